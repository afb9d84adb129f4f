import { matchCompetencies } from '../../../shared/competency/match-competencies.ts';
import { safeFileName } from '../../../shared/export/export-names.ts';
import { stemOf } from '../../../shared/interop/import-path.ts';
import { noteFromMarkdown } from '../../../shared/interop/note-from-markdown.ts';
import { baseOfConflictCopy } from '../../../shared/mirror/copy-base.ts';
import { mergeNotes, type FieldConflict } from '../../../shared/mirror/merge-notes.ts';
import { fingerprintOf, mirrorMeaning, withMirrorNote, type MirrorNote } from '../../../shared/mirror/mirror-note.ts';
import { originalOfConflictCopy } from '../../../shared/mirror/mirror-paths.ts';
import { settledMirrorNote } from '../../../shared/mirror/read-mirror-file.ts';
import { changesALine, takesALineAway } from '../../../shared/mirror/taken-away.ts';
import type { Note } from '../../../shared/note/note.ts';
import type { MirrorEntry, MirrorPicture } from '../../storage/mirror-store.ts';
import type { ReadNoteFile } from './look-at-folder.ts';
import { withVersion } from './mirror-memory.ts';
import { toConflict, trashFile, type MirrorPass } from './mirror-pass.ts';
import { resolvePictures, takeInPictures, type ResolvedPicture } from './mirror-pictures.ts';
import { libraryVersion, writeNote } from './write-note.ts';

/** Takes what the file of a note says into the library, and writes back what the library knows better. */
export async function takeInFile(pass: MirrorPass, noteId: string, file: ReadNoteFile): Promise<void> {
  const entry = pass.memory.entries.get(noteId);
  const resolved = resolvePictures(pass, { path: file.facts.path, references: file.references });
  const theirs = withPictures(file.note, resolved);
  const { note: after, isKept } = await mergeIntoLibrary(pass, noteId, { theirs, resolved, base: entry?.versions.at(-1) ?? null, isCopy: false, slug: slugOf(file) });
  // The file is what both have in common now; what the library has besides is written as a change of it.
  const agreed: MirrorEntry = { noteId, path: file.facts.path, seen: file.facts, versions: withVersion(entry?.versions ?? [], theirs), hasOwnWords: !isKept && (entry?.hasOwnWords ?? false), pictures: picturesOf(resolved, after) };
  await pass.memory.save({ entries: [agreed] });
  if (mirrorMeaning(libraryVersion(after, agreed)) !== mirrorMeaning(theirs)) await writeNote(pass, after, { entry: agreed, seen: file.facts });
}

/** Merges a conflict copy into its note and moves it to the trash; makes a note of it where there is none. */
export async function takeInCopy(pass: MirrorPass, noteId: string, file: ReadNoteFile): Promise<void> {
  const entry = pass.memory.entries.get(noteId);
  const resolved = resolvePictures(pass, { path: file.facts.path, references: file.references });
  const theirs = withPictures(file.note, resolved);
  const stored = await pass.deps.notes.getNote(noteId);
  const base = stored === undefined ? null : baseOfConflictCopy({ versions: entry?.versions ?? [], main: libraryVersion(stored, entry), copy: theirs });
  const { note: after } = await mergeIntoLibrary(pass, noteId, { theirs, resolved, base, isCopy: true, slug: slugOf(file) });
  const isInFile = entry !== undefined && entry.seen !== null && mirrorMeaning(libraryVersion(after, entry)) === mirrorMeaning(entry.versions.at(-1) ?? theirs);
  if (!isInFile) await writeNote(pass, after, { entry, seen: entry?.seen ?? null });
  await trashFile(pass, file.facts);
}

function slugOf({ facts }: ReadNoteFile): string {
  return safeFileName(stemOf(originalOfConflictCopy(facts.path) ?? facts.path));
}

function withPictures(note: MirrorNote, resolved: readonly ResolvedPicture[]): MirrorNote {
  return settledMirrorNote({ ...note, pictures: resolved.map(({ fingerprint }) => fingerprint) });
}

function picturesOf(resolved: readonly ResolvedPicture[], { images }: Note): readonly MirrorPicture[] {
  const here = new Set(images.map(({ imageId }) => fingerprintOf(imageId)));
  return resolved.map(({ fingerprint, location, path }) => ({ fingerprint, location, path: path ?? '', isHere: here.has(fingerprint) }));
}

interface Taking {
  readonly theirs: MirrorNote;
  readonly resolved: readonly ResolvedPicture[];
  readonly base: MirrorNote | null;
  readonly isCopy: boolean;
  readonly slug: string;
}

interface TakenIn {
  /** As it is stored afterwards. */
  readonly note: Note;
  /** Whether what it said before is a version of its history. */
  readonly isKept: boolean;
}

