import { toHex } from '../checksum/hex.ts';
import { extensionOf } from '../export/export-names.ts';
import { BackupError, takeStep, type BackupCodec, type BackupControl } from './backup-codec.ts';
import type { SharedPictures, ReadPicture } from './backup-content.ts';
import type { BackupFolder } from './backup-folder.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { parseBackupName } from './backup-names.ts';
import type { KnownBackup } from './backups.ts';
import type { RememberedBackups } from './backup-memory.ts';
import { readManifest, openBackup } from './open-backup.ts';
import type { ReadableFile } from './open-sealed-zip.ts';
import { planRotation } from './plan-rotation.ts';

type Summary = Pick<BackupManifest, 'createdAt' | 'reason' | 'journalId' | 'sequence' | 'counts'>;

export interface ShelfDeps {
  readonly folder: BackupFolder;
  readonly codec: BackupCodec;
}

const MISSING_PICTURES = 'Pictures of this backup are missing from the folder “pictures” beside it.';
const DAMAGED_PICTURES = 'Pictures of this backup, in the folder “pictures” beside it, are damaged.';

export const pictureFileName = ({ imageId, mediaType }: { readonly imageId: string; readonly mediaType: string }): string => `${imageId}.${extensionOf(mediaType)}`;

/** The backups in a folder: what they are, whether they are whole, and which may go. */
export class BackupShelf {
  readonly #deps: ShelfDeps;
  /** By name and length: a file of the same name and length is not looked at twice. */
  readonly #summaries = new Map<string, Summary | null>();

  constructor(deps: ShelfDeps) {
    this.#deps = deps;
  }

  async list(remembered: RememberedBackups): Promise<readonly KnownBackup[]> {
    const files = await this.#deps.folder.listBackups();
    const known = await Promise.all(files.map(async ({ name, byteLength }): Promise<readonly KnownBackup[]> => {
      const parsed = parseBackupName(name);
      if (parsed === null) return [];
      const summary = await this.#summaryOf(name, byteLength);
      const check = remembered.checks[name];
      return [{
        name, byteLength,
        createdAt: summary?.createdAt ?? parsed.at.toISOString(),
        reason: summary?.reason ?? (parsed.isBeforeRestore ? 'before-restore' : 'automatic'),
        isOwn: parsed.libraryId === remembered.libraryId,
        state: summary && { journalId: summary.journalId, sequence: summary.sequence, counts: summary.counts },
        check: check === undefined ? { kind: 'unchecked' } : check.reason === null ? { kind: 'verified', at: check.at } : { kind: 'damaged', at: check.at, reason: check.reason },
      }];
    }));
    return known.flat().sort((a, b) => (a.name < b.name ? 1 : -1));
  }

