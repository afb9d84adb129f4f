import { describe, expect, it } from 'vitest';
import { drawInk } from './drawn-pictures.contract.ts';
import { findBlobs } from './find-blobs.ts';
import { measureStrokes } from './measure-strokes.ts';

/** One upright stroke so wide and so high, of this grey; the thickness that was measured. */
function strokeOf(stroke: { readonly widthPx: number; readonly heightPx: number; readonly grey?: number }): number {
  const { widthPx, heightPx, grey = 0 } = stroke;
  const ink = drawInk({ widthPx: 40, heightPx: 60 }, [[{ left: 10, top: 10, right: 10 + widthPx, bottom: 10 + heightPx }, grey]]);
  const [letter] = measureStrokes(ink, findBlobs(ink, 100));
  return letter === undefined ? 0 : (2 * letter.areaPx) / letter.outlinePx;
}

describe('measureStrokes', () => {
  it.each([1, 2, 3, 4, 6])('measures a stroke of %i pixels, less where it is short', (widthPx) => {
    const measured = strokeOf({ widthPx, heightPx: 40 });
    expect(measured).toBeLessThanOrEqual(widthPx + 0.01);
    expect(measured).toBeGreaterThan(0.82 * widthPx);
  });

  it('measures grey ink as thick as black, because the outline is as faint', () => {
    expect(strokeOf({ widthPx: 3, heightPx: 30, grey: 100 })).toBeCloseTo(strokeOf({ widthPx: 3, heightPx: 30 }), 5);
  });

  it.each([
    ['a speck', { widthPx: 2, heightPx: 3 }],
    ['a rule', { widthPx: 29, heightPx: 4 }],
  ])('leaves out %s', (_what, stroke) => {
    expect(strokeOf(stroke)).toBe(0);
  });
});
