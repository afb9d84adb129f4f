import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView, keepInFrame, layoutSheet, LARGEST_SCALE, picturePointAt, revealPlace, zoomAround } from './picture-view.ts';

const FRAME = { widthPx: 832, heightPx: 632 };
const sheetOf = (widthPx: number, heightPx: number) => layoutSheet([{ widthPx, heightPx }]);

describe('the sheet of pictures', () => {
  it('puts the pictures of a note one under another, centred', () => {
    const sheet = layoutSheet([{ widthPx: 100, heightPx: 50 }, { widthPx: 60, heightPx: 40 }]);
    expect(sheet).toEqual({
      widthPx: 100,
      heightPx: 114,
      pages: [{ left: 0, top: 0, right: 100, bottom: 50 }, { left: 20, top: 74, right: 80, bottom: 114 }],
    });
  });
});

describe('fitting', () => {
  it.each([
    ['a wide picture to the width', [1600, 400], 0.5],
    ['a picture a little too tall as a whole', [800, 1000], 0.6],
    ['a long post to the width, so that it can be read', [1600, 9000], 0.5],
    ['a small picture at its own size', [200, 100], 1],
  ])('shows %s', (_what, [width, height], scale) => {
    expect(fitView(sheetOf(width!, height!), FRAME).scale).toBeCloseTo(scale);
  });

  it('puts what is smaller than the frame in its middle, at the top', () => {
    expect(fitView(sheetOf(200, 100), FRAME)).toEqual({ scale: 1, left: 316, top: 16 });
  });

  it('leaves the same room on the left and on the right of any picture in any frame', () => {
    const size = (least: number, most: number) => fc.record({ widthPx: fc.integer({ min: least, max: most }), heightPx: fc.integer({ min: least, max: most }) });
    fc.assert(fc.property(size(20, 4000), size(120, 2000), (picture, frame) => {
      const sheet = layoutSheet([picture]);
      const { left, scale } = fitView(sheet, frame);
      expect(left).toBeCloseTo(frame.widthPx - left - sheet.widthPx * scale);
    }));
  });

  it('starts a long post at its top', () => {
    expect(fitView(sheetOf(1600, 9000), FRAME).top).toBe(16);
  });
});

describe('zooming', () => {
  it('keeps the point under the pointer where it is', () => {
    const sheet = sheetOf(1600, 9000);
    const pointer = fc.record({ x: fc.integer({ min: 20, max: 800 }), y: fc.integer({ min: 20, max: 600 }) });
    fc.assert(
      fc.property(pointer, fc.double({ min: 0.1, max: 6, noNaN: true }), (around, scale) => {
        const before = fitView(sheet, FRAME);
        const after = zoomAround(before, scale, around);
        expect((around.x - after.left) / after.scale).toBeCloseTo((around.x - before.left) / before.scale, 6);
        expect((around.y - after.top) / after.scale).toBeCloseTo((around.y - before.top) / before.scale, 6);
      }),
    );
  });

  it('stops at the largest scale', () => {
    expect(zoomAround({ scale: 4, left: 0, top: 0 }, 100, { x: 0, y: 0 }).scale).toBe(LARGEST_SCALE);
  });
});

describe('keeping the picture in the frame', () => {
  const surroundings = { sheet: sheetOf(1600, 9000), frame: FRAME };

  it.each([
    ['not below its top', { scale: 1, left: 0, top: 500 }, { left: 0, top: 16 }],
    ['not above its end, but for room for the buttons', { scale: 1, left: 0, top: -99_999 }, { left: 0, top: 632 - 9000 - 56 }],
    ['not past its right edge', { scale: 1, left: -5000, top: 0 }, { left: 832 - 1600 - 56, top: 0 }],
  ])('%s', (_what, view, expected) => {
    expect(keepInFrame(view, surroundings)).toMatchObject(expected);
  });
});

describe('revealing a place', () => {
  const surroundings = { sheet: sheetOf(1600, 9000), frame: FRAME };
  const at = (top: number) => ({ pageIndex: 0, box: { left: 100, right: 300, top, bottom: top + 30 } });
  const view = { scale: 0.5, left: 16, top: 16 };

  it('leaves the view alone when the place is visible', () => {
    expect(revealPlace(view, at(400), surroundings)).toEqual(view);
  });

  it('scrolls just far enough otherwise', () => {
    const { top, scale } = revealPlace(view, at(4000), surroundings);
    expect(scale).toBe(0.5);
    expect(top + (4000 + 30) * scale).toBe(632 - 48);
  });

  it('zooms in when the place would be a speck', () => {
    expect(revealPlace({ scale: 0.05, left: 0, top: 0 }, at(400), surroundings).scale).toBeCloseTo(0.2);
  });

  it('stays when there is no such picture', () => {
    expect(revealPlace(view, { ...at(0), pageIndex: 3 }, surroundings)).toBe(view);
  });
});

describe('the point of a picture under the pointer', () => {
  const sheet = layoutSheet([{ widthPx: 100, heightPx: 50 }, { widthPx: 60, heightPx: 40 }]);
  const view = { scale: 2, left: 10, top: 10 };

  it.each([
    ['on the first picture', { x: 30, y: 20 }, { pageIndex: 0, x: 10, y: 5 }],
    ['on the second picture', { x: 60, y: 162 }, { pageIndex: 1, x: 5, y: 2 }],
    ['between the pictures', { x: 60, y: 120 }, undefined],
    ['beside the pictures', { x: 0, y: 20 }, undefined],
  ])('%s', (_where, point, expected) => {
    expect(picturePointAt(view, sheet, point)).toEqual(expected);
  });
});
