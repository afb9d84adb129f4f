import { zipSync, strToU8 } from 'fflate';
import { pngPicture } from '../../shared/image/sample-pictures.contract.ts';
import type { IncomingFile } from '../ingest/import-queue.ts';
import { MemoryImageStore } from '../storage/memory-image-store.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { importNotes, type ImportNotesControl, type ImportNotesSummary } from './import-notes.ts';
import { openDelivery } from './open-delivery.ts';
import { readNoteImport } from './read-note-import.ts';

/** Path → content, as a person's folder: text, or bytes. */
export type SampleFolder = Readonly<Record<string, string | Uint8Array>>;

export function incoming(folder: SampleFolder): readonly IncomingFile[] {
  return Object.entries(folder).map(([path, content]) => ({
    path, name: path.split('/').at(-1) ?? '', modifiedMs: 0, source: 'file', blob: new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]),
  }));
}

export function zipped(name: string, folder: SampleFolder): IncomingFile {
  const content = Object.fromEntries(Object.entries(folder).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]));
  return { name, modifiedMs: 0, source: 'file', blob: new Blob([new Uint8Array(zipSync(content))]) };
}

export const samplePicture = (seed = 0): Uint8Array => pngPicture({ width: 4, height: 3 }, { seed });

export interface SampleLibrary {
  readonly library: MemoryLibrary;
  readonly notes: MemoryNoteStore;
  readonly images: MemoryImageStore;
  readonly now: () => Date;
}

export function sampleLibrary(): SampleLibrary {
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 3, 1, 8, 0, (seconds += 1)));
  const library = new MemoryLibrary(now);
  return { library, notes: new MemoryNoteStore(library), images: new MemoryImageStore(library), now };
}

/** How each planned note stands: `a.md:new`. */
export async function planOf({ notes }: SampleLibrary, files: readonly IncomingFile[]): Promise<string> {
  const read = await readNoteImport(notes, await openDelivery(files));
  return (read?.plan.notes ?? []).map(({ path, status }) => `${path}:${status.kind}`).join(' ');
}

export async function importAll(deps: SampleLibrary, files: readonly IncomingFile[], control: Partial<ImportNotesControl> = {}): Promise<ImportNotesSummary> {
  const read = await readNoteImport(deps.notes, await openDelivery(files));
  if (read === null) throw new Error('Nobody cancelled the reading.');
  return importNotes(deps, read, { updatesChanged: false, ...control });
}
