import { measurePitch } from '../layout/fixed-pitch.ts';
import type { CodeBlock, LayoutRow } from '../layout/layout.ts';
import { capHeight, median, rowStart } from '../layout/measure-rows.ts';

/** A letter of a font of fixed pitch is about this many capitals wide; used where a page has too few words to tell. */
const USUAL_PITCH = 0.82;

/** In a font of fixed pitch a space is a whole letter; elsewhere, read as code all the same, a third of one. */
const SPACE = { fixed: 0.6, other: 0.2 };
const ON_GRID = 0.7;

/** Code and terminals: every row stays a line, every word in its column. */
export function keepLines(rows: readonly LayoutRow[]): readonly CodeBlock[] {
  if (rows.length === 0) return [];
  const { pitchPx, shareOnGrid } = measurePitch(rows.map((row) => row.words));
  const pitch = pitchPx > 0 ? pitchPx : USUAL_PITCH * median(rows.map((row) => capHeight(row.words)));
  const space = shareOnGrid >= ON_GRID ? SPACE.fixed : SPACE.other;
  return [{ kind: 'code', rows, pitchPx: pitch, leftPx: Math.min(...rows.map(rowStart)), spacePx: space * pitch }];
}
