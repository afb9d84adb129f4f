import type { MemoryFolder } from '../../../shared/host/memory-kept-folders.ts';
import { originalOfConflictCopy } from '../../../shared/mirror/mirror-paths.ts';

type Side = 0 | 1;
type Version = readonly [number, number];

/** What a machine believes of a file: as it was when it was last scanned or pulled. */
interface IndexEntry {
  /** null for a file that was deleted. */
  readonly text: string | null;
  readonly version: Version;
  readonly modifiedMs: number;
}

const NEVER: IndexEntry = { text: null, version: [0, 0], modifiedMs: 0 };

const isNewer = (a: Version, b: Version): boolean => (a[0] > b[0] || a[1] > b[1]) && a[0] >= b[0] && a[1] >= b[1];
const isConcurrent = (a: Version, b: Version): boolean => (a[0] > b[0] && a[1] < b[1]) || (a[0] < b[0] && a[1] > b[1]);
const both = (a: Version, b: Version): Version => [Math.max(a[0], b[0]), Math.max(a[1], b[1])];

/**
 * Keeps two folders in step as Syncthing 1.19 does: each machine scans its own folder, and pulls one file after the other of what the other
 * had when it was last scanned. Versions are vectors; of two that know nothing of each other the one with the later time stays and
 * the other becomes a conflict copy on the machine that pulls; an edit outlives a removal; a copy of a copy is not made.
 */
export class SyncthingModel {
  private readonly folders: readonly [MemoryFolder, MemoryFolder];
  private readonly indexes = [new Map<string, IndexEntry>(), new Map<string, IndexEntry>()] as const;
  private conflicts = 0;

  constructor(a: MemoryFolder, b: MemoryFolder) {
    this.folders = [a, b];
    // Two disks never give two files one time.
    b.nowMs += 0.5;
  }

  /** Notices what was written and removed on a machine. */
  scan(side: Side): void {
    for (const path of new Set([...this.folders[side].files.keys(), ...this.indexes[side].keys()])) this.scanFile(side, path);
  }

  /** A machine takes up to so many files that the other has newer. Whether it took any. */
  pull(side: Side, limit: number): boolean {
    const wanted = this.wantedBy(side).slice(0, limit);
    for (const path of wanted) this.pullFile(side, path);
    return wanted.length > 0;
  }

  /** Goes on until both have the same. Whether there was anything to do. */
  run(): boolean {
    let hasWorked = false;
    for (;;) {
      this.scan(0);
      this.scan(1);
      const isWorking = [this.pull(0, Infinity), this.pull(1, Infinity)].includes(true);
      if (!isWorking) return hasWorked;
      hasWorked = true;
    }
  }

  private entry(side: Side, path: string): IndexEntry {
    return this.indexes[side].get(path) ?? NEVER;
  }

  private scanFile(side: Side, path: string): void {
    const before = this.entry(side, path);
    const text = textOf(this.folders[side], path);
    if (text === before.text) return;
    const [a, b] = before.version;
    const version: Version = side === 0 ? [Math.max(a, b) + 1, b] : [a, Math.max(a, b) + 1];
    this.indexes[side].set(path, { text, version, modifiedMs: this.folders[side].factsOf(path)?.modifiedMs ?? before.modifiedMs });
  }

  private wantedBy(side: Side): readonly string[] {
    const other = side === 0 ? 1 : 0;
    return [...this.indexes[other].keys()].sort().filter((path) => {
      const [mine, theirs] = [this.entry(side, path), this.entry(other, path)];
      return isNewer(theirs.version, mine.version) || (isConcurrent(theirs.version, mine.version) && winsOver(theirs, mine));
    });
  }

  private pullFile(side: Side, path: string): void {
    const folder = this.folders[side];
    const other = side === 0 ? 1 : 0;
    const theirs = this.entry(other, path);
    // What is not as it was scanned is scanned first; what the other does not have any more cannot be had.
    this.scanFile(side, path);
    this.scanFile(other, path);
    const mine = this.entry(side, path);
    if (this.entry(other, path) !== theirs || !(isNewer(theirs.version, mine.version) || (isConcurrent(theirs.version, mine.version) && winsOver(theirs, mine)))) return;
    if (isConcurrent(theirs.version, mine.version) && mine.text !== null && mine.text !== theirs.text && originalOfConflictCopy(path) === null) this.makeCopy(folder, path);
    if (theirs.text === null) folder.remove(path);
    else place(folder, path, { text: theirs.text, modifiedMs: theirs.modifiedMs });
    this.indexes[side].set(path, { ...theirs, version: both(mine.version, theirs.version) });
  }

  private makeCopy(folder: MemoryFolder, path: string): void {
    const copy = path.replace(/(\.[^./]+)$/, `.sync-conflict-20260401-${String((this.conflicts += 1)).padStart(6, '0')}-ABCDEFG$1`);
    place(folder, copy, { text: textOf(folder, path) ?? '', modifiedMs: folder.factsOf(path)?.modifiedMs ?? 0 });
  }
}

/** The later one, a removal never; of one time that of the first machine. */
function winsOver(a: IndexEntry, b: IndexEntry): boolean {
  if ((a.text === null) !== (b.text === null)) return b.text === null;
  return a.modifiedMs === b.modifiedMs ? a.version[0] > b.version[0] : a.modifiedMs > b.modifiedMs;
}

/** One character a byte: pictures are kept in step as well. */
function textOf(folder: MemoryFolder, path: string): string | null {
  const bytes = folder.files.get(path)?.bytes;
  return bytes === undefined ? null : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** A file that comes keeps the time that it had. */
function place(folder: MemoryFolder, path: string, { text, modifiedMs }: { readonly text: string; readonly modifiedMs: number }): void {
  folder.files.set(path, { bytes: Uint8Array.from(text, (character) => character.charCodeAt(0)), modifiedMs });
}
