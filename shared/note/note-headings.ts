import type { FenceRole } from './code-fences.ts';
import type { SectionPlace } from './markdown-note.ts';

/** A line that begins a part of the note. */
export interface NoteHeading {
  readonly line: number;
  /** null for a heading that the format does not know. */
  readonly place: SectionPlace | null;
  /** What stands on the line behind the heading: the first words of a caption. */
  readonly rest: string;
}

export interface NoteHeadings {
  readonly headings: readonly NoteHeading[];
  /** How many `#` the sections of this dialect have; headings with more belong to their section. */
  readonly sectionLevel: number;
  /** Sections are numbered or bold lines without `#`, set apart by `—` lines. */
  readonly isPlain: boolean;
}

const NAMES: readonly (readonly [string, SectionPlace])[] = [
  ['type', 'type'],
  ['main content', 'main-content'],
  ['visible text', 'visible-text'],
  ['potential use', 'potential-use'],
];

/** `#### 1. Type`, `#### **1. Type:**`, `#### 1. **Type**:`, `### Type` … */
const MARKED_SECTION = /^ {0,3}(#{1,4})\s+\**(?:\d[.)]\s*)?\**\s*(type|main content|visible text|potential use)\**(?::\**(.*)|\s*)$/i;
/** `1. Type` on a line of its own. */
const PLAIN_SECTION = /^\**(\d)[.)]\s+\**(type|main content|visible text|potential use)\**(?::\**(.*)|\s*)$/i;
/** `**Type:** a screenshot`, where notes have labels instead of headings. */
const BOLD_LABEL = /^\*\*(type|main content|visible text|potential use)(?::\*\*|\*\*:|\*\*(?=\s*$))(.*)$/i;
const ANALYSIS = /^ {0,3}#{1,4}\s+\**analysis(?: of(?: the)? (?:image|picture|photo|screenshot))?\**:?\**\s*$/i;
const CAPTION = /^\**Caption\**:\**(.*)$/i;
const ANY_HEADING = /^ {0,3}(#{1,4})(?:\s|$)/;

/** In the canonical form; a heading of the format never has more. */
const DEEPEST_LEVEL = 4;

interface Line {
  readonly index: number;
  readonly text: string;
}

/**
 * Finds what divides a note: the heading above the analysis, the first heading of each known section, the caption, and
 * unknown headings. Whatever stands inside a closed fence is text.
 */
export function findNoteHeadings(lines: readonly string[], roles: readonly FenceRole[]): NoteHeadings {
  const open = lines.map((text, index) => ({ index, text })).filter(({ index }) => roles[index] === 'text');
  const marked = firstOfEach(open.flatMap(readMarkedSection));
  const isPlain = marked.length === 0;
  const sections = isPlain ? plainSections(open) : marked;
  const levels = sections.map(({ line }) => headingLevel(lines[line] ?? '')).filter((level) => level > 0);
  const sectionLevel = levels.length === 0 ? DEEPEST_LEVEL : Math.max(...levels);
  const known = [...analysisHeading(open, sections), ...sections, ...captionHeading({ open, lines, sections })];
  return { headings: withUnknownHeadings({ open, known, sectionLevel }), sectionLevel, isPlain: isPlain && sections.length > 0 };
}

/** Whether a line, taken alone, would begin a known part. */
export function looksLikeStructure(line: string): boolean {
  return MARKED_SECTION.test(line) || CAPTION.test(line);
}

/** How many `#` a heading line has, 0 when it is none or has more than any heading of the format. */
export function headingLevel(line: string): number {
  return ANY_HEADING.exec(line)?.[1]?.length ?? 0;
}

function readMarkedSection({ index, text }: Line): readonly NoteHeading[] {
  const [, , name = '', rest = ''] = MARKED_SECTION.exec(text) ?? [];
  const place = NAMES.find(([known]) => known === name.toLowerCase())?.[1];
  return place === undefined ? [] : [{ line: index, place, rest }];
}

/** One bold label alone is more likely a word of a text. */
function plainSections(open: readonly Line[]): readonly NoteHeading[] {
  const numbered = firstOfEach(open.flatMap(readPlainSection));
  if (numbered.length > 0) return numbered;
  const labelled = firstOfEach(open.flatMap(readBoldLabel));
  return labelled.length > 1 ? labelled : [];
}

function readBoldLabel({ index, text }: Line): readonly NoteHeading[] {
  const [, name = '', rest = ''] = BOLD_LABEL.exec(text) ?? [];
  const place = NAMES.find(([known]) => known === name.toLowerCase())?.[1];
  return place === undefined ? [] : [{ line: index, place, rest }];
}

/** The number has to be the section's own: `1. Type` may as well be the first point of a list. */
function readPlainSection({ index, text }: Line): readonly NoteHeading[] {
  const [, number = '', name = '', rest = ''] = PLAIN_SECTION.exec(text) ?? [];
  const [known, place] = NAMES[Number(number) - 1] ?? [];
  return place === undefined || known !== name.toLowerCase() ? [] : [{ line: index, place, rest }];
}

/** A second heading of the same name is text. */
function firstOfEach(headings: readonly NoteHeading[]): readonly NoteHeading[] {
  return headings.filter(({ place }, index) => headings.findIndex((other) => other.place === place) === index);
}

function analysisHeading(open: readonly Line[], sections: readonly NoteHeading[]): readonly NoteHeading[] {
  const before = sections[0]?.line ?? Number.POSITIVE_INFINITY;
  const found = open.find(({ index, text }) => index < before && ANALYSIS.test(text));
  return found === undefined ? [] : [{ line: found.index, place: 'analysis', rest: '' }];
}

interface CaptionSearch {
  readonly open: readonly Line[];
  readonly lines: readonly string[];
  readonly sections: readonly NoteHeading[];
}

/** The caption is the first such paragraph behind the last section. */
function captionHeading({ open, lines, sections }: CaptionSearch): readonly NoteHeading[] {
  const lastSection = sections[sections.length - 1]?.line ?? -1;
  const found = open.find(({ index, text }) => {
    const before = lines[index - 1] ?? '';
    const beginsParagraph = before.trim() === '' || headingLevel(before) > 0 || index - 1 === lastSection;
    return index > lastSection && beginsParagraph && CAPTION.test(text);
  });
  return found === undefined ? [] : [{ line: found.index, place: 'caption', rest: CAPTION.exec(found.text)?.[1] ?? '' }];
}

interface UnknownSearch {
  readonly open: readonly Line[];
  readonly known: readonly NoteHeading[];
  readonly sectionLevel: number;
}

/** Adds the headings of other names that end a section: not those deeper than the sections themselves, inside of one. */
function withUnknownHeadings({ open, known, sectionLevel }: UnknownSearch): readonly NoteHeading[] {
  const headings: NoteHeading[] = [];
  const knownByLine = new Map(known.map((heading) => [heading.line, heading]));
  let isInSection = false;
  for (const { index, text } of open) {
    const heading = knownByLine.get(index);
    const level = headingLevel(text);
    if (heading !== undefined) {
      headings.push(heading);
      isInSection = heading.place !== 'analysis';
    } else if (level > 0 && !MARKED_SECTION.test(text) && (!isInSection || level <= sectionLevel)) {
      headings.push({ line: index, place: null, rest: '' });
      isInSection = false;
    }
  }
  return headings;
}
