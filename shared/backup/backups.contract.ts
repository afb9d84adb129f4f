import { afterEach, describe, expect, it } from 'vitest';
import type { JournalFiles } from '../journal/journal-files.ts';
import { isBaseSegment } from '../journal/segment-names.ts';
import { testCodec } from './backup-codec.contract.ts';
import { backupName } from './backup-names.ts';
import type { Backups, BackupsState } from './backups.ts';
import { openBackup } from './open-backup.ts';
import { fillJournal, memoryFile, NO_CONTROL, noteWith, pictureBytes, pictureIdOf, putNote, writeHistory } from './sample-backup.contract.ts';

/** Backups in a world that the suite can look at. */
export interface BackupsUnderTest {
  readonly backups: Backups;
  readonly journal: JournalFiles;
  /** The bytes of a copy that was taken along. */
  readonly taken: (name: string) => Promise<Uint8Array | null>;
  /** Changes the bytes of a backup behind its back. */
  readonly harm: (name: string, change: (bytes: Uint8Array) => Uint8Array) => Promise<void>;
  /** Whether the host makes backups by itself, in a place that the person chooses. */
  readonly makesOthers: boolean;
  readonly stop: () => Promise<void>;
}

const UNKNOWN = backupName({ at: new Date(0), libraryId: '00000000', isBeforeRestore: false });

