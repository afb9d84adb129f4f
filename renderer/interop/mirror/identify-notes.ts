import { identifyFiles, type ChangedFile, type FileIdentity } from '../../../shared/mirror/identify-files.ts';
import { mirrorMeaning } from '../../../shared/mirror/mirror-note.ts';
import type { Note } from '../../../shared/note/note.ts';
import { nameBasedId } from '../name-based-id.ts';
import type { ReadNoteFile } from './look-at-folder.ts';
import type { MirrorDeps, MirrorPass } from './mirror-pass.ts';
import { resolvePictures } from './mirror-pictures.ts';
import { libraryVersion } from './write-note.ts';

/** Notes of the library that are read in one go. */
const BATCH = 200;

export interface IdentifiedFile {
  readonly file: ReadNoteFile;
  readonly identity: FileIdentity;
}

/** Says which note each new or changed file is. */
export async function identifyNotes(pass: MirrorPass): Promise<readonly IdentifiedFile[]> {
  const { look, memory } = pass;
  const known = [...memory.entries.values()].map((entry) => ({ noteId: entry.noteId, path: entry.path, isThere: look.files.has(entry.path), base: entry.versions.at(-1) ?? null }));
  const knownPlaces = new Map(known.map(({ noteId, path }) => [noteId, path]));
  const knownPaths = new Set(knownPlaces.values());
  const newIds = new Set<string>();
  const adopted = look.notes.some(({ noteId, facts }) => noteId === null && !knownPaths.has(facts.path)) ? await notesWithoutFile(pass) : new Map<string, string>();
  const changed: ChangedFile[] = [];
  for (const file of look.notes) {
    const { path } = file.facts;
    const note = { ...file.note, pictures: resolvePictures(pass, { path, references: file.references }).map(({ fingerprint }) => fingerprint) };
    // A file without an id is known by its place, which is the same on every machine, whenever each of them reads it.
    const isTaken = (id: string): boolean => (knownPlaces.get(id) ?? path) !== path || newIds.has(id);
    const firstId = adopted.get(mirrorMeaning(note)) ?? (await nameBasedId(`file\n${path}`));
    const newId = isTaken(firstId) ? await nameBasedId(`file\n${path}\n${mirrorMeaning(note)}`) : firstId;
    newIds.add(newId);
    changed.push({ path, statedId: file.noteId, note, newId });
    await pass.deps.breathe();
  }
  const identities = identifyFiles(changed, known);
  return look.notes.flatMap((file) => {
    const identity = identities.get(file.facts.path);
    return identity === undefined ? [] : [{ file, identity }];
  });
}

/** Notes of the library that have no file yet, by what they say: a folder that was exported before is theirs. */
async function notesWithoutFile({ deps, memory }: MirrorPass): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const note of changedNotes(deps, 0)) if (!memory.entries.has(note.id) && note.trashedAt === null) found.set(mirrorMeaning(libraryVersion(note, undefined)), note.id);
  return found;
}

async function* changedNotes({ notes, breathe }: MirrorDeps, since: number): AsyncGenerator<Note> {
  for (let sequence = since; ; ) {
    const changes = await notes.changesSince(sequence, BATCH);
    for (const note of changes.upserted) {
      yield note;
      await breathe();
    }
    if (changes.upserted.length < BATCH) return;
    sequence = changes.sequence;
  }
}
