import { markdownNoteToText, toMarkdownNote } from '../note/note-markdown.ts';
import { toNormalForm, type MarkdownNote } from '../note/markdown-note.ts';
import { missingPictures, withMissingPictures } from '../note/missing-pictures.ts';
import { identityKeys, takeIdentity } from '../note/note-identity.ts';
import type { Note, NoteImage } from '../note/note.ts';

/**
 * What the file of a note in the mirror folder says, apart from where its pictures lie: the part that two sides can both
 * change and that is merged.
 */
export interface MirrorNote extends Omit<MarkdownNote, 'imagePaths'> {
  /** A picture by its fingerprint; `?` and its path for one that nobody has seen yet. */
  readonly pictures: readonly string[];
}

/** A picture as the file names it. */
export interface PictureReference {
  /** As seen from the note. */
  readonly location: string;
  /** null in a file that Skillshot has not written, or where a person has put in another picture. */
  readonly fingerprint: string | null;
  /** False for a name that only tells what the capture was called: a picture that need not be there. */
  readonly isPromised: boolean;
}

export interface MirrorFile {
  /** null in a file without Skillshot's id. */
  readonly noteId: string | null;
  /** Its pictures are not resolved: none has a fingerprint yet. */
  readonly note: MirrorNote;
  readonly references: readonly PictureReference[];
}

/** Long enough that no two of a million pictures share one (chance 10⁻⁷), short enough to read over. */
const FINGERPRINT_LENGTH = 16;

export function fingerprintOf(imageId: string): string {
  return imageId.slice(0, FINGERPRINT_LENGTH);
}

/** Fingerprints by the location under which a note that misses its pictures names them. */
export type AwaitedPictures = ReadonlyMap<string, string>;

/** A note of the library as its file should say it. */
export function toMirrorNote(note: Note, awaited: AwaitedPictures = new Map()): MirrorNote {
  const { title, source, capturedAt, userId, username, originalImage, topic, type, typeText, mainContent, visibleText, potentialUse, caption, competencies } =
    toMarkdownNote(note, { imagePaths: [] });
  const missing = missingPictures(note.extras).map((path) => awaited.get(path) ?? `?${path}`);
  const extras = withMissingPictures(note.extras, []);
  return {
    title, source, capturedAt, userId, username, originalImage, topic, type, typeText, mainContent, visibleText, potentialUse, caption, competencies, extras,
    pictures: [...note.images.map(({ imageId }) => fingerprintOf(imageId)), ...missing],
  };
}

export interface MirrorFileFacts {
  readonly noteId: string;
  /** In the order of the note's pictures, as seen from the note. */
  readonly locations: readonly string[];
}

/** The text of the file. */
export function mirrorFileText(note: MirrorNote, { noteId, locations }: MirrorFileFacts): string {
  const { pictures, extras, ...fields } = note;
  const identity = identityKeys({ noteId, fingerprints: pictures.map((picture) => (picture.startsWith('?') ? '' : picture)) });
  return markdownNoteToText({ ...fields, imagePaths: locations, extras: { ...extras, frontMatter: [...extras.frontMatter, ...identity] } });
}

/** A file of the folder, read as Markdown already. */
export function toMirrorFile(markdown: MarkdownNote): MirrorFile {
  const { identity, extras } = takeIdentity(markdown.extras);
  const { imagePaths, ...fields } = markdown;
  const locations = [...imagePaths, ...missingPictures(extras)];
  const references = locations.map((location, index) => ({ location, fingerprint: identity.fingerprints[index] || null, isPromised: true }));
  const note = { ...fields, extras: withMissingPictures(extras, []), pictures: locations.map((location) => `?${location}`) };
  return { noteId: identity.noteId, note, references };
}

/** Two notes with one meaning need no writing. */
export function mirrorMeaning({ pictures, ...note }: MirrorNote): string {
  const normal = toNormalForm({ ...note, imagePaths: [] });
  const { title, source, capturedAt, userId, username, originalImage, topic, type, typeText } = normal;
  const { mainContent, visibleText, potentialUse, caption, extras } = normal;
  return JSON.stringify([
    title, source, capturedAt, userId, username, originalImage, topic, type, typeText, mainContent, visibleText, potentialUse, caption,
    normal.competencies.map(({ competencyId, label }) => [competencyId, label]).sort(),
    extras.frontMatter.map(({ after, key, yaml }) => [after, key, yaml]).sort(),
    extras.sections.map(({ after, markdown }) => [after, markdown]),
    pictures,
  ]);
}

/** What the library knows of the pictures that a merged note names. */
export interface PictureFacts {
  readonly images: ReadonlyMap<string, NoteImage>;
  /** Where a picture should lie that is in neither, by its fingerprint. */
  readonly locations: ReadonlyMap<string, string>;
}

/** The library's note with what was merged; decisions about suggestions, history and the trash are the library's own. */
export function withMirrorNote(stored: Note, merged: MirrorNote, { images, locations }: PictureFacts): Note {
  const { pictures, competencies, extras, ...fields } = merged;
  const accepted = new Set(competencies.map(({ competencyId }) => competencyId));
  const known = new Map(stored.tags.map((tag) => [tag.competencyId, tag]));
  // Taking a tag out of the file is saying no to it; one that nothing in the text suggests is simply gone.
  const others = stored.tags.filter(({ competencyId }) => !accepted.has(competencyId)).flatMap((tag) => {
    if (tag.state !== 'accepted') return [tag];
    return tag.evidence.length === 0 ? [] : [{ ...tag, state: 'rejected' as const }];
  });
  const tags = competencies.map(({ competencyId, label }) => ({ ...(known.get(competencyId) ?? { competencyId, evidence: [] }), label, state: 'accepted' as const }));
  const present = pictures.flatMap((picture) => images.get(picture) ?? []);
  const missing = pictures.filter((picture) => !images.has(picture)).map((picture) => locations.get(picture) ?? picture.replace(/^\?/, ''));
  return { ...stored, ...fields, tags: inOrderOf(stored.tags, [...tags, ...others]), images: present, extras: withMissingPictures(extras, missing) };
}

/** Tags that are there stay where they are: their order is what the person sees. */
function inOrderOf(before: Note['tags'], tags: Note['tags']): Note['tags'] {
  const place = new Map(before.map(({ competencyId }, index) => [competencyId, index]));
  const placeOf = ({ competencyId }: Note['tags'][number]): number => place.get(competencyId) ?? before.length;
  return [...tags].sort((a, b) => placeOf(a) - placeOf(b));
}
