import { describe, expect, it } from 'vitest';
import { Acknowledged } from './acknowledged.mjs';

const found = (notes: Readonly<Record<string, string>>, jobs: readonly string[] = []) => ({ notes: new Map(Object.entries(notes)), jobs: new Set(jobs), broken: [] });

function known(): Acknowledged {
  const state = new Acknowledged();
  state.try('a', '1');
  state.saved('a', '1');
  state.try('a', '2');
  state.try('b', '1');
  return state;
}

describe('the model of the torture', () => {
  it.each([
    ['as it was acknowledged', { a: '1' }],
    ['as it was tried since', { a: '2' }],
    ['with a note that was never acknowledged', { a: '1', b: '1' }],
  ])('takes a library %s', (_, notes) => {
    expect(known().check(found(notes))).toEqual([]);
  });

  it.each([
    ['an acknowledged note is missing', {}],
    ['a note is older than acknowledged', { a: '0' }],
  ])('tells a loss when %s', (_, notes) => {
    expect(known().check(found(notes))).toHaveLength(1);
  });

  it('tells a loss when a deleted note is back, and when an import is missing', () => {
    const state = known();
    state.try('a', 'gone');
    state.saved('a', 'gone');
    state.accepted(['j']);
    expect(state.check(found({ a: '1' }))).toHaveLength(2);
  });

  it('goes on from what was found', () => {
    const state = known();
    state.check(found({ a: '2' }));
    expect(state.check(found({ a: '1' }))).toHaveLength(1);
  });
});
