// Writes renderer/storage/fixtures/: the database and the journal as this version of the program writes them.
// Run by hand when LIBRARY_VERSION or FRAME_VERSION has risen; the fixtures are committed, and those of earlier versions never change.
import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const FIXTURES = path.join(PROJECT_ROOT, 'renderer/storage/fixtures');
const load = async (file) => (await runnerImport(path.join(PROJECT_ROOT, file))).module;

const { FRAME_VERSION } = await load('shared/journal/journal-frame.ts');
const { createMemoryJournalFiles } = await load('shared/journal/memory-journal-files.ts');
const { openLibrary } = await load('renderer/storage/open-library.ts');
const { fillLibrary } = await load('renderer/storage/fixtures/full-library.contract.ts');
const { dumpDatabase } = await load('renderer/storage/fixtures/library-fixture.contract.ts');

let minutes = 0;
const now = () => new Date(Date.UTC(2026, 3, 1) + (minutes += 10) * 60_000);
const journal = createMemoryJournalFiles();
const name = 'fixture';

/** Two sessions, so that there is a base and a tail of each. */
for (let session = 0; session < 2; session += 1) {
  const opened = await openLibrary({ name, now, journal });
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  if (session === 0) await fillLibrary(opened.library);
  else await opened.library.notes.updateNote('trashed', (note) => ({ ...note, caption: 'in a second session' }));
  opened.library.close();
}

function write(file, content) {
  if (existsSync(file)) throw new Error(`${path.relative(PROJECT_ROOT, file)} is there already, and fixtures do not change. Raise the version first.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(path.relative(PROJECT_ROOT, file));
}

const database = await dumpDatabase(name);
const databaseFile = path.join(FIXTURES, `database-${database.version}.json`);
if (!existsSync(databaseFile)) write(databaseFile, `${JSON.stringify(database, null, 2)}\n`);
const journalFolder = path.join(FIXTURES, `journal-${FRAME_VERSION}`);
if (!existsSync(journalFolder)) {
  for (const [segment, bytes] of journal.segments) write(path.join(journalFolder, segment), bytes);
  for (const [imageId, bytes] of journal.pictures) write(path.join(journalFolder, imageId), bytes);
}
