import type { Box, OcrMark, OcrPage } from '../ocr-page.ts';
import type { LayoutRow, LayoutWord } from './layout.ts';
import { NO_MARKER } from './layout.ts';

/** How the lines of a test are set: letters of ten pixels, lines of thirty. */
export interface Setting {
  /** In a fixed font every column is as wide as the next; else they differ, the same way in every line. */
  readonly font?: 'fixed' | 'proportional';
}

const LETTER_PX = 10;
const LINE_PX = 30;
const CAP_PX = 15;
/** How long a dash is that stands alone, in heights of a capital. */
const DASHES: ReadonlyMap<string, number> = new Map([['-', 0.4], ['–', 0.6], ['—', 1]]);
const BULLET = /^(\s*)• /;

const ASCENDS = /[A-Z0-9bdfhijklt!?()[\]{}|/\\"'%$#&@]/;
const DESCENDS = /[gjpqyQ()[\]{}|,;/@$]/;

/**
 * A drawing of a page as the engine would have read it: each letter takes a column, each line a row, several blanks
 * are a gap. A line that begins with `• ` has a bullet that was seen on the picture. For tests.
 */
export function drawPage(drawing: string, { font = 'proportional' }: Setting = {}): OcrPage {
  const lines = drawing.split('\n');
  const marks: OcrMark[] = [];
  const words = lines.map((line, index) => {
    const bullet = BULLET.exec(line);
    if (bullet !== null) marks.push({ kind: 'bullet', box: bulletBox(bullet[1]?.length ?? 0, index) });
    const text = line.replace(BULLET, (found) => ' '.repeat(found.length));
    return [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], confidence: 93, box: wordBox({ text: match[0], column: match.index, line: index, font }) }));
  });
  return {
    schema: 1,
    widthPx: 40 + LETTER_PX * Math.max(...lines.map((line) => line.length)),
    heightPx: 40 + LINE_PX * lines.length,
    lines: words.filter((row) => row.length > 0).map((row) => ({ box: row[0]?.box ?? { left: 0, top: 0, right: 0, bottom: 0 }, words: row })),
    marks,
    engine: { name: 'drawn', model: '', settings: {} },
  };
}

/** The same as rows, as the later steps get them. */
export function layOut(drawing: string, setting: Setting = {}): readonly LayoutRow[] {
  const page = drawPage(drawing, setting);
  return page.lines.map(({ words }): LayoutRow => {
    const mark = page.marks.find(({ box }) => words.some((word) => word.box.top < box.bottom && word.box.bottom > box.top));
    return {
      marker: mark === undefined ? NO_MARKER : { kind: 'bullet', box: mark.box },
      words: words.map((word): LayoutWord => ({ ...word, readAs: word.text, rule: '', pageIndex: 0 })),
    };
  });
}

function wordBox({ text, column, line, font }: { text: string; column: number; line: number; font: 'fixed' | 'proportional' }): Box {
  const at = (place: number): number => 20 + LETTER_PX * place + (font === 'fixed' ? 0 : 4 * ((place % 3) - 1));
  const baseline = 40 + LINE_PX * line;
  return {
    left: at(column),
    top: baseline - (ASCENDS.test(text) ? CAP_PX : 0.73 * CAP_PX),
    right: DASHES.has(text) ? at(column) + (DASHES.get(text) ?? 0) * CAP_PX : at(column + text.length) - 1,
    bottom: baseline + (DESCENDS.test(text) ? 0.27 * CAP_PX : 0),
  };
}

function bulletBox(column: number, line: number): Box {
  const left = 20 + LETTER_PX * column;
  return { left, top: 30 + LINE_PX * line, right: left + 5, bottom: 35 + LINE_PX * line };
}
