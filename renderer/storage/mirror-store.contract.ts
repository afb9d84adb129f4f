import { describe, expect, it } from 'vitest';
import { toMirrorNote } from '../../shared/mirror/mirror-note.ts';
import { sampleNote } from '../../shared/note/sample-note.contract.ts';
import { EMPTY_MIRROR, type MirrorEntry, type MirrorStore } from './mirror-store.ts';

export function describeMirrorStore(name: string, open: () => MirrorStore): void {
  const facts = { path: 'notes/a.md', byteLength: 3, modifiedMs: 1.5 };
  const entry = (noteId: string): MirrorEntry => ({
    noteId, path: `notes/${noteId}.md`, seen: facts, versions: [toMirrorNote(sampleNote())], hasOwnWords: true,
    pictures: [{ fingerprint: 'ab', path: 'assets/a.png', location: '../assets/a.png', isHere: true }],
  });
  const picture = { facts: { ...facts, path: 'assets/a.png' }, fingerprint: 'ab' };
  const conflict = { id: 'c', noteId: 'a', fields: [{ field: 'title' as const, kept: 'x', other: 'y' }], foundAt: '2026-04-01T00:00:00.000Z' };

  describe(`${name} as the mirror's store`, () => {
    it('is empty at first', async () => {
      expect(await open().load()).toEqual(EMPTY_MIRROR);
    });

    it('gives back what was saved', async () => {
      const store = open();
      expect(await store.save({ sequence: 7, entries: [entry('a'), entry('b')], pictureFiles: [picture], conflicts: [conflict] })).toEqual({ kind: 'written' });
      expect(await store.load()).toEqual({ sequence: 7, entries: [entry('a'), entry('b')], pictureFiles: [picture], conflicts: [conflict] });
    });

    it('replaces and removes, and leaves the rest', async () => {
      const store = open();
      await store.save({ sequence: 7, entries: [entry('a'), entry('b')], pictureFiles: [picture], conflicts: [conflict] });
      await store.save({ entries: [{ ...entry('a'), seen: null }], removedNoteIds: ['b'], removedPicturePaths: ['assets/a.png'], removedConflictIds: ['c'] });
      expect(await store.load()).toEqual({ sequence: 7, entries: [{ ...entry('a'), seen: null }], pictureFiles: [], conflicts: [] });
    });

    it('forgets a folder, but not what the person has still to choose', async () => {
      const store = open();
      await store.save({ sequence: 7, entries: [entry('a')], pictureFiles: [picture], conflicts: [conflict] });
      await store.forgetFolder();
      expect(await store.load()).toEqual({ ...EMPTY_MIRROR, conflicts: [conflict] });
    });
  });
}
