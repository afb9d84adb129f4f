import { describe, expect, it } from 'vitest';
import { sha256 } from '../storage/journal/library-under-test.contract.ts';
import { sampleNote, sampleNoteOf, sampleRecognition } from '../storage/sample-note.contract.ts';
import { backedUpWorld, changeEverything, look, restore } from './restore-under-test.contract.ts';

describe('merging a backup into the library', () => {
  it('brings back what is missing with all that hung on it, and removes nothing', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    const versions = await library.notes.listVersions('a');
    await library.notes.deleteForever(['a']);
    await library.notes.createNote(sampleNote('c'), null);
    expect(await restore(world, library, 'merge')).toEqual({ kind: 'merged', summary: { added: 1, updated: 0, kept: 0 } });
    expect(await library.notes.getNote('a')).toMatchObject({ caption: 'mine', tags: [{ competencyId: 'python', state: 'accepted' }] });
    expect(await library.notes.getRecognition('a')).toEqual(sampleRecognition('a', 'one'));
    expect(await library.notes.listVersions('a')).toEqual(versions);
    expect(await (await library.images.getImage(sha256('one')))?.blob.text()).toBe('one');
    expect(await library.notes.getNote('c')).toBeDefined();
  });

  it('keeps the later state, and the other one in the history', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await library.notes.deleteForever(['a']);
    await library.notes.createNote(sampleNote('a', { caption: 'made anew', updatedAt: '2027-01-01T00:00:00.000Z' }), null);
    expect(await restore(world, library, 'merge')).toEqual({ kind: 'merged', summary: { added: 0, updated: 0, kept: 1 } });
    expect((await library.notes.getNote('a'))?.caption).toBe('made anew');
    expect((await library.notes.listVersions('a')).map(({ note }) => note.caption)).toContain('mine');
    expect(await restore(world, library, 'merge')).toMatchObject({ summary: { kept: 0 } });
  });

  it('adds nothing to a history that has the state of the backup already', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await library.notes.updateNote('a', (note) => ({ ...note, caption: 'changed later' }));
    const versions = await library.notes.listVersions('a');
    expect(await restore(world, library, 'merge')).toEqual({ kind: 'merged', summary: { added: 0, updated: 0, kept: 0 } });
    expect(await library.notes.listVersions('a')).toEqual(versions);
  });

  it('takes a state that is later in the backup', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await library.notes.updateNote('a', (note) => ({ ...note, caption: 'changed later' }));
    await world.backups.backUp('asked');
    await restore(world, library, 'replace');
    const { library: again } = await world.under.start();
    // The newest backup has the edit; the one of before the restore as well.
    await again.notes.deleteForever(['a']);
    await again.notes.createNote(sampleNoteOf(sha256('one'), 'a'), null);
    expect(await restore(world, again, 'merge')).toMatchObject({ kind: 'merged', summary: { updated: 1 } });
    expect((await again.notes.getNote('a'))?.caption).toBe('changed later');
    expect((await again.notes.listVersions('a')).map(({ note }) => note.caption)).toContain('');
  });

  it('gives a note another file name when its own was taken meanwhile', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await library.notes.deleteForever(['b']);
    await library.notes.createNote(sampleNote('other', { slug: 'b' }), null);
    await restore(world, library, 'merge');
    expect((await library.notes.getNotes(['other', 'b'])).map((note) => note?.slug)).toEqual(['b', 'b-2']);
  });

  it('brings back an import that was still open', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await library.jobs.moveJobs(['waiting'], { kind: 'cancelled' });
    await library.jobs.clearFinished();
    await restore(world, library, 'merge');
    expect(await library.jobs.getJob('job')).toMatchObject({ state: { kind: 'waiting' } });
    expect(await (await library.images.getImage(sha256('waiting')))?.blob.text()).toBe('waiting');
  });

  it('is in the journal like any other write', async () => {
    const world = await backedUpWorld();
    const { under } = world;
    const { library } = await under.start();
    await changeEverything(library);
    await restore(world, library, 'merge');
    const merged = await under.content();
    await under.wipeDatabase();
    await under.start();
    expect(await under.content()).toEqual(merged);
  });

  it('is finished by the next start when it was broken off', async () => {
    const world = await backedUpWorld();
    const { under } = world;
    const { library } = await under.start();
    await changeEverything(library);
    const looked = await look(world, library);
    await library.upkeep!.stage({ mode: 'merge', backedUpAt: looked.manifest.createdAt, notes: 2, sequence: 0 }, looked.backup.records());
    const { healing, library: after } = await under.start();
    expect(healing).toMatchObject({ kind: 'backup-restored', mode: 'merge', notes: 1 });
    expect(await after.notes.getNote('b')).toBeDefined();
    expect((await after.notes.getNote('a'))?.caption).toBe('changed later');
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
  });
});
