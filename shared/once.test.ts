import { expect, it } from 'vitest';
import { once } from './once.ts';

it('makes the value on the first use and never again', () => {
  let made = 0;
  const value = once(() => (made += 1));
  expect(made).toBe(0);
  expect([value(), value()]).toEqual([1, 1]);
});
