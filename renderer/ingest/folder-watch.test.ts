import { expect, it, vi } from 'vitest';
import { createMemoryKeptFolders, MemoryFolder } from '../../shared/host/memory-kept-folders.ts';
import { pngPicture } from '../../shared/image/sample-pictures.contract.ts';
import { createMemoryWatchedFilesStore } from '../storage/memory-watched-files-store.ts';
import { createFolderWatch } from './create-folder-watch.ts';
import type { FolderWatch, FolderWatchSnapshot } from './folder-watch.ts';
import type { IncomingFile } from './import-queue.ts';
import { UNSHARED_WORK } from './work-lock.ts';

const shot = (seed: number): Uint8Array => pngPicture({ width: 4, height: 3 }, { seed });

function start() {
  const folder = new MemoryFolder();
  const folders = createMemoryKeptFolders({ chosen: folder });
  const store = createMemoryWatchedFilesStore();
  const added: string[] = [];
  const refusal = { reason: '' };
  const addFiles = (files: readonly IncomingFile[]) => {
    if (refusal.reason !== '') return Promise.resolve({ kind: 'failed' as const, reason: refusal.reason, notStored: files.length });
    added.push(...files.map(({ name, source }) => `${source}:${name}`));
    return Promise.resolve({ kind: 'stored' as const });
  };
  const whole = (picture: Blob): Promise<boolean> => Promise.resolve(picture.size === shot(1).length);
  const open = (): FolderWatch => createFolderWatch({ folders, store, addFiles, workLock: UNSHARED_WORK, now: () => new Date(folder.nowMs + 1000), canDecode: whole });
  return { folder, folders, added, open, refusal };
}

/** The state that the watch comes to. */
async function comesTo(watch: FolderWatch, expected: Partial<FolderWatchSnapshot>): Promise<void> {
  const seen: FolderWatchSnapshot[] = [];
  const stop = watch.watch((snapshot) => { seen.push(snapshot); });
  await vi.waitFor(() => { expect(seen.at(-1)).toMatchObject(expected); }, { timeout: 20_000 });
  stop();
}

it('imports new pictures in the order in which they were taken, and nothing else', async () => {
  const { folder, added, open } = start();
  const watch = open();
  await watch.choose('dialog');
  folder.write('z first.png', shot(1));
  folder.write('a second.png', shot(2));
  folder.write('notes.txt', shot(3));
  await comesTo(watch, { status: { kind: 'watching' }, imported: 2, older: 0 });
  expect(added).toEqual(['folder-watch:z first.png', 'folder-watch:a second.png']);
  watch.dispose();
});

it('offers what was there before, and imports it when told', async () => {
  const { folder, added, open } = start();
  folder.write('old 1.png', shot(1));
  folder.write('old 2.png', shot(2));
  const watch = open();
  await watch.choose('dialog');
  await comesTo(watch, { older: 2, imported: 0 });
  watch.answerOlder('import');
  await comesTo(watch, { older: 0, imported: 2 });
  expect(added).toEqual(['folder-watch:old 1.png', 'folder-watch:old 2.png']);
  watch.dispose();
});

it('leaves what was there before for good, and imports each picture once, over restarts and renames', async () => {
  const { folder, added, open } = start();
  folder.write('old.png', shot(1));
  const first = open();
  await first.choose('dialog');
  first.answerOlder('leave');
  folder.write('new.png', shot(2));
  await comesTo(first, { older: 0, imported: 1 });
  first.dispose();
  folder.write('renamed.png', shot(2));
  folder.remove('new.png');
  const second = open();
  await comesTo(second, { status: { kind: 'watching' }, imported: 2 });
  expect(added).toEqual(['folder-watch:new.png']);
  second.dispose();
});

it('waits for a file that is still being written', async () => {
  const { folder, added, open } = start();
  const watch = open();
  await watch.choose('dialog');
  folder.write('shot.png', shot(1).slice(0, -8));
  await comesTo(watch, { status: { kind: 'watching' }, imported: 0 });
  folder.write('shot.png', shot(1));
  await comesTo(watch, { imported: 1 });
  expect(added).toEqual(['folder-watch:shot.png']);
  watch.dispose();
});

it('pauses, and takes in afterwards what came meanwhile', async () => {
  const { folder, added, open } = start();
  const watch = open();
  await watch.choose('dialog');
  watch.setPaused(true);
  folder.write('shot.png', shot(1));
  await comesTo(watch, { status: { kind: 'paused' } });
  expect(added).toEqual([]);
  watch.setPaused(false);
  await comesTo(watch, { status: { kind: 'watching' }, imported: 1 });
  watch.dispose();
});

it('says why it cannot go on, and goes on by itself', async () => {
  const { folder, added, open, refusal } = start();
  const watch = open();
  await watch.choose('dialog');
  folder.goneReason = 'The folder is not there any more.';
  watch.lookNow();
  await comesTo(watch, { status: { kind: 'stopped', reason: 'The folder is not there any more.' } });
  folder.goneReason = null;
  refusal.reason = 'There is no room left.';
  folder.write('shot.png', shot(1));
  await comesTo(watch, { status: { kind: 'stopped', reason: 'There is no room left.' } });
  refusal.reason = '';
  watch.lookNow();
  await comesTo(watch, { status: { kind: 'watching' }, imported: 1 });
  expect(added).toEqual(['folder-watch:shot.png']);
  watch.dispose();
});

it('says why it could not import what was there before, and offers it again', async () => {
  const { folder, added, open, refusal } = start();
  folder.write('old.png', shot(1));
  const watch = open();
  await watch.choose('dialog');
  await comesTo(watch, { older: 1 });
  refusal.reason = 'There is no room left.';
  const told: FolderWatchSnapshot[] = [];
  watch.watch((snapshot) => { told.push(snapshot); });
  watch.answerOlder('import');
  // The next look at the folder may say at once that it is watched.
  await vi.waitFor(() => { expect(told).toContainEqual(expect.objectContaining({ status: { kind: 'stopped', reason: 'There is no room left.' }, older: 1 })); }, { timeout: 20_000 });
  refusal.reason = '';
  watch.answerOlder('import');
  await comesTo(watch, { older: 0, imported: 1 });
  expect(added).toEqual(['folder-watch:old.png']);
  watch.dispose();
});

it('stops, and knows nothing of the folder any more', async () => {
  const { folder, folders, added, open } = start();
  const watch = open();
  await watch.choose('dialog');
  await watch.stop();
  folder.write('shot.png', shot(1));
  watch.lookNow();
  await comesTo(watch, { status: { kind: 'off' }, folderName: '' });
  expect([added, await folders.kept('watch')]).toEqual([[], null]);
  watch.dispose();
});
