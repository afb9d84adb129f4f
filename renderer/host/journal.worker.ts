import { expose } from 'comlink';
import { createOpfsJournalFiles } from './opfs-journal-files.ts';

expose(createOpfsJournalFiles(() => navigator.storage.getDirectory()));
