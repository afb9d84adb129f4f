import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { createMemoryJournalFiles } from '../../shared/journal/memory-journal-files.ts';
import { describeImageStore } from './image-store.contract.ts';
import { describeImportJobStore } from './import-job-store.contract.ts';
import { describeNoteStore, type StoresUnderTest } from './note-store.contract.ts';
import { type Library, openLibrary } from './open-library.ts';

const opened: Library[] = [];

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

async function open(journal: JournalFiles | null): Promise<StoresUnderTest> {
  const clock = { now: new Date('2026-04-01T08:00:00Z') };
  const outcome = await openLibrary({ name: `library ${crypto.randomUUID()}`, now: () => clock.now, journal });
  if (outcome.kind !== 'opened') throw new Error(outcome.reason);
  opened.push(outcome.library);
  return { ...outcome.library, clock };
}

const openWithJournal = (): Promise<StoresUnderTest> => open(createMemoryJournalFiles());
const openWithout = (): Promise<StoresUnderTest> => open(null);

describeNoteStore('the Dexie library', openWithJournal);
describeImageStore('the Dexie library', openWithJournal);
describeImportJobStore('the Dexie library', openWithJournal);
describeNoteStore('the Dexie library of a host without a journal', openWithout);