  fileOf(name: string, byteLength: number): ReadableFile {
    return { byteLength, read: (range) => this.#deps.folder.readBackup(name, range) };
  }

  /** Reads a backup to the last byte, and looks at its pictures: their bytes too when told so. Throws `BackupError`. */
  async check(name: string, { control, readsPictures }: { readonly control: BackupControl; readonly readsPictures: boolean }): Promise<void> {
    const { folder, codec } = this.#deps;
    const file = (await folder.listBackups()).find((each) => each.name === name);
    if (file === undefined) throw new BackupError('This backup is not there any more.');
    const share = readsPictures ? 0.5 : 1;
    const { manifest } = await openBackup(this.fileOf(name, file.byteLength), codec, { ...control, onProgress: (fraction) => { control.onProgress(fraction * share); } });
    const beside = manifest.pictures.filter((picture) => picture.path === null);
    const sizes = new Map((await folder.listPictures()).map((picture) => [picture.name, picture.byteLength]));
    if (beside.some((picture) => sizes.get(pictureFileName(picture)) !== picture.byteLength)) throw new BackupError(MISSING_PICTURES);
    for (const [index, picture] of (readsPictures ? beside : []).entries()) {
      await takeStep(control);
      control.onProgress((1 + index / beside.length) / 2);
      if (!(await isPicture(this.#deps, pictureFileName(picture), picture.imageId))) throw new BackupError(DAMAGED_PICTURES);
    }
  }

  /** Removes what the rotation lets go, with the pictures that no other backup needs; gives the names. */
  async rotate(known: readonly KnownBackup[], now: Date): Promise<readonly string[]> {
    const { folder } = this.#deps;
    const own = known.filter((backup) => backup.isOwn);
    const going = planRotation(own.map(({ name, createdAt, reason, check, state }) => ({
      name, at: new Date(createdAt), reason, isDamaged: check.kind === 'damaged' || state === null,
    })), now);
    if (going.length === 0) return going;
    const [leaving, staying] = [known.filter(({ name }) => going.includes(name)), known.filter(({ name }) => !going.includes(name))];
    const unneeded = new Set<string>((await Promise.all(leaving.map((backup) => this.#pictureNames(backup).catch(() => [])))).flat());
    try {
      for (const backup of staying) for (const name of await this.#pictureNames(backup)) unneeded.delete(name);
    } catch {
      // One that cannot be read may need any of them.
      unneeded.clear();
    }
    await folder.removeBackups(going);
    await folder.removePictures([...unneeded]);
    return going;
  }

  async #summaryOf(name: string, byteLength: number): Promise<Summary | null> {
    const key = `${String(byteLength)} ${name}`;
    const known = this.#summaries.get(key);
    if (known !== undefined) return known;
    const summary = await readManifest(this.fileOf(name, byteLength), this.#deps.codec).catch(() => null);
    this.#summaries.set(key, summary && { createdAt: summary.createdAt, reason: summary.reason, journalId: summary.journalId, sequence: summary.sequence, counts: summary.counts });
    return this.#summaries.get(key) ?? null;
  }

  async #pictureNames({ name, byteLength }: KnownBackup): Promise<readonly string[]> {
    const manifest = await readManifest(this.fileOf(name, byteLength), this.#deps.codec);
    return manifest.pictures.flatMap((picture) => (picture.path === null ? [pictureFileName(picture)] : []));
  }
}

/** Keeps each picture once for all backups; what was just written is read back. */
export async function openSharedPictures(deps: ShelfDeps, readPicture: ReadPicture): Promise<SharedPictures> {
  const { folder } = deps;
  const sizes = new Map((await folder.listPictures()).map(({ name, byteLength }) => [name, byteLength]));
  return {
    async keep(fileName, imageId) {
      const known = sizes.get(fileName);
      if (known !== undefined && known > 0) return known;
      const bytes = await readPicture(imageId);
      if (bytes === null) return null;
      await folder.writePicture(fileName, bytes);
      if (!(await isPicture(deps, fileName, imageId))) throw new BackupError('A picture came back with other bytes than were written. The disk may be failing.');
      sizes.set(fileName, bytes.length);
      return bytes.length;
    },
  };
}

/** Brings pictures of the library that are damaged or gone beside the backups back; gives whether there were any. */
export async function mendSharedPictures({ folder, codec }: ShelfDeps, pictures: BackupManifest['pictures'], readPicture: ReadPicture): Promise<boolean> {
  let hasMended = false;
  for (const picture of pictures) {
    const name = pictureFileName(picture);
    if (picture.path !== null || (await isPicture({ folder, codec }, name, picture.imageId))) continue;
    const bytes = await readPicture(picture.imageId);
    if (bytes === null) continue;
    await folder.writePicture(name, bytes);
    hasMended = true;
  }
  return hasMended;
}

async function isPicture({ folder, codec }: ShelfDeps, fileName: string, imageId: string): Promise<boolean> {
  const bytes = await folder.readPicture(fileName);
  return bytes !== null && toHex(await codec.sha256(bytes)) === imageId;
}
