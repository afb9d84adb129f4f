import { describe, expect, it } from 'vitest';
import type { SourceSpan } from '../../../shared/ocr/recovered-text.ts';
import { litMarks, steadyMarks } from './link-marks.ts';

const TEXT = 'Use Python\n\nand SQL';
const word = (text: string, top: number, confidence = 95): SourceSpan => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, pageIndex: 0, confidence, box: { left: start, top, right: start + text.length, bottom: top + 10 } };
};
const SPANS = [word('Use', 0), word('Python', 0, 40), word('and', 20), word('SQL', 20)];
const NOTHING = { corrections: [], hits: [], evidence: [], shownEvidence: [] };
const kinds = (marks: readonly { readonly kind: string }[]) => marks.map((mark) => mark.kind);

describe('steady marks', () => {
  it('underlines doubtful words on both sides and says how sure the reading is', () => {
    const marks = steadyMarks({ ...NOTHING, spans: SPANS });
    expect(marks.text).toEqual([{ kind: 'doubt', range: SPANS[1], title: 'Doubtful: read with 40 % confidence' }]);
    expect(kinds(marks.picture)).toEqual(['doubt']);
  });

  it('marks a correction in the text and says what was read, until it is undone', () => {
    const correction = { start: 4, end: 10, from: 'Pyth0n', to: 'Python', rule: '0 → o', place: undefined };
    const marked = (isUndone: boolean) => steadyMarks({ ...NOTHING, spans: [], corrections: [{ ...correction, isUndone }] }).text;
    expect(marked(false)).toMatchObject([{ kind: 'correction', title: 'Corrected: read as Pyth0n' }]);
    expect(marked(true)).toEqual([]);
  });

  it('draws hits into the text and onto the picture', () => {
    const marks = steadyMarks({ ...NOTHING, spans: [word('SQL', 20)], hits: [{ start: 16, end: 18 }] });
    expect(kinds(marks.text)).toEqual(['hit']);
    expect(marks.picture[0]?.place.box).toMatchObject({ left: 16, right: 18 });
  });

  it('shows the words of a tag on the picture only while the tag is pointed at', () => {
    const evidence = { start: 16, end: 19, text: 'SQL' };
    const tag = { competencyId: 'sql', label: 'SQL', state: 'accepted', evidence: [evidence] } as const;
    const options = { ...NOTHING, spans: [word('SQL', 20)], evidence: [{ start: 16, end: 19, tag, evidence }] };
    expect(kinds(steadyMarks(options).picture)).toEqual([]);
    expect(kinds(steadyMarks({ ...options, shownEvidence: [evidence] }).picture)).toEqual(['evidence']);
  });
});

describe('lit marks', () => {
  it.each([
    ['a word: its line and itself on both sides', { pointedAt: 5, caret: null }, { text: ['line', 'word'], picture: ['line', 'word'] }],
    ['the caret: on the picture only', { pointedAt: null, caret: 5 }, { text: [], picture: ['line', 'selected'] }],
    ['the pointer before the caret', { pointedAt: 5, caret: 16 }, { text: ['line', 'word'], picture: ['line', 'word'] }],
    ['an empty line: nothing', { pointedAt: 11, caret: null }, { text: [], picture: [] }],
    ['nothing', { pointedAt: null, caret: null }, { text: [], picture: [] }],
  ])('follow %s', (_what, at, expected) => {
    const marks = litMarks({ text: TEXT, spans: SPANS, ...at });
    expect({ text: kinds(marks.text), picture: kinds(marks.picture) }).toEqual(expected);
  });

  it('light the line alone where the person typed words of their own', () => {
    expect(kinds(litMarks({ text: TEXT, spans: [SPANS[0]!], pointedAt: 6, caret: null }).text)).toEqual(['line']);
  });
});
