import { describe, expect, test } from 'vitest';
import { moveInList, rangeTo, toggleInList } from './list-keys.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const at = (activeId: string, selectedIds: readonly string[] = [activeId]) => ({ ids, activeId, selectedIds });
const key = (name: string, held: { shiftKey?: boolean; commandKey?: boolean } = {}) => ({ key: name, shiftKey: false, commandKey: false, ...held });

describe('moveInList', () => {
  test.each([
    ['ArrowDown', 'b', 'c'],
    ['ArrowDown', 'e', 'e'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['Home', 'd', 'a'],
    ['End', 'b', 'e'],
    ['PageDown', 'a', 'e'],
  ])('%s goes from %s to %s', (name, from, to) => {
    expect(moveInList(at(from), key(name))).toEqual({ activeId: to, selectedIds: [to] });
  });

  test('starts at the top when nothing is active', () => {
    expect(moveInList(at('', []), key('ArrowDown'))?.activeId).toBe('a');
  });

  test('selects everything with Control A and keeps the open note', () => {
    expect(moveInList(at('c'), key('a', { commandKey: true }))).toEqual({ activeId: 'c', selectedIds: ids });
  });

  test('grows and shrinks the selection with Shift', () => {
    const grown = moveInList(at('c', ['b', 'c']), key('ArrowDown', { shiftKey: true }));
    expect(grown).toEqual({ activeId: 'd', selectedIds: ['b', 'c', 'd'] });
    expect(moveInList(at('d', ['b', 'c', 'd']), key('ArrowUp', { shiftKey: true }))?.selectedIds).toEqual(['b', 'c']);
  });

  test('leaves other keys alone', () => {
    expect(moveInList(at('a'), key('x'))).toBeNull();
    expect(moveInList(at('a'), key('ArrowDown', { commandKey: true }))).toBeNull();
  });

  test('does nothing in an empty list', () => {
    expect(moveInList({ ids: [], activeId: '', selectedIds: [] }, key('ArrowDown'))).toBeNull();
  });
});

test('a shift-click selects from the far end to the row', () => {
  expect(rangeTo(at('d', ['d']), 'b')).toEqual(['b', 'c', 'd']);
});

test('a control-click adds a row, and takes it out again', () => {
  const added = toggleInList(at('a'), 'c');
  expect(added).toEqual({ activeId: 'c', selectedIds: ['a', 'c'] });
  expect(toggleInList(at('c', ['a', 'c']), 'c')).toEqual({ activeId: 'a', selectedIds: ['a'] });
});
