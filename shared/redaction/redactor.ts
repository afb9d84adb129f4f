import type { Note } from '../note/note.ts';
import { findEmails } from './find-emails.ts';
import { findNames, partsOfName } from './find-names.ts';
import { findPhones } from './find-phones.ts';
import { createTermFinder, type FindTermsOptions, type Term } from './find-terms.ts';
import { redactionKey, type RedactionChoice, type RedactionKind } from './redaction-choice.ts';
import type { TextRange } from './text-range.ts';

export type FoundKind = RedactionKind | 'words';

export interface Finding extends TextRange {
  readonly kind: FoundKind;
  readonly key: string;
}

/** Finds what an export hides. */
export interface Redactor {
  /** In the order of the text; they may overlap. */
  find(text: string, options?: FindTermsOptions): readonly Finding[];
  /** The same, and file-name forms of addresses and numbers that stand in these texts: `sam-example-org`. */
  knowing(texts: readonly string[]): Redactor;
  /** Names and own words of five letters and more, folded: what a misread word on a picture is compared with. */
  readonly longWords: readonly string[];
  readonly hidesEmails: boolean;
}

interface KnownTerm extends Term {
  readonly kind: FoundKind;
  readonly key: string;
}

/** The people of all notes that are exported together: a name told by one note is hidden in all of them. */
export function namesOf(notes: Iterable<Parameters<typeof findNames>[0]>): readonly string[] {
  const names = new Set<string>();
  for (const note of notes) for (const name of findNames(note)) names.add(name);
  return [...names];
}

/** `names`: those of `namesOf`. */
export function createRedactor(choice: RedactionChoice, names: readonly string[]): Redactor {
  const kept = new Set(choice.kept);
  const terms: KnownTerm[] = [];
  const taken = new Set(kept).add('');
  const add = (kind: FoundKind, text: string, needsCapital: boolean): void => {
    const key = redactionKey(text);
    if (taken.has(key)) return;
    taken.add(key);
    terms.push({ kind, key, text, needsCapital });
  };
  for (const word of choice.words) add('words', word, false);
  for (const name of choice.kinds.includes('names') ? names : []) {
    add('names', name, false);
    for (const part of kept.has(redactionKey(name)) ? [] : partsOfName(name)) add('names', part, true);
  }
  return build(choice, kept, terms);
}

function build(choice: RedactionChoice, kept: ReadonlySet<string>, terms: readonly KnownTerm[]): Redactor {
  const findTerms = createTermFinder(terms);
  const patterns = [
    ...(choice.kinds.includes('emails') ? [{ kind: 'emails' as const, find: findEmails }] : []),
    ...(choice.kinds.includes('phones') ? [{ kind: 'phones' as const, find: findPhones }] : []),
  ];
  const findPatterns = (text: string): readonly Finding[] =>
    patterns.flatMap(({ kind, find }) => find(text).map((range) => ({ ...range, kind, key: redactionKey(text.slice(range.start, range.end)) })))
      .filter(({ key }) => !kept.has(key));
  return {
    find(text, options) {
      const found = findTerms(text, options).flatMap(({ term, start, end }) => (terms[term] === undefined ? [] : [{ start, end, kind: terms[term].kind, key: terms[term].key }]));
      return [...findPatterns(text), ...found].sort((a, b) => a.start - b.start || b.end - a.end);
    },
    knowing(texts) {
      const more = new Map(texts.flatMap(findPatterns).map(({ kind, key }) => [key, { kind, key, text: key, needsCapital: false }]));
      return more.size === 0 ? this : build(choice, kept, [...terms, ...more.values()]);
    },
    longWords: terms.flatMap(({ key }) => key.match(/[\p{L}\p{N}]{5,}/gu) ?? []),
    hidesEmails: choice.kinds.includes('emails'),
  };
}

/** One thing that an export would hide, for the list of them. */
export interface RedactionItem {
  readonly kind: FoundKind;
  readonly key: string;
  /** As it is written where it was found first. */
  readonly example: string;
  readonly count: number;
  readonly notes: number;
}

/** Where in a note something can be read that an export would show. */
export function textsOfNote({ title, caption, visibleText, mainContent, potentialUse, typeText, username, userId, originalImage, topic, tags, extras }: Note): readonly string[] {
  return [
    title, caption, visibleText, mainContent, potentialUse, typeText, username, userId, originalImage, topic,
    ...tags.map(({ label }) => label), ...extras.frontMatter.map(({ yaml }) => yaml), ...extras.sections.map(({ markdown }) => markdown),
  ];
}

/** Collects what would be hidden, note by note. */
export function createRedactionList(redactor: Redactor): { add(note: Note): void; items(): readonly RedactionItem[] } {
  const items = new Map<string, { kind: FoundKind; key: string; example: string; count: number; notes: number }>();
  return {
    add(note) {
      const seen = new Set<string>();
      for (const text of textsOfNote(note)) {
        for (const { kind, key, start, end } of redactor.find(text)) {
          const item = items.get(key) ?? { kind, key, example: text.slice(start, end).replace(/\s+/g, ' '), count: 0, notes: 0 };
          items.set(key, item);
          item.count += 1;
          if (!seen.has(key)) item.notes += 1;
          seen.add(key);
        }
      }
    },
    items: () => [...items.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
  };
}
