import { describe, expect, it } from 'vitest';
import { keepWellFormed } from './well-formed.ts';

const DEFAULTS = { theme: 'system', widthPx: 100, isShown: true, languages: ['eng'], profile: { name: 'research', links: false } };

describe('stored preferences', () => {
  it.each([
    ['nothing', null],
    ['a text', 'dark'],
    ['a list', [1]],
    ['values of other types', { theme: 7, widthPx: 'wide', isShown: null, languages: 'eng', profile: [] }],
    ['a number that is none', { widthPx: Number.NaN }],
    ['a list of other things', { languages: [1] }],
    ['an object that misses a field', { profile: { name: 'report' } }],
    ['fields that nobody knows', { more: 1, ['__proto__']: { isShown: false } }],
  ])('are the defaults after %s', (_, stored) => {
    expect(keepWellFormed(stored, DEFAULTS)).toEqual(DEFAULTS);
  });

  it('keep each choice that can be read beside one that cannot', () => {
    expect(keepWellFormed({ theme: 'dark', widthPx: 'wide', profile: { name: 'report', links: true } }, DEFAULTS)).toEqual({ ...DEFAULTS, theme: 'dark', profile: { name: 'report', links: true } });
  });
});
