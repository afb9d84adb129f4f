import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHighlights } from './highlight.ts';
import { parseQuery } from './parse-query.ts';
import { allowTypos } from './search-query.ts';

const marked = (text: string, query: string) => findHighlights(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('findHighlights', () => {
  it.each([
    ['Agentic workflows and agents', 'agen', ['Agen', 'agen']],
    ['RÉSUMÉ and re\u0301sume\u0301', 'resum', ['RÉSUM', 're\u0301sum']],
    ['machine learning, learning machine', '"machine learning"', ['machine learning']],
    ['CI/CD, CICD, ci cd and CI', 'ci/cd', ['CI/CD', 'CICD', 'ci cd']],
    ['Node.js', 'node', ['Node']],
    ['Node.js', 'nodejs', ['Node.js']],
    ['ASP.NET and .NET on the net', '.net', ['.NET', '.NET']],
    ['C, C++, C#', 'c++', ['C++']],
    ['Java and JavaScript', '-java script', []],
    ['multi-modal multimodal', 'multi-modal', ['multi-modal', 'multimodal']],
    ['深度学习和机器学习', '机器学习', ['机器学习']],
    ['Straße', 'stras', ['Straß']],
    ['👩‍💻 Python 👍🏽', 'python', ['Python']],
    ['the whole of it', '', []],
  ])('in "%s" for %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  it('shows what a forgiven typo found', () => {
    const text = 'Kubernetes';
    expect(findHighlights(text, allowTypos(parseQuery('kuberntes')))).toEqual([{ start: 0, end: 10 }]);
  });

  it('gives ranges in order that never overlap, for any text and query', () => {
    const words = fc.array(fc.constantFrom('ci', 'CI/CD', 'é', 'C++', '"', '-', 'tag:x', 'node.js', '机器', '.net', 'a b'), { maxLength: 6 });
    fc.assert(fc.property(words, words, (text, query) => {
      const whole = text.join(' ');
      let from = 0;
      for (const { start, end } of findHighlights(whole, parseQuery(query.join(' ')))) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(whole.length);
    }));
  });
});
