import { pathKey } from '../export/export-names.ts';
import { freePath, trashPath } from '../mirror/mirror-paths.ts';
import type { Unsubscribe } from '../unsubscribe.ts';
import { jailedSegments } from './jailed-segments.ts';
import { isSameFile, type FileFacts, type FolderPurpose, type KeptFolders, type PutFileOutcome } from './kept-folders.ts';

interface MemoryFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly modifiedMs: number;
}

/** A folder that several hosts may have open, as one on a disk. */
export class MemoryFolder {
  readonly files = new Map<string, MemoryFile>();
  /** Rises with each write, so that no two have the same time. */
  nowMs = 1_700_000_000_000;
  /** Why nothing can be read; null when it can. */
  goneReason: string | null = null;
  /** Why nothing can be written; null when it can. */
  fullReason: string | null = null;
  private readonly listeners = new Set<() => void>();

  write(path: string, bytes: Uint8Array): void {
    this.files.set(path, { bytes: Uint8Array.from(bytes), modifiedMs: (this.nowMs += 1) });
    this.tell();
  }

  remove(path: string): void {
    this.files.delete(path);
    this.tell();
  }

  factsOf(path: string): FileFacts | null {
    const file = this.files.get(path);
    return file === undefined ? null : { path, byteLength: file.bytes.length, modifiedMs: file.modifiedMs };
  }

  onChange(listener: () => void): Unsubscribe {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

export interface MemoryFolderWorld {
  /** The folder that the person chooses in the dialog; null closes it. */
  readonly chosen: MemoryFolder | null;
  readonly suggested?: MemoryFolder;
}

/** The fake of the kept folders, for tests of what is built on them. */
export function createMemoryKeptFolders({ chosen, suggested }: MemoryFolderWorld): KeptFolders {
  const kept = new Map<FolderPurpose, MemoryFolder>();
  const keep = (purpose: FolderPurpose, folder: MemoryFolder | null | undefined) => {
    if (!folder) return Promise.resolve(null);
    kept.set(purpose, folder);
    return Promise.resolve({ name: 'memory' });
  };
  const isListed = (purpose: FolderPurpose, path: string): boolean => !/(?:^|\/)\./.test(path) && (purpose === 'mirror' || !path.includes('/'));
  return {
    choose: (purpose) => keep(purpose, chosen),
    chooseSuggested: (purpose) => keep(purpose, purpose === 'watch' ? suggested : undefined),
    suggested: (purpose) => Promise.resolve(purpose === 'watch' && suggested !== undefined ? { name: 'memory' } : null),
    kept: (purpose) => Promise.resolve(kept.has(purpose) ? { name: 'memory' } : null),
    forget: (purpose) => Promise.resolve(void kept.delete(purpose)),
    allow: () => Promise.resolve(true),
    listFiles(purpose) {
      const folder = kept.get(purpose);
      if (folder === undefined) return Promise.resolve({ kind: 'gone', reason: 'No folder was chosen.' });
      if (folder.goneReason !== null) return Promise.resolve({ kind: 'gone', reason: folder.goneReason });
      const files = [...folder.files.keys()].filter((path) => isListed(purpose, path)).flatMap((path) => folder.factsOf(path) ?? []);
      return Promise.resolve({ kind: 'listed', files });
    },
    readFile: (purpose, path) => Promise.resolve(kept.get(purpose)?.files.get(path)?.bytes.slice() ?? null),
    putFile: ({ path, bytes, seen }) => write(kept.get('mirror'), { path, seen }, (folder) => {
      folder.write(path, bytes);
      return folder.factsOf(path);
    }),
    trashFile: (seen) => write(kept.get('mirror'), { path: seen.path, seen }, (folder) => {
      const bytes = folder.files.get(seen.path)?.bytes ?? new Uint8Array();
      const keys = new Set([...folder.files.keys()].map(pathKey));
      const target = freePath(trashPath(seen.path), (key) => keys.has(key));
      folder.remove(seen.path);
      folder.write(target, bytes);
      return folder.factsOf(target);
    }),
    onChange(listener) {
      const undo = [...new Set([chosen, suggested])].map((folder) => folder?.onChange(() => {
        for (const [purpose, one] of kept) if (one === folder) listener(purpose);
      }));
      return () => { for (const stop of undo) stop?.(); };
    },
  };
}

interface Wanted {
  readonly path: string;
  readonly seen: FileFacts | null;
}

function write(folder: MemoryFolder | undefined, { path, seen }: Wanted, work: (folder: MemoryFolder) => FileFacts | null): Promise<PutFileOutcome> {
  const failed = (reason: string): Promise<PutFileOutcome> => Promise.resolve({ kind: 'failed', reason });
  if (folder === undefined) return failed('No folder was chosen.');
  if (jailedSegments(path) === null) return failed(`"${path}" is refused.`);
  const reason = folder.goneReason ?? folder.fullReason;
  if (reason !== null) return failed(reason);
  if (!isSameFile(folder.factsOf(path), seen)) return Promise.resolve({ kind: 'changed' });
  const facts = work(folder);
  return Promise.resolve(facts === null ? { kind: 'changed' } : { kind: 'written', facts });
}
