import { fenceRoles, type FenceRole } from './code-fences.ts';
import { unescapeStructure } from './escape-structure.ts';
import { toSectionText, type SectionPlace } from './markdown-note.ts';
import { findNoteHeadings, headingLevel, looksLikeStructure, type NoteHeading, type NoteHeadings } from './note-headings.ts';
import type { NoteExtras } from './note.ts';

export interface NoteBody {
  readonly typeText: string;
  readonly mainContent: string;
  readonly visibleText: string;
  readonly potentialUse: string;
  readonly caption: string;
  readonly extras: NoteExtras['sections'];
}

/** The lines from one heading to the next. */
interface Stretch {
  /** null for what stands above the first heading. */
  readonly heading: NoteHeading | null;
  readonly headingText: string;
  readonly lines: readonly string[];
  readonly roles: readonly FenceRole[];
}

/** Sections of the canonical form have four `#`. */
const CANONICAL_LEVEL = 4;

/** Reads the text below the front matter. Never fails: what is no known section is kept as it is. */
export function parseNoteBody(body: string): NoteBody {
  const lines = body.split('\n');
  const roles = fenceRoles(lines);
  const found = findNoteHeadings(lines, roles);
  const stretches = cutStretches({ lines, roles, found });
  const at = (place: SectionPlace): Stretch | undefined => stretches.find(({ heading }) => heading?.place === place);
  const visible = readVisibleText(at('visible-text'));
  return {
    typeText: readSection(at('type'), found),
    mainContent: readSection(at('main-content'), found),
    visibleText: visible.text,
    potentialUse: readSection(at('potential-use'), found),
    caption: unescapeStructure((at('caption')?.lines ?? []).join('\n').trim(), 'no-fences'),
    extras: [...visible.extras, ...unknownStretches(stretches)],
  };
}

interface CutInput {
  readonly lines: readonly string[];
  readonly roles: readonly FenceRole[];
  readonly found: NoteHeadings;
}

function cutStretches({ lines, roles, found: { headings, isPlain } }: CutInput): readonly Stretch[] {
  const top = { heading: null, headingText: '', lines: lines.slice(0, headings[0]?.line), roles: roles.slice(0, headings[0]?.line) };
  const below = headings.map((heading, index) => {
    const end = headings[index + 1]?.line ?? lines.length;
    const cut = { start: heading.line + 1, end: isPlain ? withoutSeparator(lines, end) : end };
    const rest = heading.rest.trimStart();
    return {
      heading,
      headingText: lines[heading.line] ?? '',
      lines: [...(rest === '' ? [] : [rest]), ...lines.slice(cut.start, cut.end)],
      roles: [...(rest === '' ? [] : (['text'] as const)), ...roles.slice(cut.start, cut.end)],
    };
  });
  return [top, ...below];
}

/** Where the lines before `end` stop when the `—` that closes a section of the plain dialect is left out. */
function withoutSeparator(lines: readonly string[], end: number): number {
  let last = end - 1;
  while (last > 0 && (lines[last] ?? '').trim() === '') last -= 1;
  return /^\s*[—–-]{1,3}\s*$/.test(lines[last] ?? '') ? last : end;
}

function readSection(stretch: Stretch | undefined, { sectionLevel }: NoteHeadings): string {
  if (stretch === undefined) return '';
  const levels = stretch.lines.filter((_line, index) => stretch.roles[index] === 'text').map(headingLevel).filter((level) => level > sectionLevel);
  const deeper = levels.length === 0 ? 0 : CANONICAL_LEVEL - sectionLevel;
  const lines = stretch.lines.map((line, index) => (deeper > 0 && stretch.roles[index] === 'text' ? demote(line, deeper) : line));
  return unescapeStructure(toSectionText(lines.join('\n')), 'closed-fences-stay');
}

/** A heading inside a section stays below the section when that gets its canonical level. */
function demote(line: string, levels: number): string {
  return line.replace(/^( {0,3})(#{1,6})(?=\s)/, (_whole, indent: string, signs: string) => indent + '#'.repeat(Math.min(6, signs.length + levels)));
}

interface VisibleText {
  readonly text: string;
  readonly extras: NoteExtras['sections'];
}

/** One fence is the text, and words around it are kept as extras. Without a fence, or with several, all of it is the text. */
function readVisibleText(stretch: Stretch | undefined): VisibleText {
  if (stretch === undefined) return { text: '', extras: [] };
  const { lines, roles } = stretch;
  const start = roles.indexOf('open');
  const end = roles.indexOf('close');
  if (start === -1 || roles.indexOf('open', start + 1) !== -1) return { text: toSectionText(lines.join('\n')), extras: [] };
  const indent = /^ */.exec(lines[start] ?? '')?.[0] ?? '';
  return {
    text: lines.slice(start + 1, end).map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), '')).join('\n'),
    extras: [...toExtra('visible-text-lead', harmlessLines(stretch).slice(0, start)), ...toExtra('visible-text', harmlessLines(stretch).slice(end + 1))],
  };
}

/** What stands above the first section and below headings of other names, each with the part it follows. */
function unknownStretches(stretches: readonly Stretch[]): NoteExtras['sections'] {
  let after: SectionPlace = '';
  return stretches.flatMap((stretch) => {
    const place = stretch.heading === null ? '' : stretch.heading.place;
    if (place !== null) after = place;
    const heading = place === null ? [stretch.headingText] : [];
    return place === null || place === '' || place === 'analysis' ? toExtra(after, [...heading, ...harmlessLines(stretch)]) : [];
  });
}

function toExtra(after: SectionPlace, lines: readonly string[]): NoteExtras['sections'] {
  const markdown = toSectionText(lines.join('\n'));
  return markdown === '' ? [] : [{ after, markdown }];
}

/** Extras are written as they are, so a line in them must not become structure when the parts around it move. */
function harmlessLines({ lines, roles }: Stretch): readonly string[] {
  return lines.map((line, index) => (roles[index] === 'text' ? harmless(line) : line));
}

function harmless(line: string): string {
  if (looksLikeStructure(line)) return headingLevel(line) > 0 ? line.replace('#', '\\#') : line.replace(':', '\\:');
  return line.replace(/^( {0,3})(?=`{3,}[^`]*$|~{3})/, '$1\\');
}
