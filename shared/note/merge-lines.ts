import { diffArrays } from 'diff';

/** What two sides made of one base. */
export interface ThreeTexts {
  /** null: nothing is known of a common version. */
  readonly base: string | null;
  readonly main: string;
  readonly other: string;
}

export interface MergedText {
  readonly text: string;
  /** Both sides changed the same lines in different ways; there `text` has those of `main`. */
  readonly isConflict: boolean;
}

/** Lines `start` to `end` of the base, without `end`, become `lines`. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Three-way merge by lines. Changes of different lines are both taken; so are lines that both sides put in at the same
 * place, those of `main` first. The same change on both sides is one.
 */
export function mergeLines({ base, main, other }: ThreeTexts): MergedText {
  if (main === other || other === base) return { text: main, isConflict: false };
  if (main === base) return { text: other, isConflict: false };
  if (base === null) return mergeUnrelated(main, other);
  const baseLines = splitLines(base);
  const mainHunks = hunksBetween(baseLines, splitLines(main));
  // A line that both put in, at different places, is one line: else two machines that order it differently would add it for ever.
  const addedByMain = new Set(mainHunks.flatMap(({ lines }) => lines).filter((line) => line !== ''));
  const merged: string[] = [];
  let isConflict = false;
  let reached = 0;
  for (const { start, end, ours, theirs } of regionsOf(mainHunks, hunksBetween(baseLines, splitLines(other)))) {
    merged.push(...baseLines.slice(reached, start));
    const region = mergeRegion(baseLines.slice(start, end), { ours: applied(baseLines, { start, end, hunks: ours }), theirs: applied(baseLines, { start, end, hunks: theirs }), isTouchedByBoth: ours.length > 0 && theirs.length > 0, addedByMain });
    merged.push(...region.lines);
    isConflict ||= region.isConflict;
    reached = end;
  }
  merged.push(...baseLines.slice(reached));
  return { text: merged.join('\n'), isConflict };
}

/** Without a base only a text that the other one contains is known to be older. */
function mergeUnrelated(main: string, other: string): MergedText {
  if (main.includes(other)) return { text: main, isConflict: false };
  return other.includes(main) ? { text: other, isConflict: false } : { text: main, isConflict: true };
}

/** An empty text has no lines: a line put into it is not a change of an empty one. */
function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function hunksBetween(base: readonly string[], side: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays([...base], [...side])) {
    const last = hunks.at(-1);
    const joins = last?.end === at && hunks.length > 0;
    if (removed) {
      hunks.splice(joins ? -1 : hunks.length, joins ? 1 : 0, { start: joins ? last.start : at, end: at + value.length, lines: joins ? last.lines : [] });
      at += value.length;
    } else if (added) {
      hunks.splice(joins ? -1 : hunks.length, joins ? 1 : 0, { start: joins ? last.start : at, end: at, lines: joins ? [...last.lines, ...value] : value });
    } else {
      at += value.length;
    }
  }
  return hunks;
}

/** Lines of the base that hunks of one side or of both, which overlap, change. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly ours: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

function regionsOf(ours: readonly Hunk[], theirs: readonly Hunk[]): readonly Region[] {
  const sided = [...ours.map((hunk) => ({ hunk, side: 'ours' as const })), ...theirs.map((hunk) => ({ hunk, side: 'theirs' as const }))];
  sided.sort((a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end);
  const regions: Region[] = [];
  for (const { hunk, side } of sided) {
    const last = regions.at(-1);
    const overlaps = last !== undefined && (hunk.start < last.end || (hunk.start === last.start && hunk.end === last.end));
    const region = overlaps ? last : { start: hunk.start, end: hunk.end, ours: [], theirs: [] };
    regions.splice(overlaps ? -1 : regions.length, overlaps ? 1 : 0, { ...region, end: Math.max(region.end, hunk.end), [side]: [...region[side], hunk] });
  }
  return regions;
}

function applied(base: readonly string[], { start, end, hunks }: { readonly start: number; readonly end: number; readonly hunks: readonly Hunk[] }): readonly string[] {
  const lines: string[] = [];
  let reached = start;
  for (const hunk of hunks) {
    lines.push(...base.slice(reached, hunk.start), ...hunk.lines);
    reached = hunk.end;
  }
  return [...lines, ...base.slice(reached, end)];
}

interface RegionSides {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly isTouchedByBoth: boolean;
  readonly addedByMain: ReadonlySet<string>;
}

function mergeRegion(base: readonly string[], { ours, theirs, isTouchedByBoth, addedByMain }: RegionSides): { readonly lines: readonly string[]; readonly isConflict: boolean } {
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((line, index) => line === b[index]);
  if (!isTouchedByBoth && base.length === 0 && ours.length === 0) return { lines: theirs.filter((line) => !addedByMain.has(line)), isConflict: false };
  if (!isTouchedByBoth) return { lines: same(ours, base) ? theirs : ours, isConflict: false };
  if (same(ours, theirs)) return { lines: ours, isConflict: false };
  // Nothing of the base is at stake: both may stand. What both put in stands once.
  if (base.length === 0) return { lines: [...ours, ...theirs.filter((line) => line === '' || !ours.includes(line))], isConflict: false };
  return { lines: ours, isConflict: true };
}
