import { parseRecordLine, type JournalRecord } from '../journal/journal-frame.ts';
import { BackupError, takeStep, type BackupCodec, type BackupControl } from './backup-codec.ts';
import { MANIFEST_PATH, parseManifest, type BackupManifest, type LibraryCounts } from './backup-manifest.ts';
import { checkEntry, openSealedZip, type ReadableFile, type SealedZip } from './open-sealed-zip.ts';
import type { ZipMember } from './zip-headers.ts';

/** A backup that was read through to the last byte. */
export interface OpenBackup {
  readonly manifest: BackupManifest;
  /** Everything that the library knew, some thousand records at a time. */
  records(): AsyncGenerator<readonly JournalRecord[]>;
  /** A picture that is in the file itself; null when it is not. */
  picture(imageId: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

const STRANGE = 'Files of this backup do not fit its own list. It was not made by Skillshot, and nothing of it is used.';
const MISCOUNTED = 'This backup holds other numbers of notes than it says. Nothing of it is used.';
const NO_RECORD = 'A part of this backup cannot be understood. Nothing of it is used.';

/** Its first words only, for a list: cheap, and nothing that a restore may rely on. Throws `BackupError`. */
export async function readManifest(file: ReadableFile, codec: BackupCodec): Promise<BackupManifest> {
  return (await openWithManifest(file, codec)).manifest;
}

/**
 * Reads all of a backup and checks the seal, every file against its hash, every record for its form, and the counts. Throws
 * `BackupError` with a sentence at the first thing that is not right.
 */
export async function openBackup(file: ReadableFile, codec: BackupCodec, control: BackupControl): Promise<OpenBackup> {
  const opened = await openWithManifest(file, codec);
  const { zip, manifest } = opened;
  await zip.checkSeal({ ...control, onProgress: (fraction) => { control.onProgress(fraction / 2); } });
  const files = membersOf(opened);
  for (const [index, { member, entry }] of files.entries()) {
    await takeStep(control);
    await checkEntry(codec, entry, await zip.readMember(member));
    control.onProgress((1 + (index + 1) / files.length) / 2);
  }
  const backup: OpenBackup = {
    manifest,
    records: () => readRecords(opened, codec),
    async picture(imageId) {
      const path = manifest.pictures.find((picture) => picture.imageId === imageId)?.path ?? null;
      const found = path === null ? undefined : files.find(({ entry }) => entry.path === path);
      return found === undefined ? null : zip.readMember(found.member);
    },
  };
  await checkCounts(backup, control);
  return backup;
}

interface WithManifest {
  readonly zip: SealedZip;
  readonly manifest: BackupManifest;
}

async function openWithManifest(file: ReadableFile, codec: BackupCodec): Promise<WithManifest> {
  const zip = await openSealedZip(file, codec);
  const member = zip.members.at(-1);
  if (member?.path !== MANIFEST_PATH) throw new BackupError(STRANGE);
  return { zip, manifest: parseManifest(codec.utf8.decode(await zip.readMember(member))) };
}

/** The files of the zip beside their lines in the manifest, which lists all of them in the same order. */
function membersOf({ zip, manifest }: WithManifest): readonly { readonly member: ZipMember; readonly entry: BackupManifest['files'][number] }[] {
  const members = zip.members.slice(0, -1);
  const paired = members.flatMap((member, index) => {
    const entry = manifest.files[index];
    return entry?.path === member.path ? [{ member, entry }] : [];
  });
  const paths = new Set(manifest.files.map((file) => file.path));
  const named = [...manifest.records, ...manifest.pictures.flatMap((picture) => picture.path ?? [])];
  if (paired.length !== members.length || paired.length !== manifest.files.length || !named.every((path) => paths.has(path))) throw new BackupError(STRANGE);
  return paired;
}

async function* readRecords({ zip, manifest }: WithManifest, { utf8 }: BackupCodec): AsyncGenerator<readonly JournalRecord[]> {
  const byPath = new Map(zip.members.map((member) => [member.path, member]));
  for (const path of manifest.records) {
    const member = byPath.get(path);
    if (member === undefined) throw new BackupError(STRANGE);
    const lines = utf8.decode(await zip.readMember(member)).split('\n').filter((line) => line !== '');
    yield lines.map((line) => {
      const record = parseRecordLine(line);
      if (record?.op !== 'put') throw new BackupError(NO_RECORD);
      return record;
    });
  }
}

const COUNTED: Readonly<Record<string, keyof LibraryCounts>> = { note: 'notes', picture: 'pictures', version: 'versions', job: 'jobs' };

/** Counts things by the words that the journal has for them. */
export function countRecords(kinds: Iterable<string>): LibraryCounts {
  const counts = { notes: 0, pictures: 0, versions: 0, jobs: 0 };
  for (const kind of kinds) {
    const name = COUNTED[kind];
    if (name !== undefined) counts[name] += 1;
  }
  return counts;
}

export function areSameCounts(a: LibraryCounts, b: LibraryCounts): boolean {
  return a.notes === b.notes && a.pictures === b.pictures && a.versions === b.versions && a.jobs === b.jobs;
}

async function checkCounts(backup: OpenBackup, control: BackupControl): Promise<void> {
  const kinds: string[] = [];
  const seen = new Set<string>();
  for await (const records of backup.records()) {
    await takeStep(control);
    for (const { kind, id } of records) {
      kinds.push(kind);
      seen.add(`${kind} ${id}`);
    }
  }
  if (seen.size !== kinds.length || !areSameCounts(countRecords(kinds), backup.manifest.counts)) throw new BackupError(MISCOUNTED);
}
