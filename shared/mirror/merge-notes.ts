import { deriveTitle } from '../note/derive-title.ts';
import type { NoteExtras } from '../note/note.ts';
import { mergeLines } from '../note/merge-lines.ts';
import type { MirrorNote } from './mirror-note.ts';

type ScalarField = 'title' | 'source' | 'capturedAt' | 'userId' | 'username' | 'originalImage' | 'topic' | 'type';
type TextField = 'typeText' | 'mainContent' | 'visibleText' | 'potentialUse' | 'caption';

/** A field as a conflict names it; a front-matter key or an own section of the person with its name. */
export type ConflictField = ScalarField | TextField | `key ${string}` | `section ${string}`;

/** A field that both sides changed, in different ways. */
export interface FieldConflict {
  readonly field: ConflictField;
  /** What the merged note says. */
  readonly kept: string;
  /** What the other side says. */
  readonly other: string;
}

export interface NotesToMerge {
  /** The last version that both sides had; null when none is known. */
  readonly base: MirrorNote | null;
  /** Whose word stands where both changed the same. */
  readonly main: MirrorNote;
  readonly other: MirrorNote;
}

export interface MergedNotes {
  readonly note: MirrorNote;
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Three-way merge field by field: single values as wholes, texts by lines, tags and pictures as sets, front matter by its keys.
 * It needs no side's clock and gives on every machine the same for the same three.
 */
export function mergeNotes({ base, main, other }: NotesToMerge): MergedNotes {
  const conflicts: FieldConflict[] = [];
  const scalar = <Field extends ScalarField>(field: Field): MirrorNote[Field] => {
    const [kept, lost] = pickScalar({ base: base?.[field], main: main[field], other: other[field] });
    if (lost !== undefined) conflicts.push({ field, kept, other: lost });
    return kept;
  };
  const text = (field: TextField): string => {
    const merged = mergeLines({ base: base?.[field] ?? null, main: main[field], other: other[field] });
    if (merged.isConflict) conflicts.push({ field, kept: merged.text, other: other[field] });
    return merged.text;
  };
  const fields = {
    source: scalar('source'), capturedAt: scalar('capturedAt'), userId: scalar('userId'), username: scalar('username'),
    originalImage: scalar('originalImage'), topic: scalar('topic'), type: scalar('type'),
    typeText: text('typeText'), mainContent: text('mainContent'), visibleText: text('visibleText'), potentialUse: text('potentialUse'), caption: text('caption'),
  };
  // A title that the text gives by itself goes with the merged text.
  const isDerived = main.title === derivedTitle(main) && other.title === derivedTitle(other);
  const title = isDerived ? derivedTitle(fields) : scalar('title');
  const frontMatter = mergeFrontMatter({ base: base?.extras.frontMatter ?? null, main: main.extras.frontMatter, other: other.extras.frontMatter }, conflicts);
  const sections = mergeSections({ base: base?.extras.sections ?? null, main: main.extras.sections, other: other.extras.sections }, conflicts);
  const competencies = mergeSets({ base: base?.competencies ?? [], main: main.competencies, other: other.competencies }, ({ competencyId }) => competencyId);
  const pictures = mergePictures({ base: base?.pictures ?? [], main: main.pictures, other: other.pictures });
  return { note: { ...fields, title, competencies, pictures, extras: { frontMatter, sections } }, conflicts };
}

function derivedTitle({ visibleText, originalImage, capturedAt }: Pick<MirrorNote, 'visibleText' | 'originalImage' | 'capturedAt'>): string {
  return deriveTitle({ text: visibleText, originalImage, capturedAt });
}

interface Three<Value, Base = Value> {
  readonly base: Base;
  readonly main: Value;
  readonly other: Value;
}

/** The value that stands, and the one that lost, if any. Without a base something said stands before nothing said. */
function pickScalar<Value extends string>({ base, main, other }: Three<Value, Value | undefined>): readonly [Value, Value | undefined] {
  if (main === other || other === (base ?? '')) return [main, undefined];
  return main === (base ?? '') ? [other, undefined] : [main, other];
}

/** Added by either stays, taken away by either is gone; the order of `main`, then what only the other has. */
function mergeSets<Item>({ base, main, other }: Three<readonly Item[]>, keyOf: (item: Item) => string): readonly Item[] {
  const keysOf = (items: readonly Item[]): ReadonlySet<string> => new Set(items.map(keyOf));
  const before = keysOf(base);
  const inMain = keysOf(main);
  const inOther = keysOf(other);
  return [
    ...main.filter((item) => inOther.has(keyOf(item)) || !before.has(keyOf(item))),
    ...other.filter((item) => !inMain.has(keyOf(item)) && !before.has(keyOf(item))),
  ];
}

/** As a set, but a picture that one side still waits for is not another one than the same on the other side. */
function mergePictures(three: Three<readonly string[]>): readonly string[] {
  const { base, main, other } = three;
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((picture, index) => picture === b[index]);
  if (same(main, base)) return other;
  if (same(other, base)) return main;
  return mergeSets(three, (picture) => picture);
}

type FrontMatter = NoteExtras['frontMatter'];

function mergeFrontMatter({ base, main, other }: Three<FrontMatter, FrontMatter | null>, conflicts: FieldConflict[]): FrontMatter {
  // A comment has no key: it is one thing with its text.
  const keyOf = ({ key, yaml }: FrontMatter[number]): string => (key === '' ? `#${yaml}` : key);
  const kept = mergeSets({ base: base ?? [], main, other }, keyOf);
  const find = (side: FrontMatter, entry: FrontMatter[number]): string | undefined => side.find((one) => keyOf(one) === keyOf(entry))?.yaml;
  const survivors = [...kept, ...changedThoughGone({ base: base ?? [], main, other }, { keyOf, valueOf: ({ yaml }) => yaml })];
  return survivors.map((entry) => {
    const ours = find(main, entry);
    const theirs = find(other, entry);
    if (ours === undefined || theirs === undefined) return entry;
    const [yaml, lost] = pickScalar({ base: base === null ? undefined : find(base, entry), main: ours, other: theirs });
    if (lost !== undefined) conflicts.push({ field: `key ${entry.key}`, kept: yaml, other: lost });
    return { ...entry, yaml };
  });
}

interface Reading<Item> {
  readonly keyOf: (item: Item) => string;
  readonly valueOf: (item: Item) => string;
}

/** What one side took away while the other changed it: a change outweighs a removal. */
function changedThoughGone<Item>({ base, main, other }: Three<readonly Item[]>, { keyOf, valueOf }: Reading<Item>): readonly Item[] {
  const before = new Map(base.map((item) => [keyOf(item), valueOf(item)]));
  const changed = (side: readonly Item[], away: readonly Item[]): readonly Item[] => {
    const others = new Set(away.map(keyOf));
    return side.filter((item) => before.has(keyOf(item)) && before.get(keyOf(item)) !== valueOf(item) && !others.has(keyOf(item)));
  };
  return [...changed(main, other), ...changed(other, main)];
}

type Sections = NoteExtras['sections'];

function mergeSections({ base, main, other }: Three<Sections, Sections | null>, conflicts: FieldConflict[]): Sections {
  const places = [...new Set([...main, ...other].map(({ after }) => after))];
  return places.flatMap((after) => {
    const at = (sections: Sections): string => sections.filter((section) => section.after === after).map(({ markdown }) => markdown).join('\n\n');
    const merged = mergeLines({ base: base === null ? null : at(base), main: at(main), other: at(other) });
    if (merged.isConflict) conflicts.push({ field: `section ${after}`, kept: merged.text, other: at(other) });
    return merged.text.trim() === '' ? [] : [{ after, markdown: merged.text }];
  });
}
