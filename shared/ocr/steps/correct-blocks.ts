import type { FlowBlock, LayoutBlock, LayoutRow, LayoutWord } from '../layout/layout.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { CORRECTION_RULES, type CorrectionRule, type WordContext } from './correction-rules.ts';

/** Applies the correction rules to every word, with the words before and after it in the same block. */
export function correctBlocks(blocks: readonly LayoutBlock[], lexicon: Lexicon): readonly LayoutBlock[] {
  return blocks.map((block) => correctBlock(block, lexicon));
}

function correctBlock(block: LayoutBlock, lexicon: Lexicon): LayoutBlock {
  switch (block.kind) {
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map((cell) => correctWords(cell, CORRECTION_RULES, lexicon))) };
    case 'message':
      return { ...block, body: block.body.map((part) => ({ ...part, rows: correctRows(part, CORRECTION_RULES, lexicon) })) };
    case 'code':
      return { ...block, rows: correctRows(block, CODE_RULES, lexicon) };
    default:
      return { ...block, rows: correctRows(block, CORRECTION_RULES, lexicon) };
  }
}

/** In code a letter between digits is as likely meant as a digit. */
const CODE_RULES = CORRECTION_RULES.filter((rule) => rule.isSafeInCode);

function correctRows({ rows }: Pick<FlowBlock, 'rows'>, rules: readonly CorrectionRule[], lexicon: Lexicon): readonly LayoutRow[] {
  const corrected = correctWords(rows.flatMap((row) => row.words), rules, lexicon);
  let at = 0;
  return rows.map((row) => {
    const words = corrected.slice(at, at + row.words.length);
    at += row.words.length;
    return { ...row, words };
  });
}

function correctWords(words: readonly LayoutWord[], rules: readonly CorrectionRule[], lexicon: Lexicon): readonly LayoutWord[] {
  const texts = words.map((word) => word.text);
  return words.map((word, index) => {
    const context: WordContext = { before: texts[index - 1] ?? '', after: texts[index + 1] ?? '', rest: index === 0 ? texts.slice(1) : [], confidence: word.confidence, lexicon };
    return correctWord(word, rules, context);
  });
}

function correctWord(word: LayoutWord, rules: readonly CorrectionRule[], context: WordContext): LayoutWord {
  let { text, rule } = word;
  for (const candidate of rules) {
    const corrected = candidate.correct(text, context);
    if (corrected === text) continue;
    text = corrected;
    rule = candidate.name;
  }
  return text === word.text ? word : { ...word, text, rule };
}
