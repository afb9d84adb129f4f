import { isLanguageCode, nameLanguage } from './languages.ts';

/** A language that the person added from a file of their own. */
export interface AddedLanguage {
  /** From the name of the file: `ukr.traineddata` is `ukr`. */
  readonly code: string;
  /** Unpacked. */
  readonly byteLength: number;
  /** What the file says; '' when nothing. */
  readonly version: string;
  /** Of the unpacked bytes, in hex. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
}

/** A worker holds its languages in memory; the largest that reads one language has 30 MB, those for a whole script 100. */
export const MOST_LANGUAGE_BYTES = 64 * 2 ** 20;

export type LanguageCodeOutcome = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'refused'; readonly reason: string };

/** The code that a file is added under. A browser that saved it twice put ` (1)` into its name. `builtIn` are those that the app has data for. */
export function codeOfLanguageFile(fileName: string, builtIn: readonly string[]): LanguageCodeOutcome {
  const [, code] = /^(.+?)(?: ?\(\d+\))?\.traineddata(?: ?\(\d+\))?(?:\.gz)?$/i.exec(fileName) ?? [];
  if (code === undefined) return refused('Choose a file whose name ends in .traineddata or .traineddata.gz.');
  if (!isLanguageCode(code)) return refused('Rename the file after its language, such as ukr.traineddata: letters, digits, - and _.');
  if (builtIn.includes(code)) return refused(`${nameLanguage(code)} comes with Skillshot. Under another name, such as ${code}_mine.traineddata, this file can be added beside it.`);
  return { kind: 'code', code };
}

const refused = (reason: string): LanguageCodeOutcome => ({ kind: 'refused', reason });
