import { assertNever } from '../../assert-never.ts';
import { surround } from '../box.ts';
import type { CodeBlock, FlowBlock, LayoutBlock, LayoutRow, LayoutWord, LeftOutWords, MessageBlock, TableBlock } from '../layout/layout.ts';
import { wordsText } from '../layout/layout.ts';
import { baseline, quantile } from '../layout/measure-rows.ts';
import type { LeftOutText, RecoveredText, RecoveryProfile, SourceSpan, TextBlock, TextCorrection } from '../recovered-text.ts';
import { SOFT_HYPHEN } from './join-hyphens.ts';

/** What is written so far; offsets are those of `text`. */
interface Draft {
  text: string;
  readonly blocks: TextBlock[];
  readonly spans: SourceSpan[];
  readonly corrections: TextCorrection[];
}

interface Recovered {
  readonly profile: RecoveryProfile;
  readonly blocks: readonly LayoutBlock[];
  readonly leftOut: readonly LeftOutWords[];
}

/** The blocks as text, with the place of every word in it. */
export function writeText({ profile, blocks, leftOut }: Recovered): RecoveredText {
  const draft: Draft = { text: '', blocks: [], spans: [], corrections: [] };
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (before !== undefined) draft.text += separator(before, block);
    const start = draft.text.length;
    writeBlock(draft, block);
    draft.blocks.push({ kind: block.kind, start, end: draft.text.length });
  });
  return { profile, ...draft, leftOut: leftOut.flatMap(toLeftOutText), meanConfidence: meanConfidence(draft.spans) };
}

function toLeftOutText({ words, why }: LeftOutWords): readonly LeftOutText[] {
  const first = words[0];
  if (first === undefined) return [];
  return [{ text: wordsText(words), pageIndex: first.pageIndex, box: surround(words.map((word) => word.box)), why }];
}

function writeBlock(draft: Draft, block: LayoutBlock): void {
  switch (block.kind) {
    case 'code':
      return writeCode(draft, block);
    case 'table':
      return writeTable(draft, block);
    case 'message':
      return writeMessage(draft, block);
    case 'heading':
    case 'paragraph':
    case 'bullet':
    case 'numbered':
      return writeFlow(draft, block);
    default:
      return assertNever(block);
  }
}

function writeFlow(draft: Draft, block: FlowBlock): void {
  draft.text += '  '.repeat(block.level);
  writeMarker(draft, block.rows[0]);
  block.rows.forEach((row, index) => {
    if (index > 0) draft.text += rowJoint(block.rows[index - 1]);
    writeWords(draft, row.words);
  });
}

function writeMarker(draft: Draft, row: LayoutRow | undefined): void {
  if (row?.marker.kind === 'bullet') draft.text += '* ';
  if (row?.marker.kind === 'number') {
    writeWord(draft, row.marker.label);
    draft.text += ' ';
  }
}

/** A word that ends in a hyphen or in a dash without a blank before it, or was broken there, meets its other half without a space. */
function rowJoint(above: LayoutRow | undefined): string {
  const last = above?.words.at(-1)?.text ?? '';
  return last.endsWith(SOFT_HYPHEN) || /[\p{L}\d][-—]$/u.test(last) ? '' : ' ';
}

/** Words in their columns, and a blank line where the picture leaves one. */
function writeCode(draft: Draft, { rows, pitchPx, leftPx, spacePx }: CodeBlock): void {
  const steps = rows.slice(1).map((row, index) => baseline(row) - baseline(rows[index] ?? row));
  const usual = quantile(steps, 0.3);
  rows.forEach((row, index) => {
    const step = steps[index - 1] ?? 0;
    if (index > 0) draft.text += step > 1.65 * usual ? '\n\n' : '\n';
    const lineStart = draft.text.length;
    const goTo = (x: number, least: number): void => {
      const column = Math.max(0, Math.round((x - leftPx) / pitchPx));
      draft.text += ' '.repeat(Math.max(least, column - (draft.text.length - lineStart)));
    };
    if (row.marker.kind !== 'none') goTo(row.marker.box.left, 0);
    writeMarker(draft, row);
    row.words.forEach((word, at) => {
      const before = row.words[at - 1];
      // The engine takes `append(text)` apart; between two words there is a whole letter's width.
      const touches = before === undefined || word.box.left - before.box.right < spacePx;
      if (!touches || at === 0) goTo(word.box.left, at === 0 ? 0 : 1);
      writeWord(draft, word);
    });
  });
}

/** A Markdown table; a bar inside a cell is escaped. */
function writeTable(draft: Draft, { rows }: TableBlock): void {
  rows.forEach((cells, index) => {
    if (index > 0) draft.text += '\n';
    draft.text += '|';
    for (const cell of cells) {
      draft.text += ' ';
      writeWords(draft, cell.map((word) => ({ ...word, text: word.text.replace(/\|/g, '\\|') })));
      draft.text += cell.length === 0 ? '|' : ' |';
    }
    if (index === 0) draft.text += `\n|${' --- |'.repeat(cells.length)}`;
  });
}

/** `Marta, 14:04: text`; without a speaker `14:04: text`. */
function writeMessage(draft: Draft, { speaker, time, body }: MessageBlock): void {
  writeWords(draft, speaker);
  if (speaker.length > 0 && time.length > 0) draft.text += ', ';
  writeWords(draft, time);
  if (speaker.length > 0 || time.length > 0) draft.text += body.length > 0 ? ': ' : ':';
  body.forEach((block, index) => {
    if (index > 0) draft.text += '\n';
    writeFlow(draft, block);
  });
}

function writeWords(draft: Draft, words: readonly LayoutWord[]): void {
  words.forEach((word, index) => {
    if (index > 0) draft.text += ' ';
    writeWord(draft, word);
  });
}

function writeWord(draft: Draft, word: LayoutWord): void {
  const start = draft.text.length;
  const text = word.text.replace(SOFT_HYPHEN, '');
  draft.text += text;
  const end = draft.text.length;
  if (end === start) return;
  draft.spans.push({ start, end, pageIndex: word.pageIndex, box: word.box, confidence: word.confidence });
  if (word.rule !== '') draft.corrections.push({ start, end, from: word.readAs, to: text, rule: word.rule });
}

function separator(above: LayoutBlock, block: LayoutBlock): string {
  if (above.kind === 'message' && block.kind === 'message') return '\n';
  if (!isFlow(above) || !isFlow(block)) return '\n\n';
  const isItem = isListItem(block);
  const followsItem = isListItem(above);
  if (isItem && (followsItem || above.kind === 'heading' || /:$/.test(above.rows.at(-1)?.words.at(-1)?.text ?? ''))) return '\n';
  if (above.kind === 'heading' && !block.isSetApart) return '\n';
  const isShort = above.rows.length === 1 && block.rows.length === 1;
  return !block.isSetApart && isShort && !isItem && !followsItem ? '\n' : '\n\n';
}

function isFlow(block: LayoutBlock): block is FlowBlock {
  return block.kind !== 'code' && block.kind !== 'table' && block.kind !== 'message';
}

function isListItem(block: FlowBlock): boolean {
  return block.kind === 'bullet' || block.kind === 'numbered';
}

function meanConfidence(spans: readonly SourceSpan[]): number | null {
  const letters = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (letters === 0) return null;
  return spans.reduce((sum, span) => sum + span.confidence * (span.end - span.start), 0) / letters;
}
