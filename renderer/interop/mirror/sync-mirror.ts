import { pathKey } from '../../../shared/export/export-names.ts';
import { mirrorMeaning } from '../../../shared/mirror/mirror-note.ts';
import { originalOfConflictCopy } from '../../../shared/mirror/mirror-paths.ts';
import { identifyNotes, type IdentifiedFile } from './identify-notes.ts';
import { lookAtFolder, type FolderLook, type ReadNoteFile, type UnreadableFile } from './look-at-folder.ts';
import type { MirrorMemory } from './mirror-memory.ts';
import { trashFile, type MirrorDeps, type MirrorPass, type MirrorTally } from './mirror-pass.ts';
import { resolvePictures } from './mirror-pictures.ts';
import { step, type SyncControl, type SyncOptions } from './sync-step.ts';
import { takeInCopy, takeInFile, takeInNewFiles } from './take-in.ts';
import { writeLibrary } from './write-library.ts';
import { libraryVersion, trashNoteFile, writeNote } from './write-note.ts';

export type SyncOutcome =
  | { readonly kind: 'done'; readonly tally: MirrorTally; readonly unreadable: readonly UnreadableFile[]; /** Something waits for another pass soon. */ readonly isUnsettled: boolean }
  | { readonly kind: 'needs-permission' }
  /** So many of the notes in the folder vanished at once that it may be the folder that is not there. */
  | { readonly kind: 'many-gone'; readonly gone: number; readonly of: number }
  | { readonly kind: 'stopped'; readonly reason: string };

/**
 * Brings library and folder in step, once. First what changed in the folder, then what changed in the library; each note is a step of
 * its own, after which library, file and memory agree, so that an interrupted pass is taken up by the next. Throws when the
 * folder or the library cannot be written.
 */
export async function syncMirror(deps: MirrorDeps, memory: MirrorMemory, options: SyncOptions): Promise<SyncOutcome> {
  const listing = await deps.folders.listFiles('mirror');
  if (listing.kind === 'gone') return { kind: 'stopped', reason: listing.reason };
  if (listing.kind === 'needs-permission') return listing;
  const look = await lookAtFolder(deps, memory, listing.files);
  const inFolder = [...memory.entries.values()].filter(({ seen }) => seen !== null).length;
  if (options.onManyGone === 'ask' && areManyGone(look, inFolder)) return { kind: 'many-gone', gone: look.goneIds.length, of: inFolder };
  const files = new Map([...look.files.values()].map((facts) => [pathKey(facts.path), facts]));
  const pass: MirrorPass = { deps, memory, look, files, tally: { written: 0, takenIn: 0, trashedIds: [] } };
  const held = new Set<string>();
  const identified = await identifyNotes(pass);
  await takeInFolder(pass, { identified, held, options });
  await writeLibrary(pass, { held, options });
  await trashPictureCopies(pass);
  return { kind: 'done', tally: pass.tally, unreadable: look.unreadable, isUnsettled: look.unsettled.size > 0 || held.size > look.unreadable.length };
}

/** An empty folder is an unmounted disk more often than a wish; so is one that lost more than half of its notes. */
function areManyGone({ goneIds, files }: FolderLook, inFolder: number): boolean {
  return (goneIds.length > 0 && files.size === 0) || (goneIds.length > 2 && goneIds.length > inFolder / 2);
}

interface Taking extends SyncControl {
  readonly identified: readonly IdentifiedFile[];
}

async function takeInFolder(pass: MirrorPass, { identified, held, options }: Taking): Promise<void> {
  const { memory, look } = pass;
  const byPath = memory.entriesByPath();
  for (const path of [...look.unsettled, ...look.unreadable.map((file) => file.path)]) {
    const entry = byPath.get(pathKey(path)) ?? byPath.get(pathKey(originalOfConflictCopy(path) ?? path));
    if (entry !== undefined) held.add(entry.noteId);
  }
  const mains = identified.filter(({ identity }) => identity.kind === 'note');
  const known = await takeInWhatIsNew(pass, { mains, held, options });
  for (const { file, identity } of known) await step(pass, identity.noteId, { held, options, work: () => takeInFile(pass, identity.noteId, file) });
  await displace(pass, { mains, held, options });
  for (const noteId of look.goneIds) {
    if (mains.some(({ identity }) => identity.noteId === noteId) || held.has(noteId)) continue;
    await step(pass, noteId, { held, options, work: () => fileIsGone(pass, noteId, options) });
  }
  for (const { file, identity } of identified) {
    if (identity.kind !== 'copy') continue;
    await step(pass, identity.noteId, { held, options, work: () => copyIsThere(pass, identity.noteId, file) });
  }
}

/** New notes that are stored in one write: each write makes every list on the screen look up, which took 200 ms a note. */
const NEW_AT_ONCE = 50;

