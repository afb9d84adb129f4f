import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts, compareTexts, countChangedWords } from './compare-texts.ts';

const written = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('');

const aText = fc.array(fc.constantFrom('AI', 'RAG', 'and', '\n', ' ', '* ', ', '), { maxLength: 24 }).map((parts) => parts.join(''));

describe('alignTexts', () => {
  it('puts a changed line beside what it became, with the changed words marked', () => {
    const rows = alignTexts('Skills\n* Pyhton and SQL\nEnd', 'Skills\n* Python and SQL\nEnd');
    expect(rows).toHaveLength(3);
    expect(rows[1]?.before.filter(({ kind }) => kind === 'removed')).toEqual([{ kind: 'removed', text: 'Pyhton' }]);
    expect(rows[1]?.after.filter(({ kind }) => kind === 'added')).toEqual([{ kind: 'added', text: 'Python' }]);
  });

  it('leaves the other side empty where lines were added or taken', () => {
    expect(alignTexts('one\ntwo', 'two')[0]).toEqual({ before: [{ kind: 'removed', text: 'one' }], after: [] });
    expect(alignTexts('two', 'one\ntwo')[0]).toEqual({ before: [], after: [{ kind: 'added', text: 'one' }] });
  });

  it('shows both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        const rows = alignTexts(before, after);
        const side = (of: 'before' | 'after') => rows.filter((row) => row[of].length > 0).map((row) => written(row[of])).join('\n');
        expect(side('before').replaceAll('\n', '')).toBe(before.replaceAll('\n', ''));
        expect(side('after').replaceAll('\n', '')).toBe(after.replaceAll('\n', ''));
      }),
    );
  });
});

it('leads from one text to the other by its pieces', () => {
  fc.assert(
    fc.property(aText, aText, (before, after) => {
      const pieces = compareTexts(before, after);
      expect(written(pieces.filter(({ kind }) => kind !== 'added'))).toBe(before);
      expect(written(pieces.filter(({ kind }) => kind !== 'removed'))).toBe(after);
    }),
  );
});

it('counts changed words, not the spaces between them', () => {
  expect(countChangedWords('use Pyhton now', 'use Python right now')).toEqual({ added: 2, removed: 1 });
});
