import { toHex } from '../checksum/hex.ts';
import type { SegmentFile } from '../journal/journal-files.ts';
import type { WholeJournal } from '../journal/journal-state.ts';
import { LiveRecords } from '../journal/live-records.ts';
import { LostEndings } from '../journal/lost-endings.ts';
import { listJournal, readJournalState, readListedSegments, type ReadableJournal } from '../journal/read-journal.ts';
import { BackupContent, type ReadPicture, type SharedPictures } from './backup-content.ts';
import { BackupError, takeStep, type BackupCodec, type BackupControl } from './backup-codec.ts';
import { MANIFEST_PATH, README_PATH, writeManifest, type BackupManifest, type LibraryCounts } from './backup-manifest.ts';
import { SealedZipWriter, type ByteSink } from './sealed-zip-writer.ts';

/** A place in the journal cannot be read; writing it anew from the database mends it. */
export class JournalDamagedError extends BackupError {
  override readonly name = 'JournalDamagedError';

  constructor() {
    super('A place in the journal, which backups are made from, cannot be read.');
  }
}

export interface MakeBackupOptions {
  readonly journal: ReadableJournal;
  readonly codec: BackupCodec;
  readonly sink: ByteSink;
  /** null for a backup with its pictures inside. */
  readonly shared: SharedPictures | null;
  readonly about: Pick<BackupManifest, 'appVersion' | 'createdAt' | 'reason' | 'libraryId'>;
  readonly control: BackupControl;
}

const README = `This is a backup of a Skillshot library.

notes/          the notes as Markdown, for people and other programs
assets/images/  their pictures, in a backup that was taken along; in the other ones
                they lie in the folder "pictures" beside the backups, under the ids
                that manifest.json lists
records/        everything Skillshot knows, line by line, for restoring
manifest.json   what is in here, with the SHA-256 of each file

To restore it, open Skillshot and choose Data health, Restore. A changed or
repacked backup is refused; its Markdown can still be imported.
`;

/**
 * Writes a backup of the library as its journal tells of it now. What is written meanwhile belongs to the next backup. Throws
 * `BackupError`, `BackupCancelledError`, `JournalMovedError` (to be tried again) and whatever the sink throws.
 */
export async function makeBackup({ journal, codec, sink, shared, about, control }: MakeBackupOptions): Promise<BackupManifest> {
  const snapshot = await takeSnapshot(journal);
  const { live, counts } = await countSnapshot(journal, snapshot, control);
  const zip = new SealedZipWriter({ sink, codec, date: new Date(about.createdAt) });
  const content = new BackupContent({ zip, codec, shared, readPicture: createReadPicture(journal, codec) });
  await content.addText(README_PATH, README);
  let at = 0;
  for await (const { frames } of readListedSegments({ ...journal, segments: snapshot.segments, breathe: control.breathe })) {
    for (const frame of frames) {
      for (const record of live.take(frame)?.records ?? []) {
        await takeStep(control);
        if (record.op === 'put') await content.addRecord(record);
      }
    }
    at += 1;
    control.onProgress(Math.min(0.6, 0.2 + (0.4 * at) / snapshot.segments.length));
  }
  const written = await content.finish(async (done, total) => {
    await takeStep(control);
    control.onProgress(0.6 + (0.4 * done) / total);
  });
  const { journalId, lastSequence: sequence } = snapshot.state;
  const manifest = { ...about, journalId, sequence, counts, ...written };
  await zip.add(MANIFEST_PATH, codec.utf8.encode(writeManifest(manifest)), 'deflated');
  await zip.finish();
  return { format: 'skillshot-backup', version: 1, ...manifest };
}

export interface JournalCensus {
  readonly journalId: string;
  readonly sequence: number;
  readonly counts: LibraryCounts;
}

/** Counts what the journal holds by reading all of it. Throws as `makeBackup` does. */
export async function countJournal(journal: ReadableJournal, control: BackupControl): Promise<JournalCensus> {
  const snapshot = await takeSnapshot(journal);
  const { counts } = await countSnapshot(journal, snapshot, { ...control, onProgress: (fraction) => { control.onProgress(fraction * 5); } });
  return { journalId: snapshot.state.journalId, sequence: snapshot.state.lastSequence, counts };
}

interface Snapshot {
  readonly state: WholeJournal;
  readonly segments: readonly SegmentFile[];
}

async function takeSnapshot(journal: ReadableJournal): Promise<Snapshot> {
  const listed = await listJournal(journal.files);
  const state = await readJournalState(journal, listed);
  if (state.kind === 'newer') throw new BackupError('A newer version of Skillshot has written into this library. Update Skillshot to back it up.');
  if (state.kind === 'none') throw new BackupError('There is nothing to back up yet.');
  if (state.missing.length > 0) throw new JournalDamagedError();
  return { state, segments: state.segments.flatMap((name) => listed.find((file) => file.name === name) ?? []) };
}

async function countSnapshot(journal: ReadableJournal, { segments }: Snapshot, control: BackupControl): Promise<{ readonly live: LiveRecords; readonly counts: LibraryCounts }> {
  const live = new LiveRecords();
  let at = 0;
  const endings = new LostEndings();
  for await (const content of readListedSegments({ ...journal, segments, breathe: control.breathe })) {
    if (content.damages.length > 0) throw new JournalDamagedError();
    await takeStep(control);
    endings.see(content);
    content.frames.forEach((frame) => { live.note(frame); });
    at += 1;
    control.onProgress((0.2 * at) / segments.length);
  }
  if (endings.isAnyLost()) throw new JournalDamagedError();
  const count = (kind: string): number => live.liveIds(kind).length;
  return { live, counts: { notes: count('note'), pictures: count('picture'), versions: count('version'), jobs: count('job') } };
}

/** Pictures of the library, as the journal keeps them. */
export function createReadPicture({ files }: ReadableJournal, codec: BackupCodec): ReadPicture {
  return async (imageId) => {
    const bytes = await files.getPicture(imageId);
    return bytes !== null && toHex(await codec.sha256(bytes)) === imageId ? bytes : null;
  };
}
