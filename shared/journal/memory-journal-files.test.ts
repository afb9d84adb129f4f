import { describeJournalFiles } from './journal-files.contract.ts';
import { createMemoryJournalFiles } from './memory-journal-files.ts';

describeJournalFiles('memory', () => {
  const files = createMemoryJournalFiles();
  return Promise.resolve({ files, reopen: () => files, stop: () => Promise.resolve() });
});
