import { pathKey } from '../../../shared/export/export-names.ts';
import type { FileFacts, KeptFolders, PutFileOutcome } from '../../../shared/host/kept-folders.ts';
import type { MirrorConflict } from '../../storage/mirror-store.ts';
import type { ImageStore } from '../../storage/image-store.ts';
import type { NoteStore } from '../../storage/note-store.ts';
import type { FolderLook } from './look-at-folder.ts';
import type { MirrorMemory } from './mirror-memory.ts';

export interface MirrorDeps {
  readonly folders: Pick<KeptFolders, 'listFiles' | 'readFile' | 'putFile' | 'trashFile'>;
  readonly notes: Pick<NoteStore, 'getNote' | 'getNotes' | 'createNotes' | 'updateNote' | 'changesSince'>;
  readonly images: Pick<ImageStore, 'getImage' | 'putImage'>;
  readonly now: () => Date;
  readonly settleMs: number;
  readonly breathe: () => Promise<void>;
}

/** What a pass did, for the person. */
export interface MirrorTally {
  written: number;
  takenIn: number;
  readonly trashedIds: string[];
}

/** One pass over library and folder. */
export interface MirrorPass {
  readonly deps: MirrorDeps;
  readonly memory: MirrorMemory;
  readonly look: FolderLook;
  /** Files as they are by now, by the key of their path: those of the look, and what this pass wrote. */
  readonly files: Map<string, FileFacts>;
  readonly tally: MirrorTally;
}

/** The folder cannot be written: the pass ends, and what it had not done is done by a later one. */
export class MirrorWriteError extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

/** A file is not as it was seen a moment ago: its note waits for the next pass. */
export class FileChangedError extends Error {}

/** The facts of a written file; everything else ends the work on this note, or the pass. */
export function orThrow(path: string, outcome: PutFileOutcome): FileFacts {
  if (outcome.kind === 'failed') throw new MirrorWriteError(path, outcome.reason);
  if (outcome.kind === 'changed') throw new FileChangedError(path);
  return outcome.facts;
}

export async function putFile({ deps, files }: MirrorPass, file: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly seen: FileFacts | null }): Promise<FileFacts> {
  const facts = orThrow(file.path, await deps.folders.putFile(file));
  files.set(pathKey(file.path), facts);
  return facts;
}

export async function trashFile({ deps, files }: MirrorPass, seen: FileFacts): Promise<void> {
  orThrow(seen.path, await deps.folders.trashFile(seen));
  files.delete(pathKey(seen.path));
}

/** What two versions disagree about, ready to be kept. */
export function toConflict(noteId: string, fields: MirrorConflict['fields'], now: Date): MirrorConflict {
  // Made of what it says: the same conflict found twice, after a crash, is one.
  return { id: `${noteId} ${fields.map(({ field, other }) => `${field}=${other}`).join('\n')}`, noteId, fields, foundAt: now.toISOString() };
}
