import { getHost } from '../../../renderer/host/get-host.ts';
import { BaseWriter } from '../../../renderer/storage/journal/base-writer.ts';
import { createWebLibraryLock } from '../../../renderer/storage/journal/library-lock.ts';
import { openLibrary, type Library } from '../../../renderer/storage/open-library.ts';
import type { Note } from '../../../shared/note/note.ts';

/** What the bench asks of the page; every answer is in milliseconds. */
export interface LoadPage {
  /** Writes notes into the journal; the database gets them when it is rebuilt. Load the page anew after `finish`. */
  readonly fill: (notes: readonly Note[]) => Promise<void>;
  readonly finish: () => Promise<void>;
  /** From nothing to the list of all notes and the first screen of them; also says what had to be healed. */
  readonly firstList: () => Promise<{ readonly ms: number; readonly count: number; readonly healing: string }>;
  /** Edits of single notes, one after the other, as typing does. */
  readonly saves: (ids: readonly string[]) => Promise<readonly number[]>;
}

const SCREEN = 30;

const host = getHost();
if (host.journal === null) throw new Error('This browser has no private files.');
const { journal } = host;
const writer = new BaseWriter({ files: journal, journalId: 'bench', generation: 1 });
let sequence = 0;
let library: Library | null = null;

async function open(): Promise<{ readonly library: Library; readonly healing: string }> {
  const outcome = await openLibrary({ name: 'skillshot', now: () => new Date(), journal, lock: createWebLibraryLock(navigator.locks, 'skillshot-library') });
  if (outcome.kind !== 'opened') throw new Error(outcome.reason);
  library = outcome.library;
  return { library, healing: JSON.stringify(outcome.healing) };
}

const opened = async (): Promise<Library> => library ?? (await open()).library;

const page: LoadPage = {
  async fill(notes) {
    for (const note of notes) {
      sequence += 1;
      const payload = JSON.stringify({ sequence, note });
      await writer.add({ kind: 'changes', journalId: '', sequence, records: [{ op: 'put', kind: 'note', id: note.id, payload }] });
    }
  },
  finish: () => writer.finish({ sequence, replaces: [] }),
  async firstList() {
    const startMs = performance.now();
    const { library: { notes }, healing } = await open();
    const ids = await new Promise<readonly string[]>((resolve) => { notes.watchNoteIds({ shelf: 'library' }, resolve); });
    await notes.getNotes(ids.slice(0, SCREEN));
    return { ms: performance.now() - startMs, count: ids.length, healing };
  },
  async saves(ids) {
    const { notes } = await opened();
    const times: number[] = [];
    for (const id of ids) {
      const startMs = performance.now();
      const outcome = await notes.updateNote(id, (note) => ({ ...note, caption: `${note.caption}.` }));
      if (outcome.kind !== 'saved') throw new Error(outcome.kind);
      times.push(performance.now() - startMs);
    }
    return times;
  },
};

Reflect.set(window, 'load', page);
