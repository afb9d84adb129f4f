import type { MemoryFolder } from '../../../shared/host/memory-kept-folders.ts';
import { createMemoryKeptFolders } from '../../../shared/host/memory-kept-folders.ts';
import { pngPicture } from '../../../shared/image/sample-pictures.contract.ts';
import { mirrorMeaning, toMirrorNote } from '../../../shared/mirror/mirror-note.ts';
import { sampleNote } from '../../../shared/note/sample-note.contract.ts';
import type { Note } from '../../../shared/note/note.ts';
import { hashBytes } from '../../storage/hash-bytes.ts';
import { MemoryImageStore } from '../../storage/memory-image-store.ts';
import { MemoryLibrary } from '../../storage/memory-library.ts';
import { createMemoryMirrorStore } from '../../storage/memory-mirror-store.ts';
import { MemoryNoteStore } from '../../storage/memory-note-store.ts';
import { MirrorMemory } from './mirror-memory.ts';
import type { MirrorDeps } from './mirror-pass.ts';
import type { SyncOptions } from './sync-step.ts';
import { syncMirror, type SyncOutcome } from './sync-mirror.ts';

export const encode = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
export const textAt = (folder: MemoryFolder, path: string): string => new TextDecoder().decode(folder.files.get(path)?.bytes);
export const notePaths = (folder: MemoryFolder): readonly string[] => [...folder.files.keys()].filter((path) => path.startsWith('notes/')).sort();

/** A machine with a library, over a folder that others may have too. */
export class Machine {
  readonly name: string;
  readonly folder: MemoryFolder;
  readonly library: MemoryLibrary;
  readonly notes: MemoryNoteStore;
  readonly images: MemoryImageStore;
  readonly store = createMemoryMirrorStore();
  memory: MirrorMemory | null = null;
  deps: MirrorDeps;
  nowMs = Date.UTC(2026, 3, 1);
  private made = 0;

  constructor(name: string, folder: MemoryFolder, settleMs = 0) {
    this.name = name;
    this.folder = folder;
    const now = () => new Date((this.nowMs += 1000));
    this.library = new MemoryLibrary(now);
    this.notes = new MemoryNoteStore(this.library);
    this.images = new MemoryImageStore(this.library);
    const folders = createMemoryKeptFolders({ chosen: folder });
    void folders.choose('mirror');
    this.deps = { folders, notes: this.notes, images: this.images, now: () => new Date(this.nowMs), settleMs, breathe: () => Promise.resolve() };
  }

  async sync(options: Partial<SyncOptions> = {}): Promise<SyncOutcome> {
    this.nowMs += 30_000;
    this.memory ??= await MirrorMemory.open(this.store);
    return syncMirror(this.deps, this.memory, { onManyGone: 'ask', ...options });
  }

  /** What a start after a crash knows: the store alone. */
  restart(): void {
    this.memory = null;
  }

  /** A note as an import makes it, with a picture of its own. */
  async add(title: string, change: Partial<Note> = {}): Promise<Note> {
    const id = await idOf(`${this.name} ${String((this.made += 1))}`);
    const bytes = Uint8Array.from(pngPicture({ width: 4, height: 3 }, { seed: this.made + (this.name === 'b' ? 1000 : 0) }));
    const imageId = await hashBytes(bytes);
    await this.images.putImage({ imageId, mediaType: 'image/png', blob: new Blob([bytes]) });
    const note = sampleNote({ id, title, slug: title, originalImage: `${title}.png`, tags: [], images: [{ imageId, mediaType: 'image/png', widthPx: 4, heightPx: 3 }], ...change });
    const saved = await this.notes.createNote(note, null);
    if (saved.kind !== 'saved') throw new Error('not saved');
    return saved.note;
  }

  edit(id: string, change: (note: Note) => Note): Promise<unknown> {
    return this.notes.updateNote(id, change);
  }

  async all(): Promise<readonly Note[]> {
    return (await this.notes.changesSince(0, 100_000)).upserted;
  }

  async live(): Promise<readonly Note[]> {
    return (await this.all()).filter(({ trashedAt }) => trashedAt === null);
  }

  /** What the notes say, by id. */
  async meanings(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.live()).map((note): [string, string] => [note.id, mirrorMeaning(toMirrorNote(note))]).sort());
  }

  /** Everything that a person could still find on this machine. */
  async everything(): Promise<string> {
    return JSON.stringify([await this.librarySays(), [...this.folder.files].map(([path]) => textAt(this.folder, path))]);
  }

  /** What the program itself keeps, without the folder. */
  async librarySays(): Promise<string> {
    const notes = await this.all();
    const versions = await Promise.all(notes.map(({ id }) => this.notes.listVersions(id)));
    return JSON.stringify([notes, versions, (await this.store.load()).conflicts]);
  }
}

async function idOf(name: string): Promise<string> {
  const hex = await hashBytes(encode(name));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What a text editor does: adds a line to the caption. */
export function withCaptionLine(text: string, line: string): string {
  return /^Caption: /m.test(text) ? `${text.trimEnd()}\n${line}\n` : `${text.trimEnd()}\n\nCaption: ${line}\n`;
}
