import { pathKey, safeFileName } from '../export/export-names.ts';
import { captureMoment } from '../note/capture-moment.ts';
import type { MarkdownNote } from '../note/markdown-note.ts';
import { stemOf } from './import-path.ts';
import type { NoteFile, PictureReference } from './note-file.ts';
import { noteMeaning } from './note-meaning.ts';
import { createPictureLookup, type PictureLookup } from './picture-lookup.ts';

/** A note of the library, as far as an import has to know it. */
export interface KnownNote {
  readonly id: string;
  readonly slug: string;
  readonly meaning: string;
  readonly originalImage: string;
  readonly capturedAt: string;
  /** The person has changed it since it came into the library. */
  readonly isEdited: boolean;
  /** See `isExportOf`; asked for few files. */
  readonly isExportedAs: (file: Extract<NoteFile, { kind: 'note' }>) => boolean;
}

/** A readable file, with the id that a note of its meaning gets. */
export type IdentifiedNoteFile = Extract<NoteFile, { kind: 'note' }> & { readonly meaningId: string };

export interface NoteImportInput {
  readonly files: readonly (IdentifiedNoteFile | Extract<NoteFile, { kind: 'unreadable' }>)[];
  readonly picturePaths: readonly string[];
  readonly library: readonly KnownNote[];
}

export interface PictureMatch {
  /** As the note writes it. */
  readonly reference: string;
  /** The file in the import; null when there is none. */
  readonly path: string | null;
}

export interface PlannedNote {
  readonly path: string;
  /** The file name without its ending, safe to write again. */
  readonly slug: string;
  readonly note: MarkdownNote;
  readonly pictures: readonly PictureMatch[];
  readonly status:
    | { readonly kind: 'new'; readonly noteId: string }
    /** In the library already, perhaps edited there since; or a second file that says the same. */
    | { readonly kind: 'same'; readonly noteId: string }
    /** Another state of a note of the library; `isEdited`: that one was changed here as well. */
    | { readonly kind: 'changed'; readonly noteId: string; readonly isEdited: boolean };
}

export interface NoteImportPlan {
  /** In the order of the files. */
  readonly notes: readonly PlannedNote[];
  readonly unreadable: readonly Extract<NoteFile, { kind: 'unreadable' }>[];
  /** Pictures that no note of the import names. */
  readonly strayPictures: readonly string[];
}

/**
 * What importing these files would do. A file is the note of the library that came from a file of the same meaning, or says the same
 * now, or is its export for another program; failing that, a changed state of the one that it names itself, that shows the same
 * capture, or has its name.
 */
export function planNoteImport({ files, picturePaths, library }: NoteImportInput): NoteImportPlan {
  const lookup = createPictureLookup(picturePaths);
  const identify = createIdentifier(library, files);
  const notes = files.flatMap((file): readonly PlannedNote[] => {
    if (file.kind === 'unreadable') return [];
    const pictures = file.pictureReferences.flatMap((reference) => matchPicture(lookup, file.path, reference));
    return [{ path: file.path, slug: safeFileName(stemOf(file.path)), note: file.note, pictures, status: identify(file) }];
  });
  const used = new Set(notes.flatMap(({ pictures }) => pictures.map(({ path }) => path)));
  return {
    notes,
    unreadable: files.filter((file) => file.kind === 'unreadable'),
    strayPictures: picturePaths.filter((path) => !used.has(path)),
  };
}

/** A name alone (`original_image` without a location) is no promise of a picture: not found, it is not missing either. */
function matchPicture(lookup: PictureLookup, notePath: string, { path: reference, alternatives, isPromised }: PictureReference): readonly PictureMatch[] {
  const found = [reference, ...alternatives].map((name) => lookup(notePath, name)).find((path) => path !== null) ?? null;
  return found === null && !isPromised ? [] : [{ reference, path: found }];
}

/** Gives each file its note; every note of the library is given to one file at most, first of all to one that says the same. */
function createIdentifier(library: readonly KnownNote[], files: NoteImportInput['files']): (file: IdentifiedNoteFile) => PlannedNote['status'] {
  const byId = new Map(library.map((known) => [known.id, known]));
  const byMeaning = new Map(library.map((known) => [known.meaning, known]));
  const byCapture = new Map(library.flatMap((known) => captureKey(known).map((key) => [key, known])));
  const bySlug = new Map(library.map((known) => [pathKey(known.slug), known]));
  const knownAs = (file: IdentifiedNoteFile): KnownNote | undefined => byId.get(file.meaningId) ?? byMeaning.get(noteMeaning(file.note));
  const taken = new Set(files.flatMap((file) => (file.kind === 'note' ? (knownAs(file)?.id ?? []) : [])));
  return (file) => {
    const noteId = knownAs(file)?.id ?? file.meaningId;
    if (taken.has(noteId)) return { kind: 'same', noteId };
    const [key] = captureKey(file.note);
    const stated = byId.get(file.statedId ?? '');
    const alike = key === undefined ? bySlug.get(pathKey(safeFileName(stemOf(file.path)))) : byCapture.get(key);
    const other = stated ?? alike;
    const isNew = other === undefined || taken.has(other.id) || (stated === undefined && isAnotherCapture(other, file.note));
    taken.add(isNew ? noteId : other.id).add(noteId);
    if (isNew) return { kind: 'new', noteId };
    return other.isExportedAs(file) ? { kind: 'same', noteId: other.id } : { kind: 'changed', noteId: other.id, isEdited: other.isEdited };
  };
}

type Capture = Pick<MarkdownNote, 'originalImage' | 'capturedAt'>;

/** Empty when the capture is not known well enough to tell notes apart. */
function captureKey({ originalImage, capturedAt }: Capture): readonly string[] {
  return originalImage === '' || capturedAt === '' ? [] : [JSON.stringify([originalImage, momentOf({ capturedAt })])];
}

/** Files of one name from two folders are two notes when both say what they show and it differs. */
function isAnotherCapture(known: Capture, note: Capture): boolean {
  const differs = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
  return differs(known.originalImage, note.originalImage) || differs(momentOf(known), momentOf(note));
}

function momentOf(capture: Pick<Capture, 'capturedAt'>): string {
  return captureMoment(capture) ?? capture.capturedAt;
}
