import { describe, expect, it } from 'vitest';
import { NO_CONTROL } from '../../shared/backup/sample-backup.contract.ts';
import { sha256 } from '../storage/journal/library-under-test.contract.ts';
import { sampleNote } from '../storage/sample-note.contract.ts';
import { knownBackup } from './chosen-backup.ts';
import { lookAtBackup } from './look-at-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { backedUpWorld, changeEverything, depsOf, look, restore, type World } from './restore-under-test.contract.ts';

describe('looking at a backup', () => {
  it('says what restoring it would do', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    expect((await look(world, library)).plan).toEqual({ new: 0, same: 2, laterInBackup: 0, laterInLibrary: 0, onlyInLibrary: 0 });
    await changeEverything(library);
    expect((await look(world, library)).plan).toEqual({ new: 1, same: 0, laterInBackup: 0, laterInLibrary: 1, onlyInLibrary: 1 });
  });

  it('changes nothing', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await changeEverything(library);
    const before = [await world.under.content(), await world.under.sequence()];
    await look(world, library);
    expect([await world.under.content(), await world.under.sequence()]).toEqual(before);
  });

  it('refuses a damaged one', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    const [[name, bytes]] = [...world.backups.folder.backups] as [[string, Uint8Array<ArrayBuffer>]];
    world.backups.folder.backups.set(name, bytes.map((byte, index) => (index === 80 ? byte ^ 4 : byte)));
    const known = (await world.backups.getState()).backups[0]!;
    expect(await lookAtBackup(depsOf(library, world), knownBackup(world.backups, known), NO_CONTROL)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('damaged') as string });
  });

  it('counts pictures that are nowhere, and takes none with other bytes', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    world.under.files.pictures.clear();
    for (const name of world.backups.folder.pictures.keys()) world.backups.folder.pictures.set(name, new TextEncoder().encode('other'));
    expect((await look(world, library)).missingPictures).toBe(2);
  });
});

