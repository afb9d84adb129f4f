import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followCorrections, turnCorrections } from './follow-corrections.ts';
import type { SourceSpan, TextCorrection } from './recovered-text.ts';

const TEXT = 'GenAI and AI models on S3';
const box = (left: number) => ({ left, top: 0, right: left + 9, bottom: 9 });
const at = (to: string, from: string, place: number): TextCorrection => ({ start: place, end: place + to.length, from, to, rule: `${from} → ${to}` });
const RECOVERED = {
  text: TEXT,
  spans: [...TEXT.matchAll(/\S+/g)].map((match): SourceSpan => ({ start: match.index, end: match.index + match[0].length, pageIndex: 0, confidence: 90, box: box(match.index) })),
  corrections: [at('GenAI', 'GenAl', 0), at('AI', 'Al', 10), at('S3', '$3', 23)],
};

const seen = (text: string) => followCorrections(RECOVERED, text).map(({ from, to, isUndone, start, end }) => [text.slice(start, end), from, to, isUndone]);

describe('followCorrections', () => {
  it.each([
    ['as they were made', TEXT, [['GenAI', 'GenAl', 'GenAI', false], ['AI', 'Al', 'AI', false], ['S3', '$3', 'S3', false]]],
    ['behind words that the person put in', `We use ${TEXT}`, [['GenAI', 'GenAl', 'GenAI', false], ['AI', 'Al', 'AI', false], ['S3', '$3', 'S3', false]]],
    ['as undone where the text says what was read', TEXT.replace('AI models', 'Al models'), [['GenAI', 'GenAl', 'GenAI', false], ['Al', 'Al', 'AI', true], ['S3', '$3', 'S3', false]]],
    ['without those that the person replaced or deleted', 'GenAI and ML models', [['GenAI', 'GenAl', 'GenAI', false]]],
  ])('gives corrections %s', (_what, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('ties each to its word on the picture', () => {
    expect(followCorrections(RECOVERED, TEXT).map(({ place }) => place?.box)).toEqual([box(0), box(10), box(23)]);
  });
});

describe('turnCorrections', () => {
  it('puts back what was read, only where it is asked to', () => {
    const [, second, third] = followCorrections(RECOVERED, TEXT);
    expect(turnCorrections(TEXT, [second!, third!])).toBe('GenAI and Al models on $3');
  });

  it('comes back to the same text when it is turned twice, whichever corrections are turned', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2]), (chosen) => {
        const pick = (text: string) => followCorrections(RECOVERED, text).filter((_, index) => chosen.includes(index));
        const once = turnCorrections(TEXT, pick(TEXT));
        expect(turnCorrections(once, pick(once))).toBe(TEXT);
      }),
    );
  });
});
