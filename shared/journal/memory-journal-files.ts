import { JOURNAL_WRITTEN, PICTURE_ID, type JournalFiles, type JournalWriteOutcome } from './journal-files.ts';
import { ASIDE_NAME, SEGMENT_NAME } from './segment-names.ts';

export interface MemoryJournalFiles extends JournalFiles {
  readonly segments: Map<string, Uint8Array<ArrayBuffer>>;
  /** Under names that begin with a number, not with a time. */
  readonly aside: Map<string, Uint8Array<ArrayBuffer>>;
  readonly pictures: Map<string, Uint8Array<ArrayBuffer>>;
  /** Refuses every write with this sentence while it is set: a full disk. */
  failure: string | null;
}

/** The fake of the journal's files, for tests of what is built on them. */
export function createMemoryJournalFiles(): MemoryJournalFiles {
  const segments = new Map<string, Uint8Array<ArrayBuffer>>();
  const aside = new Map<string, Uint8Array<ArrayBuffer>>();
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>();

  const write = (names: readonly string[], pattern: RegExp, work: (name: string) => void): Promise<JournalWriteOutcome> => {
    if (files.failure !== null) return Promise.resolve({ kind: 'failed', reason: files.failure });
    if (!names.every((name) => pattern.test(name))) return Promise.resolve({ kind: 'failed', reason: 'This name is refused.' });
    names.forEach(work);
    return Promise.resolve(JOURNAL_WRITTEN);
  };

  const files: MemoryJournalFiles = {
    segments, aside, pictures,
    failure: null,
    listSegments: () => Promise.resolve([...segments].map(([name, bytes]) => ({ name, byteLength: bytes.length }))),
    readSegment: (name, { offset, byteLength }) => Promise.resolve(segments.get(name)?.slice(offset, offset + byteLength) ?? null),
    appendToSegment: (name, bytes) => write([name], SEGMENT_NAME, () => {
      const before = segments.get(name) ?? new Uint8Array(0);
      const after = new Uint8Array(before.length + bytes.length);
      after.set(before);
      after.set(bytes, before.length);
      segments.set(name, after);
    }),
    removeSegments: (names) => write(names, SEGMENT_NAME, (name) => segments.delete(name)),
    setAsideSegments: (names) => write(names, SEGMENT_NAME, (name) => {
      const bytes = segments.get(name);
      if (bytes !== undefined) aside.set(`${String(aside.size + 1)}-${name}`, bytes);
      segments.delete(name);
    }),
    listAside: () => Promise.resolve([...aside].map(([name, bytes]) => ({ name, byteLength: bytes.length }))),
    removeAside: (names) => write(names, ASIDE_NAME, (name) => aside.delete(name)),
    putPicture: (imageId, bytes) => write([imageId], PICTURE_ID, () => pictures.set(imageId, bytes.slice())),
    getPicture: (imageId) => Promise.resolve(pictures.get(imageId)?.slice() ?? null),
    listPictures: () => Promise.resolve([...pictures.keys()]),
    removePictures: (imageIds) => write(imageIds, PICTURE_ID, (imageId) => pictures.delete(imageId)),
  };
  return files;
}
