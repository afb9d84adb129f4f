import { JOURNAL_WRITTEN, PICTURE_ID, type JournalFiles, type JournalWriteOutcome } from '../../shared/journal/journal-files.ts';
import { ASIDE_NAME, SEGMENT_NAME } from '../../shared/journal/segment-names.ts';
import { bytesOf, listFiles, namesIn, privateFileSentence, readFile, removeAll, writeFile, writeWhole, type SyncAccessHandle } from './private-files.ts';

/**
 * The journal's files in the browser's private file system, in a worker. Chromium keeps it apart from IndexedDB: in 30 kills with four
 * wiped databases it lost nothing that had been flushed.
 *
 * A picture is written in place, for a rename is not in every Chromium; a half-written one is shorter and is written again.
 */
export function createOpfsJournalFiles(openRoot: () => Promise<FileSystemDirectoryHandle>): JournalFiles {
  let root: Promise<FileSystemDirectoryHandle> | null = null;
  const openFolder: OpenFolder = async (name) => {
    root ??= openRoot().then((directory) => directory.getDirectoryHandle('journal', { create: true }));
    const opened = root;
    // What failed once, on a full disk for example, is tried again with the next write.
    opened.catch(() => { if (root === opened) root = null; });
    return (await opened).getDirectoryHandle(name, { create: true });
  };
  return { ...createSegments(openFolder), ...createPictures(openFolder) };
}

type OpenFolder = (name: 'segments' | 'pictures' | 'aside') => Promise<FileSystemDirectoryHandle>;
type SegmentMethods = 'listSegments' | 'readSegment' | 'appendToSegment' | 'removeSegments' | 'setAsideSegments' | 'listAside' | 'removeAside';

function createSegments(openFolder: OpenFolder): Pick<JournalFiles, SegmentMethods> {
  let current: { readonly name: string; readonly handle: SyncAccessHandle } | null = null;
  let lastWrite: Promise<unknown> = Promise.resolve();
  let lastAsideMs = 0;

  const closeCurrent = (): void => {
    current?.handle.close();
    current = null;
  };

  const openSegment = async (name: string): Promise<SyncAccessHandle> => {
    if (current?.name === name) return current.handle;
    closeCurrent();
    const file = await (await openFolder('segments')).getFileHandle(name, { create: true });
    const handle = await file.createSyncAccessHandle();
    current = { name, handle };
    return handle;
  };

  /** One write of segments after the other; a failure closes the open one. */
  const inTurn = (names: readonly string[], work: () => Promise<void>, pattern = SEGMENT_NAME): Promise<JournalWriteOutcome> => {
    if (!names.every((name) => pattern.test(name))) return Promise.resolve({ kind: 'failed', reason: 'This is no name of a segment.' });
    const write = lastWrite.then(() => outcomeOf(work));
    lastWrite = write.then((outcome) => (outcome.kind === 'failed' ? closeCurrent() : undefined));
    return write;
  };

  return {
    listSegments: async () => listFiles(await openFolder('segments'), (name) => SEGMENT_NAME.test(name)),
    async readSegment(name, { offset, byteLength }) {
      if (!SEGMENT_NAME.test(name)) return null;
      const file = await readFile(await openFolder('segments'), name);
      return file && bytesOf(file.slice(offset, offset + byteLength));
    },
    appendToSegment: (name, bytes) => inTurn([name], async () => {
      const handle = await openSegment(name);
      writeWhole(handle, bytes, handle.getSize());
      handle.flush();
    }),
    removeSegments: (names) => inTurn(names, async () => {
      closeCurrent();
      await removeAll(await openFolder('segments'), names);
    }),
    setAsideSegments: (names) => inTurn(names, async () => {
      closeCurrent();
      const segments = await openFolder('segments');
      // Never twice the same: a segment of the same name may be set aside within a millisecond.
      lastAsideMs = Math.max(Date.now(), lastAsideMs + 1);
      for (const name of names) {
        const file = await readFile(segments, name);
        if (file !== null) await writeFile(await openFolder('aside'), `${String(lastAsideMs)}-${name}`, await bytesOf(file));
      }
      await removeAll(segments, names);
    }),
    listAside: async () => listFiles(await openFolder('aside'), (name) => ASIDE_NAME.test(name)),
    removeAside: (names) => inTurn(names, async () => removeAll(await openFolder('aside'), names), ASIDE_NAME),
  };
}

/** A file takes one writer at a time. Another window that writes the same picture is done within this. */
const BUSY = { retryAfterMs: 50, tries: 60 };

function createPictures(openFolder: OpenFolder): Omit<JournalFiles, SegmentMethods> {
  const underWay = new Map<string, Promise<JournalWriteOutcome>>();

  const write = async (imageId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const pictures = await openFolder('pictures');
    const known = await readFile(pictures, imageId);
    if (known?.size !== bytes.byteLength) await writeFile(pictures, imageId, bytes);
  };

  return {
    putPicture(imageId, bytes) {
      if (!PICTURE_ID.test(imageId)) return Promise.resolve({ kind: 'failed', reason: 'This is no id of a picture.' });
      // Two notes of one import may show the same picture: its file has the full length before its bytes are on the disk.
      const before = underWay.get(imageId) ?? Promise.resolve();
      const turn = before.then(() => outcomeOf(() => whenFree(() => write(imageId, bytes))));
      underWay.set(imageId, turn);
      return turn.finally(() => { if (underWay.get(imageId) === turn) underWay.delete(imageId); });
    },
    async getPicture(imageId) {
      if (!PICTURE_ID.test(imageId)) return null;
      const file = await readFile(await openFolder('pictures'), imageId);
      return file && bytesOf(file);
    },
    async listPictures() {
      return (await namesIn(await openFolder('pictures'))).filter((name) => PICTURE_ID.test(name));
    },
    removePictures: (imageIds) => outcomeOf(async () => {
      if (!imageIds.every((imageId) => PICTURE_ID.test(imageId))) throw new Error('This is no id of a picture.');
      await removeAll(await openFolder('pictures'), imageIds);
    }),
  };
}

async function whenFree(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      const isBusy = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isBusy || tries === BUSY.tries) throw error;
      await new Promise((resolve) => { setTimeout(resolve, BUSY.retryAfterMs); });
    }
  }
}

async function outcomeOf(work: () => Promise<void>): Promise<JournalWriteOutcome> {
  try {
    await work();
    return JOURNAL_WRITTEN;
  } catch (error) {
    return { kind: 'failed', reason: privateFileSentence(error) };
  }
}
