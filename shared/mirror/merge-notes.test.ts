import { describe, expect, it } from 'vitest';
import { sampleNote } from '../note/sample-note.contract.ts';
import type { Note } from '../note/note.ts';
import { baseOfConflictCopy } from './copy-base.ts';
import { mergeNotes } from './merge-notes.ts';
import { toMirrorNote, type MirrorNote } from './mirror-note.ts';

const tag = (id: string): Note['tags'][number] => ({ competencyId: id, label: id.toUpperCase(), state: 'accepted', evidence: [] });
const start = toMirrorNote(sampleNote({ title: 'Set by hand', caption: 'first\nsecond', tags: [tag('python'), tag('rag')], topic: 'roles' }));
const change = (edits: Partial<MirrorNote>): MirrorNote => ({ ...start, ...edits });
const ids = (note: MirrorNote): readonly string[] => note.competencies.map(({ competencyId }) => competencyId);

describe('merging notes', () => {
  it('takes changes of different fields from both sides', () => {
    const merged = mergeNotes({ base: start, main: change({ title: 'Mine' }), other: change({ topic: 'agents', caption: 'first\nsecond\nthird' }) });
    expect(merged).toEqual({ note: change({ title: 'Mine', topic: 'agents', caption: 'first\nsecond\nthird' }), conflicts: [] });
  });

  it('keeps the value of main where both changed one, and tells the other', () => {
    const { note, conflicts } = mergeNotes({ base: start, main: change({ title: 'Mine', caption: 'x\nsecond' }), other: change({ title: 'Theirs', caption: 'y\nsecond' }) });
    expect(note).toEqual(change({ title: 'Mine', caption: 'x\nsecond' }));
    expect(conflicts).toEqual([{ field: 'caption', kept: 'x\nsecond', other: 'y\nsecond' }, { field: 'title', kept: 'Mine', other: 'Theirs' }]);
  });

  it('merges tags as a set', () => {
    const main = change({ competencies: [...start.competencies, { competencyId: 'go', label: 'Go' }] });
    const other = change({ competencies: [{ competencyId: 'rag', label: 'RAG' }, { competencyId: 'sql', label: 'SQL' }] });
    expect(ids(mergeNotes({ base: start, main, other }).note)).toEqual(['rag', 'go', 'sql']);
  });

  it('takes together what each has when no common version is known', () => {
    const main = change({ competencies: [{ competencyId: 'go', label: 'Go' }], title: '' });
    const { note, conflicts } = mergeNotes({ base: null, main, other: start });
    expect(ids(note)).toEqual(['go', 'python', 'rag']);
    expect(note.title).toBe('Set by hand');
    expect(conflicts).toEqual([]);
  });

  it('lets a title that follows the text follow the merged text', () => {
    const titled = (visibleText: string): MirrorNote => change({ title: visibleText.split('\n')[0] ?? '', visibleText });
    const { note, conflicts } = mergeNotes({ base: titled('Senior role\n\nWhat we ask'), main: titled('Senior role\n\nWhat we ask for'), other: titled('Junior role\n\nWhat we ask') });
    expect([note.title, conflicts]).toEqual(['Junior role', []]);
  });

  it('merges front matter key by key, and own sections by their lines', () => {
    const extras = (keys: Readonly<Record<string, string>>, markdown: string): MirrorNote['extras'] => ({
      frontMatter: Object.entries(keys).map(([key, yaml]) => ({ after: 'source', key, yaml })), sections: [{ after: 'caption', markdown }],
    });
    const { note, conflicts } = mergeNotes({
      base: change({ extras: extras({ a: '1', b: '2', c: '3' }, '## Sources\n- one') }),
      main: change({ extras: extras({ a: '1', b: 'main', c: '3', d: '4' }, '## Sources\n- one\n- two') }),
      other: change({ extras: extras({ a: 'other', b: 'other' }, '## My sources\n- one') }),
    });
    expect(note.extras).toEqual(extras({ a: 'other', b: 'main', d: '4' }, '## My sources\n- one\n- two'));
    expect(conflicts).toEqual([{ field: 'key b', kept: 'main', other: 'other' }]);
  });
});

describe('the base of a conflict copy', () => {
  const start0 = change({ caption: 'T' });
  const local = [change({ caption: 'T\nX1' }), change({ caption: 'T\nX1\nX2' })];
  const remote = change({ title: 'Y', caption: 'T' });

  it.each([
    ['an unknown copy', { versions: [start0, remote], main: remote, copy: change({ caption: 'T\nZ' }) }, start0],
    ['a copy of what this machine wrote in several steps', { versions: [start0, ...local, remote], main: remote, copy: local[1] ?? start0 }, start0],
    ['a main file that this machine wrote in several steps', { versions: [start0, ...local], main: local[1] ?? start0, copy: remote }, start0],
    ['a copy that knew a later version', { versions: [start0, remote, change({ title: 'Y', topic: 'new' })], main: change({ title: 'Y', topic: 'new' }), copy: change({ title: 'Y', caption: 'T\nZ' }) }, remote],
    ['a copy that is all there is besides main', { versions: [remote], main: remote, copy: start0 }, null],
  ])('is found for %s', (_what, fork, base) => {
    expect(baseOfConflictCopy(fork)).toBe(base);
  });
});
