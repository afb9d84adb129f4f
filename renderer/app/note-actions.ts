import type { CompetencyTag, Note, TagState } from '../../shared/note/note.ts';
import type { NoteStore } from '../storage/note-store.ts';

/** What an action reports to the window: a sentence, and how to take it back. */
export interface ActionResult {
  readonly text: string;
  readonly undo: () => Promise<void>;
}

const notes = (count: number): string => (count === 1 ? 'note' : `${String(count)} notes`);

async function changeAll(store: NoteStore, ids: readonly string[], change: (note: Note) => Note): Promise<void> {
  for (const id of ids) {
    const outcome = await store.updateNote(id, change);
    if (outcome.kind === 'failed') throw new Error(outcome.reason);
  }
}

export async function trashNotes(store: NoteStore, ids: readonly string[], now: Date): Promise<ActionResult> {
  await changeAll(store, ids, (note) => ({ ...note, trashedAt: now.toISOString() }));
  return { text: `Moved ${notes(ids.length)} to the trash`, undo: () => changeAll(store, ids, (note) => ({ ...note, trashedAt: null })) };
}

export async function restoreNotes(store: NoteStore, ids: readonly string[]): Promise<ActionResult> {
  const before = new Map((await store.getNotes(ids)).flatMap((note) => (note === undefined ? [] : [[note.id, note.trashedAt]])));
  await changeAll(store, ids, (note) => ({ ...note, trashedAt: null }));
  return { text: `Restored ${notes(ids.length)}`, undo: () => changeAll(store, ids, (note) => ({ ...note, trashedAt: before.get(note.id) ?? null })) };
}

export async function moveToTopic(store: NoteStore, ids: readonly string[], topic: string): Promise<ActionResult> {
  const before = new Map((await store.getNotes(ids)).flatMap((note) => (note === undefined ? [] : [[note.id, note.topic]])));
  await changeAll(store, ids, (note) => ({ ...note, topic }));
  return {
    text: `Moved ${notes(ids.length)} to ${topic === '' ? 'unsorted' : topic}`,
    undo: () => changeAll(store, ids, (note) => ({ ...note, topic: before.get(note.id) ?? note.topic })),
  };
}

type Tags = readonly CompetencyTag[];

/** Changes the tags that the note has when its turn comes: two decisions in a row may both begin before the window has seen the first. */
async function changeTags(store: NoteStore, noteId: string, change: (tags: Tags) => Tags): Promise<() => Promise<void>> {
  let before: Tags = [];
  let after: Tags = [];
  await changeAll(store, [noteId], (note) => {
    before = note.tags;
    after = change(before);
    return { ...note, tags: after };
  });
  return () => changeAll(store, [noteId], (note) => ({ ...note, tags: takeBack(note.tags, { before, after }) }));
}

/** The decisions between `before` and `after` taken back, except where the person has decided otherwise since. */
function takeBack(tags: Tags, { before, after }: { readonly before: Tags; readonly after: Tags }): Tags {
  const stateIn = (some: Tags, { competencyId }: CompetencyTag): TagState | undefined => some.find((tag) => tag.competencyId === competencyId)?.state;
  return tags.flatMap((tag) => {
    const earlier = stateIn(before, tag);
    if (earlier === tag.state || stateIn(after, tag) !== tag.state) return [tag];
    return earlier === undefined ? [] : [{ ...tag, state: earlier }];
  });
}

export async function setTagState(store: NoteStore, noteId: string, { tag, state }: { readonly tag: CompetencyTag; readonly state: TagState }): Promise<ActionResult> {
  const decide = (tags: Tags): Tags => tags.map((other) => (other.competencyId === tag.competencyId ? { ...other, state } : other));
  return { text: `${tag.label}: ${state}`, undo: await changeTags(store, noteId, decide) };
}

export async function acceptAllTags(store: NoteStore, noteId: string): Promise<ActionResult> {
  const acceptAll = (tags: Tags): Tags => tags.map((tag) => (tag.state === 'suggested' ? { ...tag, state: 'accepted' } : tag));
  return { text: 'Accepted all suggested tags', undo: await changeTags(store, noteId, acceptAll) };
}

export async function addTag(store: NoteStore, noteId: string, tag: CompetencyTag): Promise<ActionResult> {
  const add = (tags: Tags): Tags => {
    const known = tags.find((other) => other.competencyId === tag.competencyId);
    return [...tags.filter((other) => other !== known), { ...(known ?? tag), state: 'accepted' }];
  };
  return { text: `Added ${tag.label}`, undo: await changeTags(store, noteId, add) };
}
