import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectorScale, detectorSize } from './detector-size.ts';

describe('the size at which the detector sees a picture', () => {
  it.each([
    ['a usual screenshot as it is', 1280, 800, 1],
    ['a small piece twice as large, no more', 300, 60, 2],
    ['a narrow phone a little larger', 640, 1280, 1.15],
    ['a sharp screen reduced', 4000, 2200, 0.5],
    ['a long scroll by its width', 1080, 20_000, 1],
  ])('takes %s', (_, widthPx, heightPx, scale) => {
    expect(detectorScale({ widthPx, heightPx })).toBeCloseTo(scale);
  });

  it('is whole steps of the network, never none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (widthPx, heightPx) => {
        const size = detectorSize({ widthPx, heightPx }, detectorScale({ widthPx, heightPx }));
        expect([size.widthPx % 32, size.heightPx % 32]).toEqual([0, 0]);
        expect(Math.min(size.widthPx, size.heightPx)).toBeGreaterThan(0);
      }),
    );
  });
});