/** What the two disagree about is kept before the note is changed; so is what was written here and is changed there, and a line that is gone there, whoever wrote it. */
async function mergeIntoLibrary(pass: MirrorPass, noteId: string, taking: Taking): Promise<TakenIn> {
  const { deps, tally } = pass;
  const stored = await deps.notes.getNote(noteId);
  const images = await takeInPictures(pass, taking.resolved, stored);
  const locations = new Map(taking.resolved.map(({ fingerprint, location }) => [fingerprint, location]));
  if (stored === undefined) return createFromFile(pass, noteId, { ...taking, images });
  const entry = pass.memory.entries.get(noteId);
  const mergeWith = (current: Note) => mergeSides(taking, libraryVersion(current, entry));
  const { conflicts } = mergeWith(stored);
  let isKept = false;
  const keepsStateBefore = (before: Note, after: Note): boolean => {
    const said = libraryVersion(before, entry);
    const isOwn = entry === undefined || entry.hasOwnWords || mirrorMeaning(said) !== mirrorMeaning(entry.versions.at(-1) ?? said);
    const losesWords = isOwn ? changesALine : takesALineAway;
    isKept = conflicts.length > 0 || taking.isCopy || losesWords(said, libraryVersion(after, entry));
    return isKept;
  };
  await keepConflict(pass, noteId, conflicts);
  const saved = await deps.notes.updateNote(noteId, (current) => {
    const merged = withMirrorNote(current, mergeWith(current).note, { images, locations });
    // Whoever edits a note that is in the trash here wants it.
    return { ...merged, trashedAt: null };
  }, { keepsStateBefore });
  if (saved.kind === 'failed') throw new Error(saved.reason);
  if (saved.kind === 'missing') return createFromFile(pass, noteId, { ...taking, images });
  if (saved.note.updatedAt !== stored.updatedAt) tally.takenIn += 1;
  return { note: saved.note, isKept };
}

/** The file at the note's own place has the last word, the same on every machine; a copy has not. */
function mergeSides({ theirs, base, isCopy }: Taking, ours: MirrorNote): ReturnType<typeof mergeNotes> {
  return isCopy ? mergeNotes({ base, main: ours, other: theirs }) : mergeNotes({ base, main: theirs, other: ours });
}

async function keepConflict({ deps, memory }: MirrorPass, noteId: string, fields: readonly FieldConflict[]): Promise<void> {
  if (fields.length > 0) await memory.save({ conflicts: [toConflict(noteId, fields, deps.now())] });
}

/** Takes in the files of notes that are new here, all in one write. */
export async function takeInNewFiles(pass: MirrorPass, files: readonly { readonly noteId: string; readonly file: ReadNoteFile }[]): Promise<void> {
  const made: { readonly note: Note; readonly file: ReadNoteFile; readonly theirs: MirrorNote; readonly resolved: readonly ResolvedPicture[] }[] = [];
  for (const { noteId, file } of files) {
    const resolved = resolvePictures(pass, { path: file.facts.path, references: file.references });
    const theirs = withPictures(file.note, resolved);
    const images = await takeInPictures(pass, resolved, undefined);
    made.push({ note: newNote(pass, noteId, { theirs, resolved, slug: slugOf(file), images }), file, theirs, resolved });
    await pass.deps.breathe();
  }
  const saved = await createNotes(pass, made.map(({ note }) => note));
  const entries = made.map(({ note, file, theirs, resolved }, index): MirrorEntry => ({
    noteId: note.id, path: file.facts.path, seen: file.facts, versions: [theirs], hasOwnWords: false, pictures: picturesOf(resolved, saved[index] ?? note),
  }));
  await pass.memory.save({ entries });
  for (const [index, { theirs }] of made.entries()) {
    const [after, entry] = [saved[index], entries[index]];
    if (after !== undefined && entry !== undefined && mirrorMeaning(libraryVersion(after, entry)) !== mirrorMeaning(theirs)) await writeNote(pass, after, { entry, seen: entry.seen });
    await pass.deps.breathe();
  }
}

type NewNote = Pick<Taking, 'theirs' | 'resolved' | 'slug'> & { readonly images: Awaited<ReturnType<typeof takeInPictures>> };

async function createFromFile(pass: MirrorPass, noteId: string, made: NewNote): Promise<TakenIn> {
  const [note] = await createNotes(pass, [newNote(pass, noteId, made)]);
  if (note === undefined) throw new Error('The note was deleted meanwhile.');
  return { note, isKept: false };
}

async function createNotes({ deps, tally }: MirrorPass, notes: readonly Note[]): Promise<readonly Note[]> {
  const saved = await deps.notes.createNotes(notes);
  if (saved.kind === 'failed') throw new Error(saved.reason);
  tally.takenIn += saved.notes.length;
  return saved.notes;
}

function newNote({ deps }: MirrorPass, noteId: string, { theirs, resolved, slug, images }: NewNote): Note {
  return noteFromMarkdown({ ...theirs, imagePaths: [] }, {
    id: noteId,
    slug,
    images: resolved.flatMap(({ fingerprint }) => images.get(fingerprint) ?? []),
    missing: resolved.filter(({ fingerprint }) => !images.has(fingerprint)).map(({ location }) => location),
    suggestions: matchCompetencies(theirs.visibleText),
    now: deps.now().toISOString(),
  });
}