/** Takes the files of new notes in, many at a time; gives those of notes that are known here, to be merged one by one. */
async function takeInWhatIsNew(pass: MirrorPass, { mains, held, options }: SyncControl & { readonly mains: readonly IdentifiedFile[] }): Promise<readonly IdentifiedFile[]> {
  const { memory, deps } = pass;
  const strangers = mains.filter(({ identity }) => !memory.entries.has(identity.noteId));
  const stored = await deps.notes.getNotes(strangers.map(({ identity }) => identity.noteId));
  const fresh = strangers.filter((_file, index) => stored[index] === undefined).map(({ file, identity }) => ({ file, noteId: identity.noteId }));
  for (let start = 0; start < fresh.length; start += NEW_AT_ONCE) {
    const batch = fresh.slice(start, start + NEW_AT_ONCE);
    await step(pass, '', { held, options, work: () => takeInNewFiles(pass, batch) });
  }
  const freshIds = new Set(fresh.map(({ noteId }) => noteId));
  return mains.filter(({ identity }) => !freshIds.has(identity.noteId));
}

/** Notes whose place has been taken by the file of another are written under another name. */
async function displace(pass: MirrorPass, { mains, held, options }: SyncControl & { readonly mains: readonly IdentifiedFile[] }): Promise<void> {
  const taken = new Map(mains.map(({ file, identity }) => [pathKey(file.facts.path), identity.noteId]));
  for (const entry of [...pass.memory.entries.values()]) {
    const owner = taken.get(pathKey(entry.path));
    if (owner === undefined || owner === entry.noteId || entry.seen === null) continue;
    await step(pass, entry.noteId, { held, options, work: async () => {
      const note = await pass.deps.notes.getNote(entry.noteId);
      await pass.memory.save({ entries: [{ ...entry, seen: null }] });
      if (note !== undefined && note.trashedAt === null) await writeNote(pass, note, { entry, seen: null });
    } });
  }
}

/** A file that was taken away takes its note to the trash, unless the note was changed here since. */
async function fileIsGone(pass: MirrorPass, noteId: string, { onManyGone }: SyncOptions): Promise<void> {
  const { deps, memory, tally } = pass;
  const entry = memory.entries.get(noteId);
  const note = await deps.notes.getNote(noteId);
  if (entry === undefined) return;
  if (note === undefined || note.trashedAt !== null) return trashNoteFile(pass, { ...entry, seen: null }, { isForgotten: note === undefined });
  const base = entry.versions.at(-1);
  const isUnchanged = base !== undefined && mirrorMeaning(libraryVersion(note, entry)) === mirrorMeaning(base);
  if (!isUnchanged || onManyGone === 'write-again') return writeNote(pass, note, { entry, seen: null });
  const saved = await deps.notes.updateNote(noteId, (current) => ({ ...current, trashedAt: current.trashedAt ?? deps.now().toISOString() }));
  if (saved.kind === 'failed') throw new Error(saved.reason);
  tally.trashedIds.push(noteId);
  await trashNoteFile(pass, { ...entry, seen: null }, { isForgotten: false });
}

/** How long a copy that says the same as its note waits: the program that made it may be about to replace the note's file. */
const TWIN_WAITS_MS = 60_000;

async function copyIsThere(pass: MirrorPass, noteId: string, file: ReadNoteFile): Promise<void> {
  const { deps, memory } = pass;
  const base = memory.baseOf(noteId);
  const { path } = file.facts;
  const since = memory.firstNoticed.get(path) ?? deps.now().getTime();
  memory.firstNoticed.set(path, since);
  const pictures = resolvePictures(pass, { path, references: file.references }).map(({ fingerprint }) => fingerprint);
  const isTwin = base !== null && mirrorMeaning({ ...file.note, pictures }) === mirrorMeaning(base);
  if (isTwin && deps.now().getTime() - since < TWIN_WAITS_MS) return;
  if (isTwin) await trashFile(pass, file.facts);
  else await takeInCopy(pass, noteId, file);
  memory.firstNoticed.delete(path);
}

/** Copies of pictures that have come to their note are not needed any more. */
async function trashPictureCopies(pass: MirrorPass): Promise<void> {
  const { memory, files } = pass;
  const all = [...memory.pictureFiles.values()];
  for (const { facts, fingerprint } of all.filter(({ facts: { path } }) => originalOfConflictCopy(path) !== null)) {
    const isElsewhere = all.some((other) => other.fingerprint === fingerprint && originalOfConflictCopy(other.facts.path) === null);
    if (memory.places.isNamed(pathKey(facts.path)) || !isElsewhere || !files.has(pathKey(facts.path))) continue;
    await step(pass, '', { held: new Set(), options: { onManyGone: 'ask' }, work: () => trashFile(pass, facts) });
    await memory.save({ removedPicturePaths: [facts.path] });
  }
}
