import type { FlowBlock } from '../layout/layout.ts';
import { wordsText } from '../layout/layout.ts';
import { isBold, usualWeight } from '../layout/measure-weight.ts';
import { capHeight, median } from '../layout/measure-rows.ts';

/** Letters of a heading are this much higher than those of the text. Boxes of the same size differ by up to .08. */
const LARGER = 1.14;

const LONGEST = { words: 14, letters: 100 };

/**
 * Tells headings from short paragraphs: lines in larger or bolder letters; one that ends in a colon before a list; a short
 * line without a full stop that stands apart from the text above and is followed closely by more than itself; the
 * caption of a table.
 */
export function findHeadings(blocks: readonly FlowBlock[], followedBy: 'table' | 'nothing'): readonly FlowBlock[] {
  const usual = textSize(blocks);
  const weight = usualWeight(blocks.flatMap((block) => block.rows));
  return blocks.map((block, index) => (isHeading(block, { next: blocks[index + 1] ?? followedBy, isFirst: index === 0, usual, weight }) ? { ...block, kind: 'heading' } : block));
}

interface Surroundings {
  readonly next: FlowBlock | 'table' | 'nothing';
  readonly isFirst: boolean;
  readonly usual: number;
  readonly weight: number | null;
}

/** The size in which most words are written. */
function textSize(blocks: readonly FlowBlock[]): number {
  return median(blocks.flatMap((block) => block.rows.flatMap((row) => new Array<number>(row.words.length).fill(capHeight(row.words)))));
}

function isHeading(block: FlowBlock, { next, isFirst, usual, weight }: Surroundings): boolean {
  const words = block.rows.flatMap((row) => row.words);
  const text = wordsText(words);
  if (block.kind !== 'paragraph' || next === 'nothing' || words.length > LONGEST.words || text.length > LONGEST.letters || !/\p{L}{2}/u.test(text)) return false;
  const isSentence = /[.!?;,]$/.test(text);
  if (capHeight(words) >= LARGER * usual) return !/[.;,]$/.test(text);
  if (!isSentence && block.rows.every((row) => isBold(row, weight) === true)) return true;
  if (next === 'table') return block.rows.length === 1 && !isSentence;
  const startsList = next.kind === 'bullet' || next.kind === 'numbered';
  if (startsList && !next.isSetApart && !isSentence) return true;
  if (startsList && /:$/.test(text)) return true;
  const introduces = next.kind === 'paragraph' && next.rows.length > 1 && !next.isSetApart;
  return block.rows.length === 1 && !isSentence && (isFirst || block.isSetApart) && introduces && words.length <= 8;
}
