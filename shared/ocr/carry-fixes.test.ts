import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryFixes } from './carry-fixes.ts';
import type { SourceSpan } from './recovered-text.ts';

/** The words of a text, each in a box that its number names: the same words in another order of lines have the same boxes. */
function recoveredFrom(text: string, numbers?: readonly number[]) {
  const spans = [...text.matchAll(/[^\s*]+/g)].map((match, index): SourceSpan => {
    const number = numbers?.[index] ?? index;
    return { start: match.index, end: match.index + match[0].length, pageIndex: 0, confidence: 60, box: { left: number * 10, top: 0, right: number * 10 + 9, bottom: 9 } };
  });
  return { text, spans };
}

const before = { recovered: recoveredFrom('Use Pyhton * and MCP'), acceptedWords: [] };

describe('carryFixes', () => {
  it.each([
    ['nothing, when nothing was corrected', 'Use Pyhton * and MCP', 'Use Pyhton\nand MCP', true],
    ['a corrected word', 'Use Python * and MCP', 'Use Python\nand MCP', true],
    ['two corrected words', 'Use Python * and RAG', 'Use Python\nand RAG', true],
    ['a word and not the one that was added', 'Well, Use Python * and MCP', 'Use Python\nand MCP', false],
    ['a word and not the deletion of another', 'Use Python * MCP', 'Use Python\nand MCP', false],
  ])('carries %s', (_what, text, carried, isWhole) => {
    expect(carryFixes({ before, text, next: recoveredFrom('Use Pyhton\nand MCP') })).toEqual({ text: carried, isWhole });
  });

  it('finds a corrected word again in another reading order', () => {
    const next = recoveredFrom('and MCP Use Pyhton', [2, 3, 0, 1]);
    expect(carryFixes({ before, text: 'Use Python * and MCP', next })).toEqual({ text: 'and MCP Use Python', isWhole: true });
  });

  it('says so when the corrected word is not on the page any more', () => {
    expect(carryFixes({ before, text: 'Use Python * and MCP', next: recoveredFrom('Use', [0]) })).toEqual({ text: 'Use', isWhole: false });
  });

  it('gives back exactly what the person made, as long as the text was recovered the same way', () => {
    const texts = fc.array(fc.constantFrom('AI', 'and', 'RAG', 'MCP'), { minLength: 1, maxLength: 8 });
    const fixes = fc.array(fc.constantFrom('', 'Python', 'SQL-first', 'C++'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(texts, fixes, (words, fixed) => {
        const recovered = recoveredFrom(words.join(' '));
        const text = words.map((word, at) => (fixed[at] === '' ? word : (fixed[at] ?? word))).join(' ');
        const carried = carryFixes({ before: { recovered, acceptedWords: [] }, text, next: recovered });
        if (carried.isWhole) expect(carried.text).toBe(text);
      }),
    );
  });
});
