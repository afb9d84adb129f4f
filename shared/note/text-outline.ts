import type { RecoveredText, TextBlock } from '../ocr/recovered-text.ts';

/** The blocks of a recovered text as plain strings, without their list marks. */
export interface TextOutline {
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  readonly bullets: readonly string[];
  readonly messages: readonly string[];
  readonly tableRows: readonly (readonly string[])[];
  readonly codeLines: readonly string[];
}

const LIST_MARK = /^\s*(?:[*•·●◦▪‣-]|\d{1,3}[.)])\s+/;

/** Sorts the blocks of a recovered text by what they are. */
export function outlineOf(recovered: RecoveredText): TextOutline {
  const textsOf = (...kinds: readonly TextBlock['kind'][]): readonly string[] =>
    recovered.blocks
      .filter((block) => kinds.includes(block.kind))
      .map((block) => recovered.text.slice(block.start, block.end).trim())
      .filter((text) => text !== '');
  return {
    headings: textsOf('heading').map((text) => text.replace(/^#+\s+/, '')),
    paragraphs: textsOf('paragraph'),
    bullets: textsOf('bullet', 'numbered').map((text) => text.replace(LIST_MARK, '')),
    messages: textsOf('message'),
    tableRows: textsOf('table').flatMap(tableRowsOf),
    codeLines: textsOf('code').flatMap((text) => text.split('\n')).filter((line) => !line.trim().startsWith('```')),
  };
}

/** Shortens to whole words, with `…` when something was left out. */
export function shorten(text: string, maxLength: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= maxLength) return oneLine;
  const start = oneLine.slice(0, maxLength - 1);
  const lastSpace = start.lastIndexOf(' ');
  return `${(lastSpace > maxLength / 2 ? start.slice(0, lastSpace) : start).replace(/[\s,;:.–—-]+$/, '')}…`;
}

function tableRowsOf(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .filter((line) => !/^\s*\|?[\s:|-]+\|?\s*$/.test(line))
    .map((line) => {
      const cells = line.includes('|') ? line.replace(/^\s*\||\|\s*$/g, '').split('|') : line.split(/\t|\s{2,}/);
      return cells.map((cell) => cell.trim());
    });
}
