import { describe, expect, it } from 'vitest';
import { sampleNote } from '../note/sample-note.contract.ts';
import { conflictFieldName, conflictValue, withConflictValue } from './conflict-fields.ts';
import type { ConflictField } from './merge-notes.ts';

const note = sampleNote({ extras: { frontMatter: [{ after: 'source', key: 'article', yaml: 'x' }], sections: [{ after: 'caption', markdown: '## Sources' }] } });

describe('a field of a conflict', () => {
  it.each<[ConflictField, string, string]>([
    ['title', 'Another', 'Title'],
    ['type', 'chat', 'Type'],
    ['visibleText', 'two\nlines', 'Visible text'],
    ['key article', '[a, b]', 'Front matter: article'],
    ['key unheard', 'of', 'Front matter: unheard'],
    ['section caption', '## My sources', 'Own section'],
  ])('%s is changed to what the other version says', (field, value, name) => {
    const changed = withConflictValue(note, field, value);
    expect(conflictValue(changed, field)).toBe(value);
    expect(withConflictValue(changed, field, conflictValue(note, field)).title).toBe(note.title);
    expect(conflictFieldName(field)).toBe(name);
  });

  it('takes no type that there is not', () => {
    expect(withConflictValue(note, 'type', 'nonsense').type).toBe('job-description');
  });
});
