import { describe, expect, it } from 'vitest';
import type { Box, OcrLine } from '../../shared/ocr/ocr-page.ts';
import { drawColours, wordOf } from '../../shared/ocr/pixels/drawn-pictures.contract.ts';
import { isOwn } from '../../shared/ocr/pixels/cut-band.ts';
import { drawnSource } from './drawn-source.contract.ts';
import { PREPARE_SETTINGS, preparePicture, type Band, type PixelSource, type PreparedPicture } from './prepare-picture.ts';
import { joinBands, restoreLines } from './restore-lines.ts';

const SETTINGS = { ...PREPARE_SETTINGS, stripHeightPx: 400 };
const LETTER_PX = 18;

/** A picture of words at these places, read in strips as a canvas gives them. */
function pictureOf(size: { readonly widthPx: number; readonly heightPx: number }, places: readonly (readonly [left: number, top: number])[]): PixelSource {
  const boxes = places.flatMap(([left, top]) => wordOf(6, left, top, LETTER_PX));
  return drawnSource(drawColours(size, [255, 255, 255], boxes.map((box) => [box, [0, 0, 0]])));
}

const every = (step: number, from: number, count: number) => Array.from({ length: count }, (_, index) => from + step * index);

/** The rows of the original that a band shows. */
function shownRows({ bytes, topPx, scale, marginPx }: Band): { readonly top: number; readonly bottom: number } {
  const [, size = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, 30)).split('\n');
  return { top: topPx, bottom: topPx + (Number(size.split(' ')[1]) - 2 * marginPx) / scale };
}

/** The bands whose own rows hold the middle of a line that they show whole. */
function ownersOf({ bands }: PreparedPicture, top: number): number {
  return bands.filter((band) => {
    const shown = shownRows(band);
    return isOwn({ top, bottom: top + LETTER_PX }, band.own) && shown.top <= top && top + LETTER_PX <= shown.bottom + 1;
  }).length;
}

describe('a tall picture', () => {
  it('is cut between its lines, each in one band', () => {
    const tops = every(40, 10, 60);
    const prepared = preparePicture(pictureOf({ widthPx: 200, heightPx: 2_420 }, tops.map((top) => [20, top])), SETTINGS);
    expect(prepared.bands.length).toBeGreaterThan(6);
    expect(tops.map((top) => ownersOf(prepared, top))).toEqual(tops.map(() => 1));
    for (const [index, band] of prepared.bands.entries()) expect(band.topPx).toBe(index === 0 ? 0 : prepared.bands[index - 1]?.own.bottom);
  });

  it('without an empty row, because its columns alternate, is cut with an overlap: no line is cut in half and none is doubled', () => {
    const left = every(36, 0, 66);
    const right = every(36, 18, 66);
    const places = [...left.map((top) => [10, top] as const), ...right.map((top) => [160, top] as const)];
    const prepared = preparePicture(pictureOf({ widthPx: 300, heightPx: 2_412 }, places), SETTINGS);
    expect(prepared.bands.length).toBeGreaterThan(6);
    expect([...left, ...right].map((top) => ownersOf(prepared, top))).toEqual(places.map(() => 1));
  });

  it('of 20,000 rows comes to its end, in strips of bounded size', () => {
    const widest: number[] = [];
    const blank = drawColours({ widthPx: 40, heightPx: 4_000 }, [255, 255, 255]);
    const prepared = preparePicture({ widthPx: 40, heightPx: 20_000, readPart: ({ top, bottom }) => {
      const rows = bottom - top;
      widest.push(rows);
      return { ...blank, heightPx: rows, data: blank.data.slice(0, rows * 160) };
    } });
    expect(Math.max(...widest)).toBeLessThanOrEqual(4_000);
    expect(prepared.bands[prepared.bands.length - 1]?.own.bottom).toBe(20_000);
  });
});

describe('a picture of one band', () => {
  it('is shown whole, whatever is left out', () => {
    const source = pictureOf({ widthPx: 500, heightPx: 100 }, [[20, 40], [150, 40], [280, 40]]);
    for (const without of [[], ['polarity'], ['noise'], ['rules'], ['marks'], ['scale']] as const) {
      const { bands } = preparePicture(source, { ...SETTINGS, without });
      expect(bands.map(({ topPx, own }) => ({ topPx, own }))).toEqual([{ topPx: 0, own: { top: 0, bottom: 100 } }]);
      if (without[0] === 'scale') expect(bands[0]?.scale).toBe(1);
    }
  });
});

const line = (box: Box, text: string): OcrLine => ({ box, words: [{ text, confidence: 90, box }] });
const band = { topPx: 100, scale: 2, marginPx: 10, own: { top: 100, bottom: 200 } };
const size = { widthPx: 50, heightPx: 300 };

describe('lines of a band', () => {
  it('come back in pixels of the picture, inside it', () => {
    const [restored] = restoreLines([line({ left: 0, top: 30, right: 130, bottom: 50 }, 'a')], band, size);
    expect(restored).toEqual(line({ left: 0, top: 110, right: 50, bottom: 120 }, 'a'));
  });

  it('are left to the next band when their middle lies in its rows, but for those at the seam', () => {
    const at = (top: number) => line({ left: 20, top: (top - 100) * 2 + 10, right: 60, bottom: (top - 80) * 2 + 10 }, String(top));
    expect(restoreLines([at(170), at(192), at(210)], band, size).map(({ words }) => words[0]?.text)).toEqual(['170', '192']);
  });

  it('are told once when both bands saw them', () => {
    const first = [line({ left: 0, top: 10, right: 40, bottom: 30 }, 'one'), line({ left: 0, top: 40, right: 40, bottom: 60 }, 'seam')];
    const second = [line({ left: 0, top: 41, right: 40, bottom: 61 }, 'seem'), line({ left: 0, top: 70, right: 40, bottom: 90 }, 'two')];
    expect(joinBands([first, second]).map(({ words }) => words[0]?.text)).toEqual(['one', 'seam', 'two']);
  });
});
