import { describe, expect, it } from 'vitest';
import type { LeftOutText } from './recovered-text.ts';
import { isPutBack, putBack } from './put-back.ts';

const boxAt = (top: number) => ({ left: 0, top, right: 50, bottom: top + 10 });
const leftOut = (top: number, pageIndex = 0): LeftOutText => ({ text: 'Apply now', pageIndex, box: boxAt(top), why: 'button' });

/** Words one below the other, twenty pixels apart. */
const lines = ['Search Engineer', 'Leeds', 'We plan deliveries.'];
const text = lines.join('\n');
const words = lines.map((line, index) => ({ start: text.indexOf(line), pageIndex: 0, box: boxAt(20 * index) }));

describe('putBack', () => {
  it.each<[string, LeftOutText, string]>([
    ['above everything', leftOut(-15), 'Apply now\nSearch Engineer\nLeeds\nWe plan deliveries.'],
    ['between the lines that stand above and below it', leftOut(30), 'Search Engineer\nLeeds\nApply now\nWe plan deliveries.'],
    ['below everything', leftOut(80), 'Search Engineer\nLeeds\nWe plan deliveries.\nApply now'],
    ['before what is on the next picture', leftOut(900, -1), 'Apply now\nSearch Engineer\nLeeds\nWe plan deliveries.'],
  ])('puts a line back %s', (_where, left, wanted) => {
    expect(putBack(left, { text, words })).toBe(wanted);
  });

  it('keeps a line whole whose first word was deleted', () => {
    const later = [{ start: text.indexOf('deliveries'), pageIndex: 0, box: boxAt(40) }];
    expect(putBack(leftOut(10), { text, words: later })).toBe('Search Engineer\nLeeds\nApply now\nWe plan deliveries.');
  });

  it('makes the text where there is none', () => {
    expect(putBack(leftOut(10), { text: '', words: [] })).toBe('Apply now');
  });
});

describe('isPutBack', () => {
  it.each([
    ['Leeds\nApply now', true],
    ['Leeds\n  Apply now', true],
    ['Apply now, or never', false],
  ])('tells of %j: %s', (visibleText, isThere) => {
    expect(isPutBack(leftOut(0), visibleText)).toBe(isThere);
  });
});
