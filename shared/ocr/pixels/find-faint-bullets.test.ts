import { describe, expect, it } from 'vitest';
import type { Box } from '../ocr-page.ts';
import { drawInk, wordOf } from './drawn-pictures.contract.ts';
import { findFaintBullets } from './find-faint-bullets.ts';

const LETTER_PX = 14;
const LINE_TOPS = [20, 60, 100];

interface Bullet {
  readonly grey: number;
  readonly left?: number;
  readonly sidePx?: number;
  readonly hasText?: boolean;
}

/** Lines of text, each with a square before it. */
function found(bullets: readonly Bullet[]): readonly number[] {
  const boxes = bullets.flatMap(({ grey, left = 20, sidePx = 5, hasText = true }, index): (readonly [Box, number])[] => {
    const top = LINE_TOPS[index] ?? 0;
    const square: Box = { left, top: top + 5, right: left + sidePx, bottom: top + 5 + sidePx };
    return [[square, grey], ...(hasText ? wordOf(8, 40, top, LETTER_PX) : []).map((box): readonly [Box, number] => [box, 0])];
  });
  return findFaintBullets(drawInk({ widthPx: 240, heightPx: 140 }, boxes), LETTER_PX).map(({ box }) => box.top - 5);
}

describe('findFaintBullets', () => {
  it.each<[string, readonly Bullet[], readonly number[]]>([
    ['finds pale squares below each other', [{ grey: 180 }, { grey: 190 }], [20, 60]],
    ['leaves one alone to noise', [{ grey: 180 }], []],
    ['leaves dark ones to the other search', [{ grey: 40 }, { grey: 40 }], []],
    ['leaves out what is hardly there', [{ grey: 235 }, { grey: 235 }], []],
    ['leaves out squares that stand elsewhere', [{ grey: 180 }, { grey: 180, left: 24 }], []],
    ['leaves out squares of another size', [{ grey: 180 }, { grey: 180, sidePx: 8 }], []],
    ['leaves out squares without text', [{ grey: 180, hasText: false }, { grey: 180, hasText: false }], []],
  ])('%s', (_what, bullets, tops) => {
    expect(found(bullets)).toEqual(tops);
  });

  it('finds nothing where the size of letters is not known', () => {
    expect(findFaintBullets(drawInk({ widthPx: 40, heightPx: 40 }, []), null)).toEqual([]);
  });
});
