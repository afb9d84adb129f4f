import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { JOURNAL_WRITTEN, PICTURE_ID, type ByteRange, type JournalFiles, type JournalWriteOutcome, type SegmentFile } from '../shared/journal/journal-files.ts';
import { ASIDE_NAME, SEGMENT_NAME } from '../shared/journal/segment-names.ts';
import { syncFolder, writeFileAtomically } from './atomic-file.ts';
import { fileErrorSentence } from './file-error.ts';

interface OpenSegment {
  readonly name: string;
  readonly handle: FileHandle;
}

export interface FolderJournalFiles extends JournalFiles {
  /** Lets go of the segment that is open; the next append opens it again. */
  close(): Promise<void>;
}

/**
 * The journal's files under a folder, with the system's own means of making them durable:
 *
 *     segments/<name>               appended, then fdatasync; a new one also fsyncs the folder
 *     pictures/ab/abcdef…           temporary file, fsync, rename, fsync of the folder
 *     aside/<time>-<name>           segments that could not be read whole
 */
export function createJournalFiles(root: string): FolderJournalFiles {
  return { ...createSegmentFolder(path.join(root, 'segments'), path.join(root, 'aside')), ...createPictureFolder(path.join(root, 'pictures')) };
}

type SegmentMethods = 'close' | 'listSegments' | 'readSegment' | 'appendToSegment' | 'removeSegments' | 'setAsideSegments' | 'listAside' | 'removeAside';

function createSegmentFolder(segments: string, aside: string): Pick<FolderJournalFiles, SegmentMethods> {
  let lastAsideMs = 0;
  let current: OpenSegment | null = null;
  let lastWrite: Promise<unknown> = Promise.resolve();

  const closeCurrent = async (): Promise<void> => {
    const closing = current;
    current = null;
    await closing?.handle.close();
  };

  const openSegment = async (name: string): Promise<FileHandle> => {
    if (current?.name === name) return current.handle;
    await closeCurrent();
    await mkdir(segments, { recursive: true });
    const handle = await open(path.join(segments, name), 'a');
    current = { name, handle };
    await syncFolder(segments);
    return handle;
  };

  /** One write of segments after the other; a failure closes the open one. */
  const inTurn = (names: readonly string[], work: () => Promise<void>, pattern = SEGMENT_NAME): Promise<JournalWriteOutcome> => {
    if (!names.every((name) => pattern.test(name))) return Promise.resolve({ kind: 'failed', reason: 'This is no name of a segment.' });
    const write = lastWrite.then(() => outcomeOf(work));
    lastWrite = write.then((outcome) => (outcome.kind === 'failed' ? closeCurrent().catch(() => undefined) : undefined));
    return write;
  };

  return {
    close: () => lastWrite.then(closeCurrent),
    listSegments: () => listFiles(segments, SEGMENT_NAME),
    readSegment: async (name, range) => (SEGMENT_NAME.test(name) ? readRange(path.join(segments, name), range) : null),
    appendToSegment: (name, bytes) => inTurn([name], async () => {
      const handle = await openSegment(name);
      await handle.writeFile(bytes);
      await handle.datasync();
    }),
    removeSegments: (names) => inTurn(names, async () => {
      await closeCurrent();
      for (const name of names) await rm(path.join(segments, name), { force: true });
    }),
    setAsideSegments: (names) => inTurn(names, async () => {
      await closeCurrent();
      await mkdir(aside, { recursive: true });
      // Never twice the same: a segment of the same name may be set aside within a millisecond.
      lastAsideMs = Math.max(Date.now(), lastAsideMs + 1);
      for (const name of names) await unlessMissing(rename(path.join(segments, name), path.join(aside, `${String(lastAsideMs)}-${name}`)));
    }),
    listAside: () => listFiles(aside, ASIDE_NAME),
    removeAside: (names) => inTurn(names, async () => {
      for (const name of names) await rm(path.join(aside, name), { force: true });
    }, ASIDE_NAME),
  };
}

function createPictureFolder(pictures: string): Pick<JournalFiles, 'putPicture' | 'getPicture' | 'listPictures' | 'removePictures'> {
  const fileOf = (imageId: string): string => path.join(pictures, imageId.slice(0, 2), imageId);
  return {
    putPicture: (imageId, bytes) => outcomeOf(async () => {
      if (!PICTURE_ID.test(imageId)) throw new Error('This is no id of a picture.');
      const known = await unlessMissing(stat(fileOf(imageId)));
      if (known?.size === bytes.byteLength) return;
      await mkdir(path.dirname(fileOf(imageId)), { recursive: true });
      await writeFileAtomically(fileOf(imageId), bytes);
    }),
    async getPicture(imageId) {
      if (!PICTURE_ID.test(imageId)) return null;
      const bytes = await unlessMissing(readFile(fileOf(imageId)));
      return bytes && new Uint8Array(bytes);
    },
    async listPictures() {
      const folders = (await unlessMissing(readdir(pictures))) ?? [];
      const names = await Promise.all(folders.map(async (folder) => (await unlessMissing(readdir(path.join(pictures, folder)))) ?? []));
      return names.flat().filter((name) => PICTURE_ID.test(name));
    },
    removePictures: (imageIds) => outcomeOf(async () => {
      if (!imageIds.every((imageId) => PICTURE_ID.test(imageId))) throw new Error('This is no id of a picture.');
      for (const imageId of imageIds) await rm(fileOf(imageId), { force: true });
    }),
  };
}

async function readRange(file: string, { offset, byteLength }: ByteRange): Promise<Uint8Array | null> {
  const handle = await unlessMissing(open(file, 'r'));
  if (handle === null) return null;
  try {
    const buffer = new Uint8Array(byteLength);
    const { bytesRead } = await handle.read(buffer, 0, byteLength, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function listFiles(folder: string, pattern: RegExp): Promise<readonly SegmentFile[]> {
  const names = ((await unlessMissing(readdir(folder))) ?? []).filter((name) => pattern.test(name));
  return Promise.all(names.map(async (name) => ({ name, byteLength: (await stat(path.join(folder, name))).size })));
}

async function outcomeOf(work: () => Promise<void>): Promise<JournalWriteOutcome> {
  try {
    await work();
    return JOURNAL_WRITTEN;
  } catch (error) {
    return { kind: 'failed', reason: fileErrorSentence(error) };
  }
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
