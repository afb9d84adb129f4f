import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { toSnippet } from './snippet.ts';

const LONG = `${'Nothing to see here. '.repeat(10)}Familiarity with RAG, agentic\nworkflows and MCP. ${'More of the same. '.repeat(10)}`;

describe('toSnippet', () => {
  it('shows the beginning when nothing is sought', () => {
    expect(toSnippet('First line\nsecond line', parseQuery(''), 80)).toEqual({ text: 'First line second line', highlights: [] });
  });

  it('shows the place with most of what is sought, on one line', () => {
    const { text, highlights } = toSnippet(LONG, parseQuery('agentic mcp'), 60);
    expect(text).toContain('agentic workflows and MCP');
    expect(text).toMatch(/^….*…$/u);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['agentic', 'MCP']);
  });

  it('is never much longer than asked and its highlights are inside it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('rag', 'RÁG', 'x', '👍', '\n', 'a-very-long-word-without-any-space-in-it'), { maxLength: 60 }), (words) => {
      const { text, highlights } = toSnippet(words.join(' '), parseQuery('rag'), 40);
      expect(text.length).toBeLessThanOrEqual(42);
      expect(() => encodeURIComponent(text)).not.toThrow();
      for (const { start, end } of highlights) expect(text.slice(start, end).toLowerCase()).toMatch(/^r[aá]g$/u);
    }));
  });
});
