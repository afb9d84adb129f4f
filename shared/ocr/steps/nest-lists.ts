import type { FlowBlock } from '../layout/layout.ts';
import { capHeight, rowStart } from '../layout/measure-rows.ts';

/** Markers that differ by less than this many capitals stand below each other. */
const INDENT = 0.7;

/** Boxes of letters of the same size differ by up to .08. */
const LARGER = 1.09;

/**
 * Gives the items of each list their level by where their markers stand:
 *
 * ```
 *   • Build                 level 0
 *       ◦ with Python       level 1
 *   • Run                   level 0
 * ```
 */
export function nestLists(blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  let indents: readonly number[] = [];
  return blocks.map((block, index) => {
    const first = block.rows[0];
    if (first === undefined || first.marker.kind === 'none' || isNumberedHeading(block, blocks[index + 1])) {
      indents = [];
      return block;
    }
    const left = rowStart(first);
    const slack = INDENT * capHeight(first.words);
    const outer = indents.filter((indent) => indent < left - slack);
    indents = [...outer, left];
    return { ...block, level: outer.length };
  });
}

/** `1. Development` in larger letters than the list below it holds no items. */
function isNumberedHeading(block: FlowBlock, below: FlowBlock | undefined): boolean {
  const [row, item] = [block.rows[0], below?.rows[0]];
  if (block.kind !== 'numbered' || below?.kind !== 'bullet' || row === undefined || item === undefined) return false;
  return capHeight(row.words) >= LARGER * capHeight(item.words) && block.rows.length === 1;
}
