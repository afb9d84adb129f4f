import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillJournal, noteWith, putNote, writeHistory } from '../shared/backup/sample-backup.contract.ts';
import type { BackupsEngine } from '../shared/backup/create-backups.ts';
import { createDesktopBackups } from './desktop-backups.ts';
import { createJournalFiles, type FolderJournalFiles } from './journal-files.ts';

describe('backups on the desktop', () => {
  let folder = '';
  let journal: FolderJournalFiles;
  let now = new Date('2026-04-01T09:00:00Z');
  const open = (chosen: string | null = null): Promise<BackupsEngine> => createDesktopBackups({
    journal, userData: path.join(folder, 'profile'), defaultFolder: path.join(folder, 'Backups'), appVersion: '1.2.3', now: () => now,
    dialogs: { chooseFolder: () => Promise.resolve(chosen), choosePlaceToSave: () => Promise.resolve(null) },
  });
  const zips = async (place = 'Backups'): Promise<readonly string[]> => (await readdir(path.join(folder, place)).catch(() => [])).filter((name) => name.endsWith('.zip'));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skillshot-backups-'));
    await mkdir(path.join(folder, 'profile'));
    journal = createJournalFiles(path.join(folder, 'profile', 'journal'));
    now = new Date('2026-04-01T09:00:00Z');
  });
  afterEach(async () => {
    await journal.close();
    await rm(folder, { recursive: true });
  });

  it('leaves no folder behind while there is nothing to back up', async () => {
    await (await open()).tick();
    expect(await readdir(folder)).not.toContain('Backups');
  });

  it('are made by themselves after changes, not oftener than the interval', async () => {
    await fillJournal(journal);
    const backups = await open();
    await backups.tick();
    await backups.tick();
    expect(await zips()).toHaveLength(1);
    await writeHistory(journal, 7, [[putNote(noteWith('c', {}, null))]]);
    now = new Date('2026-04-01T09:59:00Z');
    await backups.tick();
    expect(await zips()).toHaveLength(1);
    now = new Date('2026-04-01T10:01:00Z');
    await backups.tick();
    expect(await zips()).toHaveLength(2);
  });

  it('are known again by the next start, with their checks and the interval', async () => {
    await fillJournal(journal);
    const first = await open();
    await first.setInterval('daily');
    await first.backUp('asked');
    expect(await (await open()).getState()).toMatchObject({ interval: 'daily', backups: [{ isOwn: true, check: { kind: 'verified' } }] });
  });

  it('are not turned away by a damaged memory', async () => {
    await fillJournal(journal);
    await (await open()).backUp('asked');
    await writeFile(path.join(folder, 'profile', 'backups.json'), '{');
    expect((await (await open()).getState()).backups).toMatchObject([{ isOwn: false, check: { kind: 'unchecked' }, state: { counts: { notes: 2 } } }]);
  });

  it('go where the person says, also after the next start', async () => {
    await fillJournal(journal);
    const other = path.join(folder, 'Other disk');
    await mkdir(other);
    const backups = await open(other);
    expect(await backups.choosePlace()).toEqual({ kind: 'chosen' });
    await backups.backUp('asked');
    expect(await zips('Other disk')).toHaveLength(1);
    expect((await (await open()).getState()).place).toBe(other);
  });

  it('stay where they are when the dialog is closed', async () => {
    const backups = await open(null);
    expect(await backups.choosePlace()).toEqual({ kind: 'cancelled' });
    expect((await backups.getState()).place).toBe(path.join(folder, 'Backups'));
  });

  it('do not go into the profile, with which they would be lost', async () => {
    const backups = await open(path.join(folder, 'profile', 'backups'));
    expect(await backups.choosePlace()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('outside') as string });
  });

  it('leave what a run that broke off had begun no longer than an hour', async () => {
    await fillJournal(journal);
    await mkdir(path.join(folder, 'Backups'));
    const half = path.join(folder, 'Backups', '.skillshot-0123456789abcdef.tmp');
    await writeFile(half, 'half');
    const backups = await open();
    await backups.backUp('asked');
    expect(await readdir(path.join(folder, 'Backups'))).toContain(path.basename(half));
    await utimes(half, new Date(0), new Date(0));
    await backups.backUp('asked');
    expect(await readdir(path.join(folder, 'Backups'))).not.toContain(path.basename(half));
  });

  it('touch nothing else in their folder, and leave no half-written file', async () => {
    await fillJournal(journal);
    await mkdir(path.join(folder, 'Backups'));
    await writeFile(path.join(folder, 'Backups', 'mine.zip'), 'mine');
    const backups = await open();
    for (let count = 0; count < 7; count += 1) await backups.backUp('asked');
    expect(await zips()).toHaveLength(6);
    expect((await readdir(path.join(folder, 'Backups'))).filter((name) => !name.endsWith('.zip'))).toEqual(['pictures']);
  });

  it('say why when their place is gone, and are tried again later, not at once', async () => {
    await fillJournal(journal);
    // A file where the folder should be: as root nothing is read-only.
    await writeFile(path.join(folder, 'Backups'), '');
    const backups = await open();
    await backups.tick();
    expect((await backups.getState()).failure).toMatchObject({ reason: expect.stringMatching(/\w/) as string });
    await rm(path.join(folder, 'Backups'));
    await backups.tick();
    expect(await zips()).toHaveLength(0);
    now = new Date('2026-04-01T09:20:00Z');
    await backups.tick();
    expect(await zips()).toHaveLength(1);
    expect((await backups.getState()).failure).toBeNull();
  });

  it('mend pictures beside them that went bad, when they are verified', async () => {
    await fillJournal(journal);
    const backups = await open();
    await backups.backUp('asked');
    const [name = ''] = await zips();
    const pictures = await readdir(path.join(folder, 'Backups', 'pictures'), { recursive: true, withFileTypes: true });
    for (const file of pictures.filter((entry) => entry.isFile())) await writeFile(path.join(file.parentPath, file.name), 'rotten');
    expect(await backups.verify(name)).toEqual({ kind: 'verified' });
    await rm(path.join(folder, 'Backups', 'pictures'), { recursive: true });
    await journal.removePictures(await journal.listPictures());
    expect(await backups.verify(name)).toMatchObject({ kind: 'damaged', reason: expect.stringContaining('missing from the folder') as string });
  });
});
