import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseScale, measureLetters } from './choose-scale.ts';
import { findBlobs } from './find-blobs.ts';
import { drawArt, drawInk, greyAt, wordOf } from './drawn-pictures.contract.ts';
import { encodePgm } from './encode-pgm.ts';
import type { GreyPicture } from './picture.ts';
import { scaleGrey } from './scale-grey.ts';

const lettersOf = (picture: GreyPicture) => measureLetters(findBlobs(picture, 120));

describe('an enlarged picture', () => {
  it.each([
    [1, 0, { widthPx: 4, heightPx: 2 }],
    [1.5, 0, { widthPx: 6, heightPx: 3 }],
    [2, 3, { widthPx: 14, heightPx: 10 }],
    [0.1, 2, { widthPx: 5, heightPx: 5 }],
  ])('×%s with a margin of %s px has its size', (factor, marginPx, size) => {
    expect(scaleGrey(drawArt(['# #', '   #']), { factor, marginPx })).toMatchObject(size);
  });

  it('is the same picture at its own size', () => {
    const picture = drawArt(['  # ', ' ## ', '#  #']);
    expect([...scaleGrey(picture, { factor: 1, marginPx: 0 }).data]).toEqual([...picture.data]);
  });

  it('keeps ink dark and paper white, with white all around', () => {
    const scaled = scaleGrey(drawInk({ widthPx: 20, heightPx: 20 }, [[{ left: 5, top: 5, right: 15, bottom: 15 }]]), { factor: 2, marginPx: 4 });
    expect(greyAt(scaled, 24, 24)).toBe(0);
    expect(greyAt(scaled, 1, 24)).toBe(255);
    expect(greyAt(scaled, 8, 8)).toBe(255);
  });

  it('keeps the edges of what reaches to the border', () => {
    const scaled = scaleGrey(drawInk({ widthPx: 8, heightPx: 8 }, [[{ left: 0, top: 0, right: 8, bottom: 8 }, 40]]), { factor: 1.5, marginPx: 1 });
    expect(greyAt(scaled, 1, 1)).toBe(40);
    expect(greyAt(scaled, 12, 12)).toBe(40);
  });

  it('is white wherever the picture is white, whatever else is on it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 38 }), fc.integer({ min: 0, max: 3 }), (top, factorStep) => {
      const factor = 1 + factorStep / 4;
      const scaled = scaleGrey(drawInk({ widthPx: 10, heightPx: 60 }, [[{ left: 0, top, right: 10, bottom: top + 2 }]]), { factor, marginPx: 0 });
      for (let y = Math.ceil((top + 6) * factor); y < scaled.heightPx; y += 1) expect(greyAt(scaled, 5, y)).toBe(255);
    }));
  });
});

describe('the scale', () => {
  const SETTINGS = { letterPx: 22, usual: 1.5, least: 1, most: 2 };
  const page = (size: number) => drawInk({ widthPx: 900, heightPx: 80 }, wordOf(24, 10, 20, size).map((box) => [box] as const));

  it.each([
    ['small print as much as helps', 8, 2],
    ['usual print to the best height', 16, 22 / 16],
    ['large print not at all', 30, 1],
  ])('enlarges %s', (_title, size, scale) => {
    expect(chooseScale(lettersOf(page(size)), SETTINGS)).toBeCloseTo(scale);
  });

  it('is the usual one where there is too little to measure', () => {
    expect(chooseScale(lettersOf(drawInk({ widthPx: 100, heightPx: 50 }, [[{ left: 5, top: 5, right: 9, bottom: 25 }]])), SETTINGS)).toBe(1.5);
  });

  it('is measured on letters, not on rules and specks', () => {
    const rules = Array.from({ length: 30 }, (_, index) => [{ left: 10, top: 60 + index % 2, right: 70, bottom: 61 }] as const);
    const letters = wordOf(24, 10, 20, 16).map((box) => [box] as const);
    expect(lettersOf(drawInk({ widthPx: 900, heightPx: 80 }, [...letters, ...rules]))).toBe(16);
  });
});

it('a binary PGM is its header and its pixels', () => {
  const bytes = encodePgm(drawArt(['# ', ' #']));
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 11))).toBe('P5\n2 2\n255\n');
  expect([...bytes.subarray(11)]).toEqual([0, 255, 255, 0]);
});
