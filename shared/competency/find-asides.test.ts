import { describe, expect, it } from 'vitest';
import { findAsides } from './find-asides.ts';

const asides = (text: string) => findAsides(text).map(({ start, end }) => text.slice(start, end).trim());

describe('findAsides', () => {
  it.each([
    ['Python and SQL', []],
    ['see https://example.org/python now', ['https://example.org/python']],
    ['see docs.example.com/go now', ['docs.example.com/go']],
    ['mail jobs@example.org', ['jobs@example.org']],
    ['* Python\n* Paid time off\n* SQL', ['* Paid time off']],
    ['Skills\n\nWe are an equal\nopportunity employer.\n\nMore', []],
    ['Skills\n\nWe are an equal opportunity\nemployer using SQL.\n\nMore', ['We are an equal opportunity\nemployer using SQL.']],
  ])('of %j', (text, expected) => {
    expect(asides(text)).toEqual(expected);
  });
});
