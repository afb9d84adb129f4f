import type { Note } from '../../shared/note/note.ts';
import { joinRecovered } from '../../shared/shots/join-recovered.ts';
import { joinShots, type JoinedShots } from '../../shared/shots/join-shots.ts';
import type { NoteStore, Recognition, SaveOutcome } from '../storage/note-store.ts';
import { reviseText } from './revise-text.ts';

export interface MergeShotsDeps {
  readonly notes: Pick<NoteStore, 'getNotes' | 'getRecognition' | 'updateNote' | 'replaceRecognition'>;
  readonly now: () => Date;
}

export type MergeShotsOutcome =
  /** The first note has everything now; the others are in the trash. `undo` brings all of them back as they were. */
  | { readonly kind: 'merged'; readonly noteId: string; readonly undo: () => Promise<void> }
  | { readonly kind: 'failed'; readonly reason: string };

export interface MergeShotsOrder {
  /** In reading order; the first one stays. */
  readonly noteIds: readonly string[];
  /** Whose text is kept where all say the same; null joins the texts one after the other, without their overlaps. */
  readonly textOf: string | null;
}

/** Makes one note of several: their pictures in order, one text, the tags and remarks of all. */
export async function mergeShots(deps: MergeShotsDeps, { noteIds, textOf }: MergeShotsOrder): Promise<MergeShotsOutcome> {
  const notes = (await deps.notes.getNotes(noteIds)).flatMap((note) => (note === undefined || note.trashedAt !== null ? [] : [note]));
  const [first, ...others] = notes;
  if (first === undefined || others.length === 0 || notes.length < noteIds.length) return { kind: 'failed', reason: 'One of these notes is not there any more.' };
  const readings = await Promise.all(notes.map(({ id }) => deps.notes.getRecognition(id)));
  const joined = textOf === null ? joinShots(notes.map(({ visibleText }) => visibleText)) : onlyTextOf(notes, textOf);
  const reading = joinReadings(notes, readings, joined);
  const before = readings[0];
  const change = (note: Note): Note => reviseText(gather(note, others), { text: joined.text, reading, ...(before && { readingBefore: before }) });
  const saved = await save(deps, { noteId: first.id, reading, change });
  if (saved.kind !== 'saved') return { kind: 'failed', reason: saved.kind === 'failed' ? saved.reason : 'The note was deleted meanwhile.' };
  const undo = async (): Promise<void> => {
    succeed(await save(deps, { noteId: first.id, reading: before, change: ({ slug }) => ({ ...first, slug }) }));
    for (const { id } of others) succeed(await deps.notes.updateNote(id, (note) => ({ ...note, trashedAt: null })));
  };
  const trashedAt = deps.now().toISOString();
  for (const { id } of others) {
    const trashed = await deps.notes.updateNote(id, (note) => ({ ...note, trashedAt }));
    if (trashed.kind !== 'failed') continue;
    // The reason of the first failure counts, whether or not the library can be written again by now.
    await undo().catch(() => undefined);
    return trashed;
  }
  return { kind: 'merged', noteId: first.id, undo };
}

interface Change {
  readonly noteId: string;
  readonly reading: Recognition | undefined;
  readonly change: (note: Note) => Note;
}

function save({ notes }: MergeShotsDeps, { noteId, reading, change }: Change): Promise<SaveOutcome> {
  const options = { keepsStateBefore: true };
  return reading === undefined ? notes.updateNote(noteId, change, options) : notes.replaceRecognition(reading, change, options);
}

/** An undo that did not come about is told, never taken for one that did. */
function succeed(outcome: SaveOutcome): void {
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
}

/** The text of one of them, as it is; the others add their pictures only. */
function onlyTextOf(notes: readonly Note[], noteId: string): JoinedShots {
  const text = notes.find(({ id }) => id === noteId)?.visibleText ?? '';
  return { text, parts: notes.map(({ id }) => ({ start: 0, end: id === noteId ? text.length : 0, at: 0 })) };
}

/** undefined when one of the notes came without a reading: its words have no places then. */
function joinReadings(notes: readonly Note[], readings: readonly (Recognition | undefined)[], joined: JoinedShots): Recognition | undefined {
  const known = readings.flatMap((reading) => reading ?? []);
  const [first] = known;
  if (first === undefined || known.length < notes.length) return undefined;
  let pages = 0;
  const acceptedWords = known.flatMap((reading) => {
    const shift = pages;
    pages += reading.pages.length;
    return reading.acceptedWords.map((word) => ({ ...word, pageIndex: word.pageIndex + shift }));
  });
  const recovered = joinRecovered(known.map((reading, index) => ({ recovered: reading.recovered, text: notes[index]?.visibleText ?? '', pageCount: reading.pages.length })), joined);
  return { ...first, pages: known.flatMap((reading) => reading.pages), recovered, acceptedWords };
}

/** The note with the pictures, decisions about tags, and remarks of the others. */
function gather(note: Note, others: readonly Note[]): Note {
  const all = [note, ...others];
  const captions = [...new Set(all.map(({ caption }) => caption.trim()).filter((caption) => caption !== ''))];
  const decided = others.flatMap(({ tags }) => tags.filter(({ state }) => state !== 'suggested')).map((tag) => ({ ...tag, evidence: [] }));
  const tags = [...note.tags];
  for (const tag of decided) {
    const at = tags.findIndex(({ competencyId }) => competencyId === tag.competencyId);
    if (at === -1) tags.push(tag);
    else if (tags[at]?.state === 'suggested') tags[at] = { ...tag, evidence: tags[at].evidence };
  }
  return { ...note, images: all.flatMap(({ images }) => images), caption: captions.join('\n\n'), tags };
}
