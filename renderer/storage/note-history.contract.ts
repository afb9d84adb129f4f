import { expect, it } from 'vitest';
import type { NoteStore } from './note-store.ts';
import { sampleNote, savedNote } from './sample-note.contract.ts';

const MINUTE_MS = 60_000;

export interface HistoryUnderTest {
  readonly notes: NoteStore;
  readonly clock: { now: Date };
}

/** The part of the note store's contract about earlier states of a note. */
export function describeNoteHistory(open: () => Promise<HistoryUnderTest>): void {
  it('keeps the state before a sitting of edits, and the next one after five minutes', async () => {
    const { notes, clock } = await open();
    const start = clock.now.getTime();
    await notes.createNote(sampleNote('a', { caption: '0' }), null);
    for (const [minute, caption] of [[0, '1'], [2, '2'], [4, '3'], [6, '4'], [7, '5'], [30, '6']] as const) {
      clock.now = new Date(start + minute * MINUTE_MS);
      await notes.updateNote('a', (note) => ({ ...note, caption }));
    }
    const versions = await notes.listVersions('a');
    expect(versions.map((version) => version.note.caption)).toEqual(['5', '3', '0']);
    expect(versions[0]?.savedAt).toBe(versions[0]?.note.updatedAt);
  });

  it('keeps the state before at once when it is asked to', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { caption: '0' }), null);
    await notes.updateNote('a', (note) => ({ ...note, caption: '1' }));
    await notes.updateNote('a', (note) => ({ ...note, caption: '0' }), { keepsStateBefore: true });
    expect((await notes.listVersions('a')).map((version) => version.note.caption)).toEqual(['1', '0']);
  });

  it('asks about the state before with the note as it is by then', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { caption: '0' }), null);
    for (const caption of ['1', '2', '3']) await notes.updateNote('a', (note) => ({ ...note, caption }), { keepsStateBefore: (before, after) => before.caption === '1' && after.caption === '2' });
    expect((await notes.listVersions('a')).map((version) => version.note.caption)).toEqual(['1', '0']);
  });

  it('keeps the order of edits when the clock goes back', async () => {
    const { notes, clock } = await open();
    const start = clock.now.getTime();
    await notes.createNote(sampleNote('a', { caption: '0' }), null);
    const saved: string[] = [];
    for (const [years, caption] of [[0, '1'], [-10, '2'], [-5, '3'], [-20, '4']] as const) {
      clock.now = new Date(start + years * 365 * 24 * 60 * MINUTE_MS);
      saved.push(savedNote(await notes.updateNote('a', (note) => ({ ...note, caption }))).updatedAt);
    }
    expect([...saved].sort()).toEqual(saved);
    expect((await notes.getNote('a'))?.caption).toBe('4');
    const versions = await notes.listVersions('a');
    expect(versions.map((version) => version.note.caption)).toEqual(['3', '2', '1', '0']);
    expect(new Set(versions.map((version) => version.versionId)).size).toBe(4);
  });

  it('writes nothing for an edit that changes nothing', async () => {
    const { notes } = await open();
    const before = savedNote(await notes.createNote(sampleNote('a'), null));
    const { sequence } = await notes.changesSince(0, 10);
    expect(await notes.updateNote('a', (note) => ({ ...note }))).toEqual({ kind: 'saved', note: before });
    expect((await notes.changesSince(0, 10)).sequence).toBe(sequence);
    expect(await notes.listVersions('a')).toEqual([]);
  });

  it('keeps a hundred versions of a note at most', async () => {
    const { notes, clock } = await open();
    await notes.createNote(sampleNote('a', { caption: 'start' }), null);
    for (let index = 0; index < 103; index += 1) {
      clock.now = new Date(clock.now.getTime() + 10 * MINUTE_MS);
      await notes.updateNote('a', (note) => ({ ...note, caption: `edit ${index}` }));
    }
    const versions = await notes.listVersions('a');
    expect(versions.length).toBe(100);
    expect(versions.at(0)?.note.caption).toBe('edit 101');
    expect(versions.at(-1)?.note.caption).toBe('edit 2');
  });

  it('starts a new version when the clock went back', async () => {
    const { notes, clock } = await open();
    await notes.createNote(sampleNote('a', { caption: '0' }), null);
    await notes.updateNote('a', (note) => ({ ...note, caption: '1' }));
    clock.now = new Date(clock.now.getTime() - 60 * MINUTE_MS);
    await notes.updateNote('a', (note) => ({ ...note, caption: '2' }));
    expect((await notes.listVersions('a')).map((version) => version.note.caption)).toEqual(['1', '0']);
  });
}
