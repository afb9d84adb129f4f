import type { FlowBlock, LayoutRow, LayoutWord } from '../layout/layout.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** Two halves of what may be one word, at the end of a row and at the start of the next. */
interface Break {
  readonly before: string;
  readonly after: string;
}

const ENDS_IN_HYPHEN = /^\P{L}*(\p{L}{2,})[-‐­]$/u;
/** First parts that are often written with a hyphen although the word has grown together elsewhere: `on-site`, `re-use`. */
const MAKES_COMPOUNDS =
  /^(?:anti|back|co|cross|data|down|end|ex|extra|follow|front|full|half|hands|hard|high|home|in|inter|ready|large|life|long|low|make|mid|mini|multi|non|off|on|one|open|out|over|part|post|pre|pro|re|real|self|semi|short|side|small|start|sub|time|up|web|well|work)$/i;

const STARTS_SMALL = /^(\p{Ll}{2,})\P{L}*$/u;

/**
 * Joins words that the end of a line broke, and leaves those their hyphen that have one: `experi-ence` has a half
 * that is no word, `multi-modal` makes none together. Where both readings are words (`data-base`, `end-user`) the page
 * decides: once it is seen to break words, it breaks these too.
 */
export function joinHyphens(blocks: readonly FlowBlock[], lexicon: Lexicon): readonly FlowBlock[] {
  const isHyphenated = blocks.some((block) => breaksOf(block).some((broken) => isSurelyBroken(broken, lexicon)));
  const joins = (broken: Break): boolean => isSurelyBroken(broken, lexicon) || (isHyphenated && lexicon.has(broken.before + broken.after));
  return blocks.map((block) => ({ ...block, rows: joinRows(block.rows, joins) }));
}

function isSurelyBroken({ before, after }: Break, lexicon: Lexicon): boolean {
  return lexicon.has(before + after) && !(lexicon.has(before) && lexicon.has(after) && MAKES_COMPOUNDS.test(before));
}

function breaksOf(block: FlowBlock): readonly Break[] {
  return block.rows.slice(1).flatMap((row, index) => breakBetween(block.rows[index], row) ?? []);
}

function breakBetween(above: LayoutRow | undefined, row: LayoutRow): Break | null {
  const before = ENDS_IN_HYPHEN.exec(above?.words.at(-1)?.text ?? '')?.[1];
  const after = STARTS_SMALL.exec(row.words[0]?.text ?? '')?.[1];
  return before === undefined || after === undefined ? null : { before, after };
}

function joinRows(rows: readonly LayoutRow[], joins: (broken: Break) => boolean): readonly LayoutRow[] {
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const broken = next === undefined ? null : breakBetween(row, next);
    const last = row.words.at(-1);
    if (broken === null || last === undefined || !joins(broken)) return row;
    return { ...row, words: [...row.words.slice(0, -1), openEnd(last)] };
  });
}

/** The first half; its other half follows without a space because it ends in nothing but a soft hyphen. */
function openEnd(word: LayoutWord): LayoutWord {
  return { ...word, text: `${word.text.slice(0, -1)}${SOFT_HYPHEN}`, rule: 'word broken at the end of a line' };
}

/** Marks the end of a first half until the text is written; never part of the text. */
export const SOFT_HYPHEN = '\u00ad';
