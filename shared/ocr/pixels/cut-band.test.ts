import { describe, expect, it } from 'vitest';
import { findCut, takeRows } from './cut-band.ts';
import { drawArt, drawInk } from './drawn-pictures.contract.ts';

const CUT = { gapPx: 4, overlapPx: 40 };
const line = (top: number, bottom: number) => [{ left: 2, top, right: 18, bottom }] as const;

describe('a strip is cut', () => {
  it('in the middle of the lowest gap between two lines', () => {
    const strip = drawInk({ widthPx: 20, heightPx: 100 }, [line(10, 40), line(50, 70), line(80, 100)]);
    expect(findCut(strip, CUT)).toEqual({ row: 75, isEmpty: true });
  });

  it('at its end when nothing is written there', () => {
    expect(findCut(drawInk({ widthPx: 20, heightPx: 100 }, [line(10, 90)]), CUT)).toEqual({ row: 95, isEmpty: true });
  });

  it('in the empty half of a picture that ends early', () => {
    expect(findCut(drawInk({ widthPx: 20, heightPx: 100 }, [line(10, 30)]), CUT)).toEqual({ row: 75, isEmpty: true });
  });

  it('not in a gap that may be one within a line', () => {
    const strip = drawInk({ widthPx: 20, heightPx: 100 }, [line(0, 60), line(66, 80), line(82, 100)]);
    expect(findCut(strip, CUT)).toEqual({ row: 63, isEmpty: true });
  });

  it('on the emptiest row of the middle of the overlap when something is written on every row', () => {
    const border = [{ left: 0, top: 0, right: 1, bottom: 100 }] as const;
    const strip = drawInk({ widthPx: 20, heightPx: 100 }, [border, line(0, 78), line(83, 100)]);
    const cut = findCut(strip, CUT);
    expect(cut.isEmpty).toBe(false);
    expect(cut.row).toBeGreaterThanOrEqual(78);
    expect(cut.row).toBeLessThan(83);
  });

  it('in the middle of the overlap when all rows are alike', () => {
    const { row, isEmpty } = findCut(drawInk({ widthPx: 20, heightPx: 100 }, [line(0, 100)]), CUT);
    expect(isEmpty).toBe(false);
    expect(row).toBeGreaterThanOrEqual(70);
    expect(row).toBeLessThan(90);
  });
});

it('the first rows of a picture are a picture', () => {
  expect(takeRows(drawArt(['# ', ' #', '##']), 2)).toEqual(drawArt(['# ', ' #']));
});
