import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropPicture } from './crop-picture.ts';

const PAGE = { widthPx: 1000, heightPx: 800, aspect: 5, lineHeightPx: 20, leastHeightPx: 36 };

describe('cropPicture', () => {
  it.each([
    ['around a word in the middle', { left: 480, top: 390, right: 520, bottom: 410 }, { left: 380, top: 376, right: 620, bottom: 424 }],
    ['pushed inside at the corner', { left: 0, top: 0, right: 40, bottom: 20 }, { left: 0, top: 0, right: 240, bottom: 48 }],
    ['pushed inside at the other corner', { left: 960, top: 780, right: 1000, bottom: 800 }, { left: 760, top: 752, right: 1000, bottom: 800 }],
  ])('is %s', (_what, box, crop) => {
    expect(cropPicture({ ...PAGE, box })).toEqual(crop);
  });

  it('is as large for a dash as for a word of the line', () => {
    const high = (top: number, bottom: number) => {
      const crop = cropPicture({ ...PAGE, box: { left: 500, right: 510, top, bottom } });
      return crop.bottom - crop.top;
    };
    expect(high(399, 401)).toBe(high(390, 410));
  });

  it('enlarges small letters no further than asked', () => {
    const crop = cropPicture({ ...PAGE, lineHeightPx: 8, box: { left: 500, top: 400, right: 520, bottom: 408 } });
    expect(crop.bottom - crop.top).toBe(36);
  });

  it('stands a picture that is too small in its middle', () => {
    const crop = cropPicture({ ...PAGE, widthPx: 100, heightPx: 30, box: { left: 0, top: 0, right: 40, bottom: 20 } });
    expect([(crop.left + crop.right) / 2, (crop.top + crop.bottom) / 2]).toEqual([50, 15]);
  });

  it('has the wanted shape and holds the box, wherever it is', () => {
    const side = (to: number) => fc.tuple(fc.integer({ min: 0, max: to - 1 }), fc.integer({ min: 1, max: 400 })).map(([from, length]) => ({ from, to: Math.min(to, from + length) }));
    fc.assert(
      fc.property(side(PAGE.widthPx), side(PAGE.heightPx), fc.double({ min: 0.5, max: 9, noNaN: true }), (across, down, aspect) => {
        const box = { left: across.from, right: across.to, top: down.from, bottom: down.to };
        const crop = cropPicture({ ...PAGE, aspect, box });
        expect((crop.right - crop.left) / (crop.bottom - crop.top)).toBeCloseTo(aspect, 6);
        for (const [inner, outer] of [[crop.left, box.left], [crop.top, box.top], [box.right, crop.right], [box.bottom, crop.bottom]]) expect(inner).toBeLessThanOrEqual(outer! + 1e-6);
      }),
    );
  });
});
