import { randomBytes } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createBackups, type BackupPlace, type BackupsEngine, type CopyTarget } from '../shared/backup/create-backups.ts';
import type { BackupMemory } from '../shared/backup/backup-memory.ts';
import type { ReadableFile } from '../shared/backup/open-sealed-zip.ts';
import type { JournalFiles } from '../shared/journal/journal-files.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { nodeCodec } from './backup-codec.ts';
import { createBackupFiles, createFile } from './backup-files.ts';
import { fileErrorSentence } from './file-error.ts';
import type { FileDialogs } from './file-handlers.ts';

export interface DesktopBackupsOptions {
  readonly journal: JournalFiles;
  /** Where the app keeps what it has to remember. */
  readonly userData: string;
  /** The folder of the backups until the person chooses another. */
  readonly defaultFolder: string;
  readonly dialogs: FileDialogs;
  readonly appVersion: string;
  readonly now: () => Date;
}

const placeSchema = z.object({ folder: z.string() });

/** Backups on the disk, made by the main process: no byte of the library passes through the window. */
export async function createDesktopBackups({ journal, userData, defaultFolder, dialogs, appVersion, now }: DesktopBackupsOptions): Promise<BackupsEngine> {
  const placeFile = textFile(path.join(userData, 'backup-place.json'));
  let place = placeAt(chosenFolder(await placeFile.load()) ?? defaultFolder);
  return createBackups({
    journal: { files: journal, utf8: nodeCodec.utf8 },
    codec: nodeCodec,
    memory: textFile(path.join(userData, 'backups.json')),
    appVersion,
    now,
    newLibraryId: () => randomBytes(4).toString('hex'),
    breathe: createBreather(),
    place: () => place,
    async choosePlace() {
      const folder = await dialogs.chooseFolder();
      if (folder === null) return { kind: 'cancelled' };
      if (isWithin(folder, userData)) return { kind: 'failed', reason: 'This folder belongs to the library itself and would be lost with it. Choose one outside of it.' };
      try {
        await placeFile.save(JSON.stringify({ folder }));
      } catch (error) {
        return { kind: 'failed', reason: fileErrorSentence(error) };
      }
      place = placeAt(folder);
      return { kind: 'chosen' };
    },
    isAutomatic: true,
    async createCopy(name) {
      const file = await dialogs.choosePlaceToSave(name);
      return file === null ? null : copyAt(file);
    },
  });
}

function placeAt(folder: string): BackupPlace {
  return { folder: createBackupFiles(folder), name: folder };
}

function isWithin(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}

function chosenFolder(text: string | null): string | null {
  try {
    return placeSchema.parse(JSON.parse(text ?? '')).folder;
  } catch {
    return null;
  }
}

async function copyAt(file: string): Promise<CopyTarget> {
  return { name: path.basename(file), file: await createFile(file), written: () => readableFile(file) };
}

async function readableFile(file: string): Promise<ReadableFile> {
  const { size } = await stat(file);
  return {
    byteLength: size,
    async read({ offset, byteLength }) {
      const handle = await open(file, 'r');
      try {
        const buffer = new Uint8Array(byteLength);
        const { bytesRead } = await handle.read(buffer, 0, byteLength, offset);
        return buffer.slice(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

function textFile(file: string): BackupMemory {
  return {
    load: () => readFile(file, 'utf8').catch(() => null),
    save: (text) => writeFileAtomically(file, new TextEncoder().encode(text)),
  };
}

/** The window's calls are answered by the same process: it gets a turn whenever a slice of time is used up. */
const SLICE_MS = 8;

function createBreather(): () => Promise<void> {
  let beganMs = performance.now();
  return async () => {
    if (performance.now() - beganMs < SLICE_MS) return;
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    beganMs = performance.now();
  };
}

/** Soon after the start, then often enough that an hourly backup is hardly late. */
const FIRST_TICK_MS = 60_000;
const TICK_MS = 5 * 60_000;

/** Makes backups when they are due, for as long as the app runs; gives the end of it. */
export function startBackupTimer(backups: Pick<BackupsEngine, 'tick'>): () => void {
  // A failure is in the state of the backups; the next tick tries again.
  const tick = (): void => { backups.tick().catch(() => undefined); };
  const first = setTimeout(tick, FIRST_TICK_MS);
  const others = setInterval(tick, TICK_MS);
  return () => {
    clearTimeout(first);
    clearInterval(others);
  };
}
