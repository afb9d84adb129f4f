import { createHash } from 'node:crypto';
import type { JournalFiles } from '../journal/journal-files.ts';
import type { JournalRecord } from '../journal/journal-frame.ts';
import { createMemoryJournalFiles } from '../journal/memory-journal-files.ts';
import { changes, encodeSegment, put } from '../journal/sample-journal.contract.ts';
import { baseSegmentName, tailSegmentName } from '../journal/segment-names.ts';
import type { Note } from '../note/note.ts';
import { sampleNote } from '../note/sample-note.contract.ts';
import { joinBytes } from '../checksum/join-bytes.ts';
import { testCodec } from './backup-codec.contract.ts';
import type { BackupControl } from './backup-codec.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { makeBackup, type MakeBackupOptions } from './make-backup.ts';
import type { ReadableFile } from './open-sealed-zip.ts';
import { SealedZipWriter, type ByteSink } from './sealed-zip-writer.ts';

export const NO_CONTROL: BackupControl = { isCancelled: () => false, onProgress: () => undefined, breathe: () => Promise.resolve() };

const encoder = new TextEncoder();

export const pictureBytes = (name: string): Uint8Array<ArrayBuffer> => encoder.encode(`the pixels of ${name}`);
export const pictureIdOf = (name: string): string => createHash('sha256').update(pictureBytes(name)).digest('hex');

/** A note of one picture, or of none. */
export function noteWith(id: string, change: Partial<Note> = {}, picture: string | null = id): Note {
  const images = picture === null ? [] : [{ imageId: pictureIdOf(picture), mediaType: 'image/png', widthPx: 8, heightPx: 8 }];
  return sampleNote({ id, slug: id, images, ...change });
}

export const putNote = (note: Note, sequence = 1): JournalRecord => put(note.id, { sequence, note });
export const putPicture = (name: string): JournalRecord => put(pictureIdOf(name), { imageId: pictureIdOf(name), mediaType: 'image/png' }, 'picture');

let mark = 0;

/** Writes transactions behind what a journal holds, as a window does; the first of all makes the journal. */
export async function writeHistory(files: JournalFiles, first: number, transactions: readonly (readonly JournalRecord[])[]): Promise<void> {
  const base = baseSegmentName(1, 1);
  const { bytes: empty } = encodeSegment([{ kind: 'checkpoint', journalId: 'j1', sequence: 0, generation: 1, parts: [base], replaces: [] }]);
  if (first === 1) await files.appendToSegment(base, new Uint8Array(empty));
  mark += 1;
  const { bytes } = encodeSegment(transactions.map((records, index) => changes(first + index, records)));
  await files.appendToSegment(tailSegmentName(first, mark.toString(16).padStart(8, '0')), new Uint8Array(bytes));
}

/** Two notes with a picture each, one of them in the trash, an earlier version, a recognition and an open import. */
export async function fillJournal(files: JournalFiles): Promise<void> {
  for (const name of ['a', 'b', 'waiting']) await files.putPicture(pictureIdOf(name), pictureBytes(name));
  await writeHistory(files, 1, [
    [putPicture('a'), putNote(noteWith('a', { caption: 'first' }))],
    [putNote(noteWith('a', { caption: 'second' }), 2), put('a/2', { versionId: 'a/2', noteId: 'a', sequence: 2, replacedAt: '2026-04-01T08:00:00.000Z', note: noteWith('a', { caption: 'first' }) }, 'version')],
    [putPicture('b'), putNote(noteWith('b', { trashedAt: '2026-04-01T08:00:00.000Z' }), 3), put('b', { noteId: 'b', recognition: { pages: ['page'] } }, 'recognition')],
    [putPicture('waiting'), put('job', { id: 'job', imageId: pictureIdOf('waiting') }, 'job')],
    [putNote(noteWith('gone'), 4)],
    [{ op: 'delete', kind: 'note', id: 'gone' }, put('gone', { noteId: 'gone', sequence: 5 }, 'tombstone')],
  ]);
}

export async function filledJournal() {
  const files = createMemoryJournalFiles();
  await fillJournal(files);
  return files;
}

export interface MemorySink extends ByteSink {
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

export function memorySink(): MemorySink {
  const pieces: Uint8Array[] = [];
  return { append: (bytes) => Promise.resolve(void pieces.push(bytes)), bytes: () => joinBytes(pieces) };
}

export function memoryFile(bytes: Uint8Array): ReadableFile {
  return { byteLength: bytes.length, read: ({ offset, byteLength }) => Promise.resolve(new Uint8Array(bytes.slice(offset, offset + byteLength))) };
}

/** The bytes of a backup with its pictures inside, unless told otherwise. */
export async function backupOf(files: JournalFiles, change: Partial<MakeBackupOptions> = {}): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly manifest: BackupManifest }> {
  const sink = memorySink();
  const about = { appVersion: '1.2.3', createdAt: '2026-04-01T09:00:00.000Z', reason: 'taken-along', libraryId: '9f3c2b1a' } as const;
  const manifest = await makeBackup({ journal: { files, utf8: testCodec.utf8 }, codec: testCodec, sink, shared: null, about, control: NO_CONTROL, ...change });
  return { bytes: sink.bytes(), manifest };
}

/** A sealed zip of these files: as good as ours on the outside, whatever is in it. */
export async function sealedZip(files: readonly (readonly [path: string, content: string | Uint8Array<ArrayBuffer>])[]): Promise<Uint8Array<ArrayBuffer>> {
  const sink = memorySink();
  const zip = new SealedZipWriter({ sink, codec: testCodec, date: new Date('2026-04-01T09:00:00Z') });
  for (const [path, content] of files) await zip.add(path, typeof content === 'string' ? encoder.encode(content) : content, 'deflated');
  await zip.finish();
  return sink.bytes();
}
