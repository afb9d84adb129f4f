import { describeImageStore } from './image-store.contract.ts';
import { describeImportJobStore } from './import-job-store.contract.ts';
import { MemoryImageStore } from './memory-image-store.ts';
import { MemoryImportJobStore } from './memory-import-job-store.ts';
import { MemoryLibrary } from './memory-library.ts';
import { MemoryNoteStore } from './memory-note-store.ts';
import { describeNoteStore, type StoresUnderTest } from './note-store.contract.ts';

function open(): Promise<StoresUnderTest> {
  const clock = { now: new Date('2026-04-01T08:00:00Z') };
  const library = new MemoryLibrary(() => clock.now);
  return Promise.resolve({
    notes: new MemoryNoteStore(library),
    images: new MemoryImageStore(library),
    jobs: new MemoryImportJobStore(library),
    clock,
  });
}

describeNoteStore('the memory library', open);
describeImageStore('the memory library', open);
describeImportJobStore('the memory library', open);
