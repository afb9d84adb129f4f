import type { GreyPicture } from './picture.ts';

/** Longer than any dash or letter stroke of text, thinner than the stroke of one that long. */
const RULE = { lengthPx: 56, thicknessPx: 4 };

/** Rules are often the faintest thing on a page; their soft edges are fainter still. */
const RULE_BELOW = 225;
const EDGE_BELOW = 242;

/**
 * White where rules were: borders of tables and cards, underlines, dividers. The engine reads them as letters and
 * takes text between two of them for a picture. Where a letter crosses a rule, the rule stays.
 */
export function eraseRules(picture: GreyPicture): GreyPicture {
  const { widthPx, heightPx } = picture;
  const data = picture.data.slice();
  eraseAlong({ from: picture.data, to: data, lines: heightPx, length: widthPx, lineStep: widthPx, step: 1 });
  eraseAlong({ from: picture.data, to: data, lines: widthPx, length: heightPx, lineStep: 1, step: widthPx });
  return { widthPx, heightPx, data };
}

/** How to walk the picture: rows (`step` 1) or columns (`step` one row). */
interface Walk {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
}

function eraseAlong(walk: Walk): void {
  const { from, lines, length, lineStep, step } = walk;
  for (let line = 0; line < lines; line += 1) {
    let start = 0;
    for (let at = 0; at <= length; at += 1) {
      if (at < length && (from[line * lineStep + at * step] ?? 255) < RULE_BELOW) continue;
      if (at - start >= RULE.lengthPx) eraseRun(walk, line, { start, end: at });
      start = at + 1;
    }
  }
}

function eraseRun(walk: Walk, line: number, run: { readonly start: number; readonly end: number }): void {
  for (let at = run.start; at < run.end; at += 1) {
    const first = reach(walk, { line, at, towards: -1 });
    const last = reach(walk, { line, at, towards: 1 });
    if (last - first >= RULE.thicknessPx + 2) continue;
    for (let across = first; across <= last; across += 1) walk.to[across * walk.lineStep + at * walk.step] = 255;
  }
}

/** The last line, going across the rule, that still has some of its ink. */
function reach({ from, lines, lineStep, step }: Walk, { line, at, towards }: { line: number; at: number; towards: 1 | -1 }): number {
  let across = line;
  for (let next = line + towards; next >= 0 && next < lines && Math.abs(next - line) <= RULE.thicknessPx + 2; next += towards) {
    if ((from[next * lineStep + at * step] ?? 255) >= EDGE_BELOW) break;
    across = next;
  }
  return across;
}
