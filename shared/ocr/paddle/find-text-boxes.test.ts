import { describe, expect, it } from 'vitest';
import { findTextBoxes, type TextMap } from './find-text-boxes.ts';

/** One character a pixel: `#` surely text, `+` hardly, `.` not. */
const map = (...rows: readonly string[]): TextMap => ({
  widthPx: rows[0]!.length,
  heightPx: rows.length,
  data: Float32Array.from(rows.join(''), (mark) => ({ '#': 1, '+': 0.35 })[mark] ?? 0),
});

const plain = { pixelThreshold: 0.3, boxThreshold: 0.5, growth: 0, leastSidePx: 2 };

describe('findTextBoxes', () => {
  it('finds the core of each line, spread by a pixel to the right and down', () => {
    const lines = map('..........', '.####.###.', '.####.###.', '..........', '..........', '..........', '.########.', '.########.', '..........');
    expect(findTextBoxes(lines, { ...plain, boxThreshold: 0.4 })).toEqual([
      { left: 1, top: 1, right: 10, bottom: 4 },
      { left: 1, top: 6, right: 10, bottom: 9 },
    ]);
  });

  it('parts what stands far apart on one line', () => {
    expect(findTextBoxes(map('###....###', '###....###'), plain)).toHaveLength(2);
  });

  it('drops what is hardly text, and specks', () => {
    expect(findTextBoxes(map('++++++..', '++++++..', '........', '........'), plain)).toEqual([]);
    expect(findTextBoxes(map('........', '..#.....', '........', '........'), { ...plain, leastSidePx: 3 })).toEqual([]);
  });

  it('grows a box by its area over its perimeter, inside the map', () => {
    const [box] = findTextBoxes(map(...Array.from({ length: 12 }, (_, y) => (y >= 5 && y < 8 ? '.#########..' : '............'))), { ...plain, boxThreshold: 0.3, growth: 2 });
    expect(box?.left).toBe(0);
    expect(box?.top).toBeCloseTo(5 - 40 / 14);
    expect(box?.bottom).toBeCloseTo(9 + 40 / 14);
  });

  it('does not spread text of the last column into the next row', () => {
    expect(findTextBoxes(map('....##', '....##', '......', '......'), { ...plain, boxThreshold: 0.2 })).toEqual([{ left: 4, top: 0, right: 6, bottom: 3 }]);
  });
});
