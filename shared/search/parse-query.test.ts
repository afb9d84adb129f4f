import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { allowTypos, isEmptyQuery } from './search-query.ts';

const word = (...words: string[]) => ({ words, joined: null, isPrefix: true, maxEdits: 0 });

describe('parseQuery', () => {
  it('reads words as beginnings of words', () => {
    expect(parseQuery('Agentic wor').wanted).toEqual([word('agentic'), word('wor')]);
  });

  it('reads a quoted phrase as exactly these words', () => {
    expect(parseQuery('"Machine  Learning"').wanted).toEqual([{ ...word('machine', 'learning'), isPrefix: false }]);
  });

  it('reads an unclosed phrase as one that goes on', () => {
    expect(parseQuery('"machine lear').wanted).toEqual([word('machine', 'lear')]);
  });

  it.each([
    ['CI/CD', ['ci', 'cd'], 'cicd'],
    ['Node.js', ['node', 'js'], 'nodejs'],
    ['multi-modal', ['multi', 'modal'], 'multimodal'],
    ['C++', ['c++'], null],
    ['.NET', ['.net'], null],
    ['机器', ['机', '器'], null],
    ['https://example.org', ['https', 'example', 'org'], null],
  ])('keeps %s together', (text, words, joined) => {
    expect(parseQuery(text).wanted).toEqual([{ words, joined, isPrefix: true, maxEdits: 0 }]);
  });

  it('leaves out whole words with a minus', () => {
    expect(parseQuery('-java -"two words"').unwanted).toEqual([
      { ...word('java'), isPrefix: false },
      { ...word('two', 'words'), isPrefix: false },
    ]);
  });

  it.each([
    ['tag:"machine learning"', { kind: 'tag', value: 'machine learning', isExcluded: false }],
    ['-tag:C++', { kind: 'tag', value: 'C++', isExcluded: true }],
    ['TOPIC:ai-engineer-role-research', { kind: 'topic', value: 'ai-engineer-role-research', isExcluded: false }],
    ['type:chat', { kind: 'type', value: 'chat', isExcluded: false }],
    ['before:2026', { kind: 'before', date: '2026-01-01', isExcluded: false }],
    ['after:2026-02', { kind: 'after', date: '2026-02-01', isExcluded: false }],
    ['after:2026-2-', { kind: 'after', date: '2026-02-01', isExcluded: false }],
    ['after:2026-02-04', { kind: 'after', date: '2026-02-04', isExcluded: false }],
    ['is:untagged', { kind: 'is', trait: 'untagged', isExcluded: false }],
  ])('reads the filter %s', (text, filter) => {
    const query = parseQuery(text);
    expect(query).toEqual({ wanted: [], unwanted: [], filters: [filter], ignored: [] });
  });

  it.each(['tag:', 'tag:""', 'before:20', 'after:2026-13', 'before:2026-02-30', 'is:nothing', '-', '"', '""', '…'])('narrows nothing by the half-typed %s', (piece) => {
    const query = parseQuery(`python ${piece}`);
    expect(query).toEqual({ ...parseQuery('python'), ignored: [piece] });
  });

  it('is empty when nothing is asked', () => {
    expect(isEmptyQuery(parseQuery('  tag: '))).toBe(true);
    expect(isEmptyQuery(parseQuery('-java'))).toBe(false);
  });

  it('looks for the beginning of a page that was pasted, not for all of it', () => {
    const { wanted, ignored } = parseQuery('日本 '.repeat(4000));
    expect(wanted.length).toBeLessThan(500);
    expect(ignored).toHaveLength(1);
  });

  it('never fails, whatever is typed', () => {
    const pieces = fc.constantFrom('tag:', '-', '"', ' ', ':', 'before:', '2026', 'C++', '“', '.', '/');
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
      const query = parseQuery(parts.join(''));
      for (const term of [...query.wanted, ...query.unwanted]) expect(term.words.length).toBeGreaterThan(0);
    }));
  });
});

describe('allowTypos', () => {
  it('forgives a letter in longer single words only', () => {
    const edits = allowTypos(parseQuery('kuberntes rust CI/CD "deep learning" 2026-01')).wanted.map((term) => term.maxEdits);
    expect(edits).toEqual([1, 0, 0, 0, 0]);
  });
});
