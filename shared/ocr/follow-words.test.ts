import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceSpan } from './recovered-text.ts';
import { followWords, isDoubtful, textQuality, type AcceptedWord } from './follow-words.ts';

/** Words in a row, each in a box of its own, as a page of them would be recovered. */
function readingOf(words: readonly (readonly [text: string, confidence: number])[], acceptedWords: readonly AcceptedWord[] = []) {
  const text = words.map(([word]) => word).join(' ');
  let start = 0;
  const spans = words.map(([word, confidence], index): SourceSpan => {
    const span = { start, end: start + word.length, pageIndex: 0, confidence, box: { left: index * 100, top: 0, right: index * 100 + 90, bottom: 20 } };
    start = span.end + 1;
    return span;
  });
  return { recovered: { text, spans }, acceptedWords };
}

const READING = readingOf([['use', 95], ['Pyhton', 40], ['and', 96], ['SOL', 50]]);

describe('followWords', () => {
  const seen = (text: string, reading = READING) => followWords(reading, text).map((word) => [text.slice(word.start, word.end), word.confidence]);

  it.each([
    ['leaves an unedited text as it was read', READING.recovered.text, [['use', 95], ['Pyhton', 40], ['and', 96], ['SOL', 50]]],
    ['trusts a word that was corrected', 'use Python and SOL', [['use', 95], ['Python', 100], ['and', 96], ['SOL', 50]]],
    ['keeps the doubt about words that only moved', 'We use Pyhton and some SOL', [['use', 95], ['Pyhton', 40], ['and', 96], ['SOL', 50]]],
    ['loses words that were deleted', 'use SOL', [['use', 95], ['SOL', 50]]],
  ])('%s', (_what, text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('keeps the place on the picture and the number of a word', () => {
    expect(followWords(READING, 'We use Python and SOL')[1]).toMatchObject({ index: 1, readAs: 'Pyhton', box: READING.recovered.spans[1]?.box });
  });

  it('trusts an accepted word, until it says something else again', () => {
    const box = READING.recovered.spans[3]!.box;
    const accepted = { ...READING, acceptedWords: [{ pageIndex: 0, box, text: 'SOL' }] };
    expect(seen(READING.recovered.text, accepted).at(-1)).toEqual(['SOL', 100]);
    const readAnew = { ...accepted, recovered: { ...READING.recovered, text: READING.recovered.text.replace('SOL', 'S0L') } };
    expect(seen(readAnew.recovered.text, readAnew).at(-1)).toEqual(['S0L', 50]);
  });

  it('never doubts more words than were doubtful when they were read, whatever is edited', () => {
    const word = fc.tuple(fc.constantFrom('AI', 'and', 'RAG', 'Al', 'multi-modal'), fc.integer({ min: 0, max: 100 }));
    const edited = fc.array(fc.constantFrom('AI', 'and', 'RAG', 'Al', 'so', '\n', '* '), { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), edited, (words, text) => {
        const reading = readingOf(words);
        const doubtfulBefore = new Set(reading.recovered.spans.flatMap((span, index) => (isDoubtful(span) ? [index] : [])));
        for (const followed of followWords(reading, text)) {
          if (isDoubtful(followed)) expect(doubtfulBefore).toContain(followed.index);
          if (isDoubtful(followed)) expect(text.slice(followed.start, followed.end)).toBe(followed.readAs);
        }
      }),
    );
  });

  it('follows every word of a text into which other words were put', () => {
    const words = fc.array(fc.constantFrom('AI', 'and', 'RAG', 'MCP', 'Python'), { minLength: 1, maxLength: 10 });
    // Words that the text does not have, so that what is new and what is old cannot be mistaken for each other.
    const inserted = fc.array(fc.constantFrom('', 'truly', 'very', 'well'), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(words, inserted, (texts, extra) => {
        const reading = readingOf(texts.map((text) => [text, 50]));
        const edited = texts.flatMap((text, at) => (extra[at] === '' ? [text] : [extra[at] ?? '', text])).join(' ');
        expect(followWords(reading, edited).map((word) => edited.slice(word.start, word.end))).toEqual(texts);
      }),
    );
  });
});

describe('textQuality', () => {
  it.each([
    ['nothing was read', [], null],
    ['every word is sure', [95, 70, 100], 100],
    ['one of four is doubtful', [95, 69.9, 100, 88], 75],
    ['all are doubtful', [10, 20], 0],
  ])('when %s', (_what, confidences, quality) => {
    expect(textQuality(confidences.map((confidence) => ({ confidence })))).toBe(quality);
  });

  it('is 100 only when no word is doubtful', () => {
    const confidences = [...Array.from({ length: 5000 }, () => 99), 12];
    expect(textQuality(confidences.map((confidence) => ({ confidence })))).toBeLessThan(100);
  });
});