describe('replacing the library with a backup', () => {
  it('gives exactly the library that was backed up, also when the database is lost afterwards', async () => {
    const world = await backedUpWorld();
    const { under } = world;
    const before = await under.content();
    const { library } = await under.start();
    await changeEverything(library);
    expect(await restore(world, library, 'replace')).toEqual({ kind: 'staged' });
    const { healing, library: after } = await under.start();
    expect(healing).toMatchObject({ kind: 'backup-restored', mode: 'replace', notes: 2 });
    expect(await under.content()).toEqual(before);
    expect(await (await after.images.getImage(sha256('waiting')))?.blob.text()).toBe('waiting');
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
    await under.wipeDatabase();
    await under.start();
    expect(await under.content()).toEqual(before);
  });

  it('brings back pictures that the library has no bytes of any more', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await library.notes.deleteForever(['a']);
    world.under.files.pictures.clear();
    await restore(world, library, 'replace');
    const { library: after } = await world.under.start();
    expect(await (await after.images.getImage(sha256('one')))?.blob.text()).toBe('one');
  });

  it('can be undone by restoring what was backed up just before', async () => {
    const world = await backedUpWorld();
    const { under } = world;
    const { library } = await under.start();
    await changeEverything(library);
    const changed = await under.content();
    await restore(world, (await under.start()).library, 'replace');
    const { library: replaced } = await under.start();
    await restore(world, replaced, 'replace', 'before-restore');
    await under.start();
    expect(await under.content()).toEqual(changed);
  });

  it('goes on writing afterwards, and the journal has it', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await restore(world, library, 'replace');
    const { library: after } = await world.under.start();
    expect(await after.notes.updateNote('a', (note) => ({ ...note, caption: 'after' }))).toMatchObject({ kind: 'saved' });
    await world.under.wipeDatabase();
    const { library: again } = await world.under.start();
    expect((await again.notes.getNote('a'))?.caption).toBe('after');
  });

  it('does not replace a library that was written to after it was backed up', async () => {
    const world = await backedUpWorld();
    const { under } = world;
    const { library } = await under.start();
    const looked = await look(world, library);
    const { sequence } = await library.upkeep!.count();
    await library.upkeep!.stage({ mode: 'replace', backedUpAt: looked.manifest.createdAt, notes: 2, sequence }, looked.backup.records());
    await library.notes.createNote(sampleNote('late'), null);
    const { healing, library: after } = await under.start();
    expect(healing).toMatchObject({ kind: 'backup-not-restored', reason: expect.stringContaining('changed after') as string });
    expect(await after.notes.getNote('late')).toBeDefined();
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
  });

  it('is not ordered while an import writes', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    const looked = await look(world, library);
    const busy = { ...world.backups, backUp: async (reason: 'asked' | 'before-restore') => {
      const outcome = await world.backups.backUp(reason);
      await library.notes.createNote(sampleNote('late'), null);
      return outcome;
    } };
    expect(await restoreBackup(depsOf(library, world), looked, { backups: busy, mode: 'replace', control: NO_CONTROL })).toMatchObject({ kind: 'failed', reason: expect.stringContaining('written while') as string });
    expect((await world.under.start()).healing).toEqual({ kind: 'nothing' });
  });

  it('changes nothing when there is no room for the backup of before', async () => {
    const world = await backedUpWorld();
    const { library } = await world.under.start();
    await changeEverything(library);
    const before = await world.under.content();
    world.backups.folder.failure = 'The disk is full.';
    expect(await restore(world, library, 'replace')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('The disk is full.') as string });
    expect((await world.under.start()).healing).toEqual({ kind: 'nothing' });
    expect(await world.under.content()).toEqual(before);
  });

  it('changes nothing when the disk is full at the next start, and says so', async () => {
    const world = await backedUpWorld();
    const { under } = world;
    const { library } = await under.start();
    await changeEverything(library);
    const before = await under.content();
    await restore(world, library, 'replace');
    const whole = { ...under.files };
    under.files.appendToSegment = () => Promise.resolve({ kind: 'failed', reason: 'The disk is full.' });
    expect((await under.start()).healing).toMatchObject({ kind: 'backup-not-restored', reason: expect.stringContaining('The disk is full.') as string });
    Object.assign(under.files, whole);
    expect((await under.start()).healing).toEqual({ kind: 'nothing' });
    expect(await under.content()).toEqual(before);
  });

  /** Kills the program before its nth write of the journal's files; the writes before it are done. Gives how many there were without a kill. */
  async function killedAt(world: World, write: number, work: () => Promise<unknown>): Promise<number> {
    const { files } = world.under;
    const whole = { ...files };
    let count = 0;
    let kill: () => void = () => undefined;
    const killed = new Promise<void>((resolve) => { kill = resolve; });
    for (const name of ['appendToSegment', 'removeSegments', 'putPicture', 'setAsideSegments'] as const) {
      Object.assign(files, {
        [name]: (...given: never[]) => {
          count += 1;
          if (count < write) return (whole[name] as (...args: never[]) => unknown)(...given);
          kill();
          return new Promise<never>(() => undefined);
        },
      });
    }
    await Promise.race([work(), killed]);
    Object.assign(files, whole);
    return count;
  }

  it('leaves the old library or the new one, wherever it is killed, and ends as the new one once it was laid down', async () => {
    for (let write = 1; write <= 12; write += 1) {
      const world = await backedUpWorld();
      const { under } = world;
      const wanted = await under.content();
      const { library } = await under.start();
      await changeEverything(library);
      const old = await under.content();
      const laid = await killedAt(world, write, () => restore(world, library, 'replace'));
      const isLaid = laid < write;
      // Killed while it is carried out, as often as there were writes left.
      if (isLaid) await killedAt(world, write - laid, () => under.start());
      await under.start();
      expect(await under.content(), `killed before write ${String(write)}`).toEqual(isLaid ? wanted : old);
    }
  });
});