/** Changes the bytes of the oldest tail, as a disk does that loses some. */
async function harmFirstTail(files: JournalFiles, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const [tail] = (await files.listSegments()).filter(({ name }) => !isBaseSegment(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (tail === undefined) throw new Error('The journal has no tail');
  const bytes = (await files.readSegment(tail.name, { offset: 0, byteLength: tail.byteLength })) ?? new Uint8Array(0);
  await files.removeSegments([tail.name]);
  await files.appendToSegment(tail.name, new Uint8Array(change(bytes)));
}

/** What backups promise on every host. `start` makes an empty library without backups. */
export function describeBackups(name: string, start: () => Promise<BackupsUnderTest>): void {
  const running: BackupsUnderTest[] = [];
  const open = async (): Promise<BackupsUnderTest> => {
    const started = await start();
    running.push(started);
    return started;
  };
  const openFilled = async (): Promise<BackupsUnderTest> => {
    const started = await open();
    await fillJournal(started.journal);
    return started;
  };
  const read = async ({ backups }: BackupsUnderTest, backup: string) => {
    const byteLength = (await backups.getState()).backups.find((each) => each.name === backup)?.byteLength ?? 0;
    return openBackup(memoryFile((await backups.read(backup, { offset: 0, byteLength })) ?? new Uint8Array(0)), testCodec, NO_CONTROL);
  };
  const make = async ({ backups }: BackupsUnderTest, reason: 'asked' | 'before-restore' = 'asked'): Promise<string> => {
    const outcome = await backups.backUp(reason);
    if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
    return outcome.name;
  };

  describe(`${name} as backups`, () => {
    afterEach(async () => {
      await Promise.all(running.splice(0).map((started) => started.stop()));
    });

    it('has none at first', async () => {
      const { backups, makesOthers } = await open();
      expect(await backups.getState()).toMatchObject({ backups: [], lastTaken: null, task: null, failure: null, placeProblem: null, canChoosePlace: makesOthers, interval: makesOthers ? 'hourly' : null });
      expect(await backups.read(UNKNOWN, { offset: 0, byteLength: 9 })).toBeNull();
      expect(await backups.readPicture(pictureIdOf('a'))).toBeNull();
    });

    it('makes one, reads it back, and lists it with its counts', async () => {
      const started = await openFilled();
      const made = await make(started);
      const { backups: listed } = await started.backups.getState();
      expect(listed).toMatchObject([{ name: made, reason: 'asked', isOwn: true, state: { journalId: 'j1', sequence: 6, counts: { notes: 2, pictures: 3, versions: 1, jobs: 1 } }, check: { kind: 'verified' } }]);
      expect((await read(started, made)).manifest.counts.notes).toBe(2);
    });

    it('keeps each picture once, beside the backups', async () => {
      const started = await openFilled();
      await make(started);
      await make(started);
      expect(await started.backups.readPicture(pictureIdOf('a'))).toEqual(pictureBytes('a'));
      expect((await read(started, (await started.backups.getState()).backups[0]!.name)).manifest.pictures.every(({ path }) => path === null)).toBe(true);
    });

    it('gives two of the same second names of their own, the newest first', async () => {
      const started = await openFilled();
      const made = [await make(started), await make(started)];
      expect((await started.backups.getState()).backups.map((backup) => backup.name)).toEqual(made.reverse());
    });

    it('tells what it is doing, and that it is done', async () => {
      const started = await openFilled();
      const told: BackupsState[] = [];
      const stop = started.backups.onState((state) => told.push(state));
      await make(started);
      await expect.poll(() => told.at(-1)).toMatchObject({ task: null });
      expect(told.some(({ task }) => task?.kind === 'backing-up')).toBe(true);
      stop();
    });

    it('counts the journal as it counts a backup', async () => {
      const { backups, journal } = await openFilled();
      expect(await backups.count()).toEqual({ kind: 'counted', journalId: 'j1', sequence: 6, counts: { notes: 2, pictures: 3, versions: 1, jobs: 1 } });
      await writeHistory(journal, 7, [[putNote(noteWith('c', {}, null))]]);
      expect(await backups.count()).toMatchObject({ sequence: 7, counts: { notes: 3 } });
    });

    it('fails with a reason when there is nothing, and forgets that with the next that is made', async () => {
      const started = await open();
      expect(await started.backups.backUp('asked')).toEqual({ kind: 'failed', reason: 'There is nothing to back up yet.' });
      expect((await started.backups.getState()).failure).toMatchObject({ reason: 'There is nothing to back up yet.' });
      await fillJournal(started.journal);
      await make(started);
      expect((await started.backups.getState()).failure).toBeNull();
    });

    it.each([
      ['a bit in the middle of a segment', (bytes: Uint8Array) => bytes.map((byte, index) => (index === 60 ? byte ^ 1 : byte))],
      ['the end of a segment that is not the newest', (bytes: Uint8Array) => bytes.slice(0, -9)],
    ])('finds that the journal lost %s, and makes no backup of it', async (_, change) => {
      const started = await openFilled();
      await writeHistory(started.journal, 7, [[putNote(noteWith('later'), 7)]]);
      await harmFirstTail(started.journal, change);
      expect(await started.backups.count()).toMatchObject({ kind: 'failed', isJournalDamaged: true });
      expect(await started.backups.backUp('asked')).toMatchObject({ kind: 'failed' });
      expect((await started.backups.getState()).failure).toMatchObject({ isJournalDamaged: true });
    });

    it('verifies one that is whole, pictures and all', async () => {
      const started = await openFilled();
      expect(await started.backups.verify(await make(started))).toEqual({ kind: 'verified' });
    });

    it('finds the one that was damaged, and says so in the list', async () => {
      const started = await openFilled();
      const made = await make(started);
      await started.harm(made, (bytes) => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)));
      expect(await started.backups.verify(made)).toMatchObject({ kind: 'damaged', reason: expect.stringContaining('damaged') as string });
      expect((await started.backups.getState()).backups).toMatchObject([{ check: { kind: 'damaged' } }]);
    });

    it('finds the one that was cut', async () => {
      const started = await openFilled();
      const made = await make(started);
      await started.harm(made, (bytes) => bytes.slice(0, -1));
      expect(await started.backups.verify(made)).toMatchObject({ kind: 'damaged' });
      expect((await started.backups.getState()).backups).toMatchObject([{ state: null }]);
    });

    it('says that one is gone', async () => {
      const started = await openFilled();
      expect(await started.backups.verify(UNKNOWN)).toMatchObject({ kind: 'damaged', reason: expect.stringContaining('not there') as string });
    });

    it('stops what is under way, and leaves nothing half-made', async () => {
      const started = await openFilled();
      const making = started.backups.backUp('asked');
      await started.backups.stop();
      expect(await making).toEqual({ kind: 'cancelled' });
      expect((await started.backups.getState()).backups).toEqual([]);
      await make(started);
    });

    it('hands out one file with everything in it, pictures too', async () => {
      const started = await openFilled();
      const outcome = await started.backups.takeAlong();
      if (outcome.kind !== 'made') throw new Error(JSON.stringify(outcome));
      const backup = await openBackup(memoryFile((await started.taken(outcome.name)) ?? new Uint8Array(0)), testCodec, NO_CONTROL);
      expect(await backup.picture(pictureIdOf('a'))).toEqual(pictureBytes('a'));
      expect((await started.backups.getState()).lastTaken).toMatchObject({ name: outcome.name, sequence: 6, counts: { notes: 2 } });
    });

    it('makes one before a restore with all its pictures checked', async () => {
      const started = await openFilled();
      const made = await make(started, 'before-restore');
      expect(made).toContain('before-restore');
      expect((await started.backups.getState()).backups).toMatchObject([{ reason: 'before-restore' }]);
    });

    it('lets the oldest go when there are too many of an hour', async () => {
      const started = await openFilled();
      for (let count = 0; count < 4; count += 1) await make(started, 'before-restore');
      expect((await started.backups.getState()).backups).toHaveLength(3);
    });

    it.each(['../outside.zip', 'my notes.zip', ''])('reads no file of the name %j', async (badName) => {
      const { backups } = await open();
      expect(await backups.read(badName, { offset: 0, byteLength: 9 }).catch(() => null)).toBeNull();
    });
  });
}
