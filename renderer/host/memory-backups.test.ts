import { describeBackups } from '../../shared/backup/backups.contract.ts';
import { createMemoryJournalFiles } from '../../shared/journal/memory-journal-files.ts';
import { createMemoryBackups } from './memory-backups.ts';

describeBackups('the backups in memory', () => {
  const journal = createMemoryJournalFiles();
  const saved = new Map<string, Uint8Array>();
  const backups = createMemoryBackups({ journal, save: (name, bytes) => { saved.set(name, bytes); } });
  return Promise.resolve({
    backups,
    journal,
    taken: (name) => Promise.resolve(saved.get(name) ?? null),
    harm: (name, change) => Promise.resolve(void backups.folder.backups.set(name, new Uint8Array(change(backups.folder.backups.get(name) ?? new Uint8Array(0))))),
    makesOthers: true,
    stop: () => Promise.resolve(),
  });
});
