import { describe, expect, it } from 'vitest';
import { nestLists } from './nest-lists.ts';
import { drawBlocks } from './step-cases.contract.ts';

const levels = (drawing: string): readonly number[] => nestLists(drawBlocks(drawing)).map((block) => block.level);

describe('nestLists', () => {
  it.each<[string, string, readonly number[]]>([
    ['one level', '• Build\n• Run', [0, 0]],
    ['a list inside an item', '• Build\n    • with Python\n    • with SQL\n• Run', [0, 1, 1, 0]],
    ['three levels', '• Build\n   • with Python\n      • and tests\n• Run', [0, 1, 2, 0]],
    ['a list that is indented as a whole', '    • Build\n    • Run', [0, 0]],
    ['an indent again after a paragraph', '• Build\nAnd then there is this:\n    • Run', [0, 0, 0]],
  ])('counts the levels of %s', (_, drawing, expected) => {
    expect(levels(drawing)).toEqual(expected);
  });
});
