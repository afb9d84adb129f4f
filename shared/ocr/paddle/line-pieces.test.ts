import { describe, expect, it } from 'vitest';
import type { OcrLine, OcrMark } from '../ocr-page.ts';
import { cutIntoPieces, pieceArea } from './line-pieces.ts';

/** Words of ten pixels' height, each by its left edge, its width and its confidence. */
const line = (...words: readonly (readonly [text: string, left: number, width: number, confidence?: number])[]): OcrLine => ({
  box: { left: 0, top: 20, right: 300, bottom: 30 },
  words: words.map(([text, left, width, confidence = 95]) => ({ text, confidence, box: { left, top: 20, right: left + width, bottom: 30 } })),
});

/** Close together, a `?` behind those that are doubtful. */
const sentence = (text: string): OcrLine =>
  line(...text.split(' ').map((word, index) => [word.replace('?', ''), index * 24, 20, word.endsWith('?') ? 40 : 95] as const));

/** Pieces as their words, doubtful ones in brackets. */
const show = (lines: readonly OcrLine[]): readonly string[] =>
  cutIntoPieces({ lines, marks: [] }).map(({ words, isDoubtful }) => {
    const text = words.map((word) => word.text).join(' ');
    return isDoubtful ? `[${text}]` : text;
  });

describe('cutIntoPieces', () => {
  it.each([
    ['keeps a line without doubt whole', 'all of it sure', ['all of it sure']],
    ['takes a short doubtful word with its neighbours', 'one two? three four five', ['[one two three]', 'four five']],
    ['takes a long one alone', 'one seven? three four', ['one', '[seven]', 'three four']],
    ['joins doubts that share a neighbour', 'a b? c d? e f', ['[a b c d e]', 'f']],
    ['takes what there is at the ends', 'a? b c d e?', ['[a b]', 'c', '[d e]']],
  ])('%s', (_, text, pieces) => {
    expect(show([sentence(text)])).toEqual(pieces);
  });

  it('cuts at gaps between columns, over which doubt does not reach', () => {
    expect(show([line(['Years', 0, 30], ['of', 34, 10], ['use', 48, 20], ['S', 120, 5, 40])])).toEqual(['Years of use', '[S]']);
  });

  it('leaves what was read from a bullet, at the beginning only', () => {
    const bullet = (left: number) => ({ kind: 'bullet' as const, box: { left, top: 23, right: left + 4, bottom: 27 } });
    const marked = (marks: readonly OcrMark[]) => cutIntoPieces({ lines: [line(['e', 0, 6, 40], ['Own', 12, 20], ['+', 36, 6, 40], ['work', 46, 20])], marks }).map((piece) => piece.isDoubtful);
    expect(marked([])).toEqual([true]);
    expect(marked([bullet(1)])).toEqual([false, true]);
    expect(marked([bullet(37)])).toEqual([true]);
    // Beside the word, not in it.
    expect(marked([bullet(7)])).toEqual([true]);
  });

  it('leaves several words together that are no text, but not a single one', () => {
    const noise = line(['BES', 0, 20, 30], ['B888!', 24, 30, 0], ['S88', 58, 20, 40]);
    expect(show([noise])).toEqual(['BES B888! S88']);
    expect(show([line(['B888!', 0, 30, 0])])).toEqual(['[B888!]']);
    // One word of them is half sure: there is something to read.
    expect(show([line(['rdine', 0, 30, 17], ['Audio!', 34, 30, 57])])).toEqual(['[rdine Audio!]']);
  });

  it('tells the line of each piece, and has none for a line without words', () => {
    expect(cutIntoPieces({ lines: [sentence('one'), line(), sentence('two')], marks: [] }).map((piece) => piece.line)).toEqual([0, 2]);
  });
});

describe('pieceArea', () => {
  it('leaves a little room around the words, less to the sides where other words are', () => {
    const [piece] = cutIntoPieces({ lines: [line(['Years', 10, 30], ['of', 44, 16])], marks: [] });
    expect(piece && pieceArea(piece)).toEqual({ left: 8.8, top: 17.5, right: 61.2, bottom: 32.5 });
  });
});
