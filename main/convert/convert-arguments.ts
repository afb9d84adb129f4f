import { parseArgs } from 'node:util';
import type { ConvertChoice } from '../../shared/convert.ts';
import { EXPORT_PROFILES, type ExportProfile } from '../../shared/export/export-profile.ts';
import { DEFAULT_OCR_MODE, OCR_MODES, parseOcrMode } from '../../shared/ocr/ocr-mode.ts';
import { DEFAULT_LANGUAGES, OCR_LANGUAGES, toLanguages, type LanguageCode } from '../../shared/ocr/languages.ts';
import { REDACTION_KINDS, type RedactionChoice } from '../../shared/redaction/redaction-choice.ts';
import { reasonOf } from '../../shared/reason-of.ts';

export interface ConvertArguments {
  readonly outDir: string;
  readonly choice: ConvertChoice;
  /** Where the report goes; '' for nowhere, '-' for the standard output. */
  readonly reportFile: string;
  /** As typed. */
  readonly named: readonly string[];
}

export const CONVERT_USAGE = `Usage: npm run convert -- --out DIR [OPTIONS] INPUTS…

Makes notes of pictures, Markdown notes and Telegram exports, as the app does, and writes them to DIR.
Converting the same again writes nothing new, and files of others are never overwritten.

INPUTS are read in any mixture; folders with all that is in them, except names that begin with a dot:
  pictures          PNG, JPEG, WebP, GIF, BMP, AVIF: their text becomes a note
  Markdown notes    with the pictures that they name, which may lie beside them or anywhere among the inputs
  zips              of all this
  Telegram exports  the folder with result.json, made with "Machine-readable JSON"

  --out DIR           where the notes go; made when it is not there; never read, even inside an input
  --profile PROFILE   research  Markdown in notes/, pictures in assets/images/<topic>/; every field is kept (when not told)
                      obsidian  a vault: flat properties, embedded pictures, notes.base
                      joplin    for Joplin's "MD - Markdown + Front Matter"
                      report    the research notes and report.md, an article to write on
                      csv, json, table   notes × competencies: notes.csv, notes.json, or both; no pictures
  --wiki-links        with --profile obsidian: ![[picture.png]] instead of ![](picture.png)
  --redact KINDS      hides names, emails, phones (some of them, with commas between) as █████ in texts and names of files,
                      and as black boxes on copies of the pictures
  --redact-words A,B  hides these words and phrases as well
  --topic TOPIC       the research that pictures belong to, a folder name such as ai-engineer-role-research; notes keep theirs
  --lang LANGUAGES    what the pictures are written in, eng when missing; several with +: eng+deu
                      (${OCR_LANGUAGES.map(({ code, label }) => `${code} ${label}`).join(', ')})
  --mode MODE         fast, automatic or accurate: automatic reads doubtful words twice, accurate takes the slower engine for all
  --json REPORT       writes a report with an entry for each note; - prints it
  --help              prints this

Progress and a summary go to the standard error.
Ends with 0 when everything was used, 2 when some inputs could not be (each is named, with line and reason), 1 when nothing was tried,
130 when interrupted: what was written until then is whole.`;

export type ArgumentsOutcome =
  | { readonly kind: 'parsed'; readonly arguments: ConvertArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

const OPTIONS = {
  out: { type: 'string' }, profile: { type: 'string' }, 'wiki-links': { type: 'boolean' }, topic: { type: 'string' },
  redact: { type: 'string' }, 'redact-words': { type: 'string' }, lang: { type: 'string' }, mode: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const;

/** A sentence for the person about an argument that is no good. */
class Refusal extends Error {}

/** Reads the words after `npm run convert --`. */
export function parseConvertArguments(words: readonly string[]): ArgumentsOutcome {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help === true) return { kind: 'help' };
    if (!values.out) throw new Refusal('--out DIR is missing.');
    if (positionals.length === 0) throw new Refusal('No inputs are named.');
    const choice = {
      topic: values.topic ?? '',
      mode: toMode(values.mode),
      languages: toLanguageList(values.lang),
      profile: toProfile(values.profile ?? 'research', values['wiki-links'] === true),
      redaction: toRedaction(values.redact, values['redact-words']),
    };
    return { kind: 'parsed', arguments: { outDir: values.out, choice, reportFile: values.json ?? '', named: positionals } };
  } catch (error) {
    // Node explains at length how a file could be named that begins with a dash.
    return { kind: 'refused', reason: reasonOf(error).replace(/(?<=\.) (?:To specify|Did you)[^]*$/, '') };
  }
}

function toMode(given: string = DEFAULT_OCR_MODE): ConvertChoice['mode'] {
  const mode = parseOcrMode(given);
  if (mode === null) throw new Refusal(`--mode is one of ${OCR_MODES.join(', ')}.`);
  return mode;
}

function toLanguageList(given: string | undefined): readonly LanguageCode[] {
  const codes = given?.split('+') ?? DEFAULT_LANGUAGES;
  const languages = toLanguages(codes);
  const unknown = codes.find((code) => !languages.some((known) => known === code));
  if (unknown !== undefined) throw new Refusal(`There is no language "${unknown}".`);
  return languages;
}

function toProfile(given: string, usesWikiLinks: boolean): { readonly profile: ExportProfile; readonly usesWikiLinks: boolean } {
  const profile = EXPORT_PROFILES.find((known) => known === given);
  if (profile === undefined) throw new Refusal(`--profile is one of ${EXPORT_PROFILES.join(', ')}.`);
  if (usesWikiLinks && profile !== 'obsidian') throw new Refusal('--wiki-links goes with --profile obsidian.');
  return { profile, usesWikiLinks };
}

function toRedaction(kinds: string = '', words: string = ''): RedactionChoice {
  const listOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const unknown = listOf(kinds).find((kind) => !REDACTION_KINDS.some((known) => known === kind));
  if (unknown !== undefined) throw new Refusal(`--redact takes ${REDACTION_KINDS.join(', ')}, not "${unknown}".`);
  return { kinds: REDACTION_KINDS.filter((kind) => listOf(kinds).includes(kind)), words: listOf(words), kept: [] };
}
