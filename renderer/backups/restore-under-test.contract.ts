import { expect } from 'vitest';
import { NO_CONTROL } from '../../shared/backup/sample-backup.contract.ts';
import { browserCodec } from '../host/browser-codec.ts';
import { createMemoryBackups, type MemoryBackups } from '../host/memory-backups.ts';
import { libraryUnderTest, pictureOf, sha256, type LibraryUnderTest } from '../storage/journal/library-under-test.contract.ts';
import type { Library } from '../storage/open-library.ts';
import { sampleJob } from '../storage/sample-job.contract.ts';
import { sampleNote, sampleNoteOf, sampleRecognition } from '../storage/sample-note.contract.ts';
import { knownBackup } from './chosen-backup.ts';
import { lookAtBackup, type LookedAtBackup, type RestoreDeps } from './look-at-backup.ts';
import { restoreBackup, type RestoreOutcome } from './restore-backup.ts';

/** A library whose backups a test may restore. */
export interface World {
  readonly under: LibraryUnderTest;
  readonly backups: MemoryBackups;
}

/** Two notes with all that can hang on them, one in the trash, and an open import; backed up. */
export async function backedUpWorld(): Promise<World> {
  const under = libraryUnderTest();
  const { library } = await under.start();
  const { notes, images, jobs } = library;
  await images.putImage(pictureOf('one'));
  await notes.createNote(sampleNoteOf(sha256('one'), 'a'), sampleRecognition('a', 'one'));
  await notes.createNote(sampleNote('b'), null);
  await notes.updateNote('a', (note) => ({ ...note, caption: 'mine', tags: [{ competencyId: 'python', label: 'Python', state: 'accepted', evidence: [{ start: 0, end: 3, text: 'one' }] }] }));
  await notes.updateNote('b', (note) => ({ ...note, trashedAt: '2026-04-01T00:00:00.000Z' }));
  await images.putImage(pictureOf('waiting'));
  await jobs.addJobs([sampleJob('job', { imageId: sha256('waiting') })]);
  const backups = createMemoryBackups({ journal: under.files, save: () => undefined });
  expect(await backups.backUp('asked')).toMatchObject({ kind: 'made' });
  return { under, backups };
}

export const depsOf = ({ notes, upkeep }: Library, { under }: World): RestoreDeps => ({ codec: browserCodec, notes, upkeep: upkeep!, journal: under.files });

export async function look(world: World, library: Library, reason: 'asked' | 'before-restore' = 'asked'): Promise<LookedAtBackup> {
  const known = (await world.backups.getState()).backups.find((backup) => backup.reason === reason)!;
  const outcome = await lookAtBackup(depsOf(library, world), knownBackup(world.backups, known), NO_CONTROL);
  if (outcome.kind !== 'looked') throw new Error(JSON.stringify(outcome));
  return outcome.looked;
}

export async function restore(world: World, library: Library, mode: 'merge' | 'replace', reason: 'asked' | 'before-restore' = 'asked'): Promise<RestoreOutcome> {
  const looked = await look(world, library, reason);
  return restoreBackup(depsOf(library, world), looked, { backups: world.backups, mode, control: NO_CONTROL });
}

/** One note edited, one deleted for good, one new; the import is done with. */
export async function changeEverything({ notes, jobs }: Library): Promise<void> {
  await notes.updateNote('a', (note) => ({ ...note, caption: 'changed later' }));
  await notes.deleteForever(['b']);
  await notes.createNote(sampleNote('c'), null);
  await jobs.moveJobs(['waiting'], { kind: 'cancelled' });
  await jobs.clearFinished();
}
