import { isSameFile, type FileFacts, type KeptFolders } from '../../../shared/host/kept-folders.ts';
import { fingerprintOf } from '../../../shared/mirror/mirror-note.ts';
import { isMirrorNotePath, isMirrorPicturePath } from '../../../shared/mirror/mirror-paths.ts';
import { readMirrorFile, type ReadMirrorFile } from '../../../shared/mirror/read-mirror-file.ts';
import { sniffImage } from '../../../shared/image/sniff-image.ts';
import { hashBytes } from '../../storage/hash-bytes.ts';
import type { MirrorPictureFile } from '../../storage/mirror-store.ts';
import type { MirrorMemory } from './mirror-memory.ts';

export interface LookDeps {
  readonly folders: Pick<KeptFolders, 'readFile'>;
  readonly now: () => Date;
  /** How long a file must have been left alone to be read, and missed to be gone. */
  readonly settleMs: number;
  readonly breathe: () => Promise<void>;
}

export type ReadNoteFile = Extract<ReadMirrorFile, { kind: 'note' }> & { readonly facts: FileFacts };

export interface UnreadableFile {
  readonly path: string;
  readonly line: number;
  readonly reason: string;
}

/** What is in the folder, compared with what was there last. */
export interface FolderLook {
  /** All files by path. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Notes that are new or changed, and those that wait for a picture when new ones came. */
  readonly notes: readonly ReadNoteFile[];
  readonly unreadable: readonly UnreadableFile[];
  /** Ids of notes whose file is gone from its place. */
  readonly goneIds: readonly string[];
  /** Paths of files that are being written right now, or were missed just now; they are looked at again. */
  readonly unsettled: ReadonlySet<string>;
}

/** Reads what changed in the folder since the last look, and fingerprints new pictures. */
export async function lookAtFolder(deps: LookDeps, memory: MirrorMemory, listed: readonly FileFacts[]): Promise<FolderLook> {
  const files = new Map(listed.map((facts) => [facts.path, facts]));
  const unsettled = new Set<string>();
  const hasNewPictures = await lookAtPictures(deps, memory, { files, unsettled });
  const seen = new Map([...memory.entries.values()].map((entry) => [entry.path, entry]));
  const notes: ReadNoteFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const facts of listed.filter(({ path }) => isMirrorNotePath(path))) {
    const entry = seen.get(facts.path);
    const waitsForPicture = entry?.pictures.some(({ isHere }) => !isHere) ?? false;
    if (isSameFile(facts, entry?.seen ?? null) && !(hasNewPictures && waitsForPicture)) continue;
    if (!isSettled(deps, memory, facts)) {
      unsettled.add(facts.path);
      continue;
    }
    const bytes = await deps.folders.readFile('mirror', facts.path);
    if (bytes === null || bytes.length !== facts.byteLength) {
      unsettled.add(facts.path);
      continue;
    }
    const read = readMirrorFile(facts.path, bytes);
    if (read.kind === 'note') notes.push({ ...read, facts });
    else unreadable.push({ path: facts.path, line: read.line, reason: read.reason });
    await deps.breathe();
  }
  const goneIds = missedNotes(deps, memory, { files, unsettled });
  memory.lastLook = files;
  return { files, notes, unreadable, goneIds, unsettled };
}

/** Not touched for a while; a time in the future says nothing, so there it is to be the same in two looks. */
function isSettled({ now, settleMs }: LookDeps, memory: MirrorMemory, facts: FileFacts): boolean {
  const ageMs = now().getTime() - facts.modifiedMs;
  return ageMs >= settleMs || (ageMs < 0 && isSameFile(memory.lastLook.get(facts.path) ?? null, facts));
}

interface Looking {
  readonly files: ReadonlyMap<string, FileFacts>;
  readonly unsettled: Set<string>;
}

/** Whether pictures came. */
async function lookAtPictures(deps: LookDeps, memory: MirrorMemory, { files, unsettled }: Looking): Promise<boolean> {
  const found: MirrorPictureFile[] = [];
  for (const facts of [...files.values()].filter(({ path }) => isMirrorPicturePath(path))) {
    if (isSameFile(memory.pictureFiles.get(facts.path)?.facts ?? null, facts)) continue;
    const bytes = isSettled(deps, memory, facts) ? await deps.folders.readFile('mirror', facts.path) : null;
    if (bytes === null || bytes.length !== facts.byteLength) {
      unsettled.add(facts.path);
      continue;
    }
    const isPicture = sniffImage(bytes).kind === 'picture';
    found.push({ facts, fingerprint: isPicture ? fingerprintOf(await hashBytes(bytes)) : '' });
    await deps.breathe();
  }
  const removedPicturePaths = [...memory.pictureFiles.keys()].filter((path) => !files.has(path));
  if (found.length > 0 || removedPicturePaths.length > 0) await memory.save({ pictureFiles: found, removedPicturePaths });
  return found.length > 0;
}

/** A rename, a checkout or a program that replaces files takes them away for a moment: only what stays away is gone. */
function missedNotes({ now, settleMs }: LookDeps, memory: MirrorMemory, { files, unsettled }: Looking): readonly string[] {
  const nowMs = now().getTime();
  return [...memory.entries.values()].flatMap(({ noteId, path, seen }) => {
    if (seen === null || files.has(path)) {
      memory.firstNoticed.delete(path);
      return [];
    }
    const since = memory.firstNoticed.get(path) ?? nowMs;
    memory.firstNoticed.set(path, since);
    if (nowMs - since >= settleMs) return [noteId];
    unsettled.add(path);
    return [];
  });
}
