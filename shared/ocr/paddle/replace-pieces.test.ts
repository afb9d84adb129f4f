import { describe, expect, it } from 'vitest';
import type { OcrLine, OcrWord } from '../ocr-page.ts';
import { cutIntoPieces } from './line-pieces.ts';
import { replacePieces } from './replace-pieces.ts';

const words = (read: string, left = 0): readonly OcrWord[] =>
  read.split(' ').map((word, index) => {
    const [text = '', confidence = ''] = word.split(':');
    return { text, confidence: Number(confidence), box: { left: left + index * 20, top: 0, right: left + index * 20 + 16, bottom: 10 } };
  });

const line = (read: string, left = 0): OcrLine => ({ box: { left: 0, top: 0, right: 400, bottom: 10 }, words: words(read, left) });

const show = (lines: readonly OcrLine[]) => lines.map((one) => one.words.map(({ text, confidence }) => `${text}:${confidence}`).join(' '));

/** The line `first`, all of it read again as `second`. */
function replaced(first: string, second: string): readonly string[] {
  const pieces = cutIntoPieces({ lines: [line(first)], marks: [] });
  return show(replacePieces(pieces, new Map(pieces.map((piece) => [piece, second === '' ? null : line(second)]))));
}

describe('replacePieces', () => {
  it.each([
    ['takes the second reading', 'Pyth0n:50 and:60', 'Python:99 and:97', 'Python:99 and:97'],
    ['is surer of a word that both read', 'Python:50 and:60', 'Python:71 or:80', 'Python:96 or:80'],
    ['keeps the first when the second read nothing', 'Pyth0n:50', '', 'Pyth0n:50'],
    ['keeps the first when the second is unsure and no surer', 'Python:75', 'P:40 yton:55', 'Python:75'],
    ['takes a second that is unsure but surer', 'Pyth0n:20', 'Python:60', 'Python:60'],
  ])('%s', (_, first, second, expected) => {
    expect(replaced(first, second)).toEqual([expected]);
  });

  it('leaves pieces alone that were not read again, and keeps their line together', () => {
    const pieces = cutIntoPieces({ lines: [{ ...line(''), words: [...words('Years:95'), ...words('S:40', 200)] }, line('next:96')], marks: [] });
    const [, doubtful] = pieces;
    expect(doubtful && show(replacePieces(pieces, new Map([[doubtful, line('5:99', 200)]])))).toEqual(['Years:95 5:99', 'next:96']);
  });

  it('keeps once what two pieces read at the same place', () => {
    const kept = { line: 0, words: words('DATA:95 /:96'), isDoubtful: false };
    const doubtful = { line: 0, words: words('Full:40', 40), isDoubtful: true };
    expect(show(replacePieces([kept, doubtful], new Map([[doubtful, line('/:99 Full:99', 18)]])))).toEqual(['DATA:95 /:96 Full:99']);
  });

  it('knows how thick the strokes are where the first knew', () => {
    const [first] = words('Pyth0n:40');
    const piece = { line: 0, words: first === undefined ? [] : [{ ...first, strokePx: 2.5 }], isDoubtful: true };
    expect(replacePieces([piece], new Map([[piece, line('Python:99')]]))[0]?.words[0]).toMatchObject({ text: 'Python', strokePx: 2.5 });
  });

  it('puts the box of a line around its words', () => {
    const pieces = cutIntoPieces({ lines: [line('Py:50 th0n:50')], marks: [] });
    const [piece] = pieces;
    expect(piece && replacePieces(pieces, new Map([[piece, line('Python:99', 30)]]))[0]?.box).toEqual({ left: 30, top: 0, right: 46, bottom: 10 });
  });
});
