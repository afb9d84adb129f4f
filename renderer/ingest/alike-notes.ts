import type { Note } from '../../shared/note/note.ts';
import { AlikeIndex } from '../../shared/shots/alike-index.ts';
import { orderShots } from '../../shared/shots/order-shots.ts';
import { relateShots, type Shot } from '../../shared/shots/relate-shots.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { ImageStore } from '../storage/image-store.ts';
import type { NoteStore } from '../storage/note-store.ts';
import { createSerial } from './create-serial.ts';

/** What belongs together with a note. */
export type AlikeFinding =
  /** Screenshots of one long page, in reading order. */
  | { readonly kind: 'series'; readonly notes: readonly Note[] }
  /** `same`: both show the same; `changed`: the same post at two times. */
  | { readonly kind: 'same' | 'changed'; readonly older: Note; readonly newer: Note };

export interface AlikeNotes {
  /** Fed with the library's changes (`followLibrary`). */
  apply(changes: { readonly upserted: readonly Note[]; readonly removedIds: readonly string[] }): Promise<void>;
  /** What belongs together with this note, the most useful first; null when nothing does. `isApart` says what the person has parted. */
  find(note: Note, isApart: (a: string, b: string) => boolean): Promise<AlikeFinding | null>;
  /** Called after changes, when `find` may answer otherwise. */
  watch(listener: () => void): Unsubscribe;
}

export interface AlikeNotesDeps {
  readonly notes: Pick<NoteStore, 'getNote' | 'getNotes'>;
  readonly images: Pick<ImageStore, 'getThumbnail' | 'getFingerprints' | 'putFingerprint'>;
  /** `fingerprintPicture`, except in tests. */
  readonly fingerprint: (picture: Blob) => Promise<string | null>;
}

/** More screenshots of one page than these nobody takes; the search for more ends there. */
const MOST_SHOTS = 16;

/** The key of two notes, whichever is first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

export function createAlikeNotes(deps: AlikeNotesDeps): AlikeNotes {
  const index = new AlikeIndex();
  const prints = new Map<string, string>();
  const listeners = new Set<() => void>();
  const inTurn = createSerial();
  const toShot = ({ id, visibleText, images }: Note): Shot => ({ id, text: visibleText, fingerprint: prints.get(images[0]?.imageId ?? '') ?? '' });
  const tell = (): void => { listeners.forEach((listener) => { listener(); }); };

  /** Looks at a picture that nobody has looked at yet: one from before there were fingerprints, or a new one. */
  const lookAt = async (noteId: string, imageId: string): Promise<void> => {
    if (prints.has(imageId)) return;
    const thumbnail = await deps.images.getThumbnail(imageId);
    const print = thumbnail === undefined ? null : await deps.fingerprint(thumbnail);
    if (print === null) return;
    prints.set(imageId, print);
    await deps.images.putFingerprint(imageId, print);
    const note = await deps.notes.getNote(noteId);
    if (note?.trashedAt !== null) return;
    index.set(toShot(note));
    tell();
  };

  return {
    async apply({ upserted, removedIds }) {
      const shown = upserted.filter(({ trashedAt }) => trashedAt === null);
      const wanted = shown.flatMap(({ id, images: [image] }) => (image === undefined || prints.has(image.imageId) ? [] : [{ id, imageId: image.imageId }]));
      const known = await deps.images.getFingerprints(wanted.map(({ imageId }) => imageId));
      wanted.forEach(({ id, imageId }, at) => {
        const print = known[at];
        if (print !== undefined) prints.set(imageId, print);
        // A picture that cannot be looked at is compared by its text alone.
        else void inTurn(() => lookAt(id, imageId).catch(() => undefined));
      });
      for (const id of removedIds) index.delete(id);
      for (const note of upserted) if (note.trashedAt !== null) index.delete(note.id);
      for (const note of shown) index.set(toShot(note));
      tell();
    },
    find: (note, isApart) => findAlike({ note, isApart, toShot, candidates: (shot) => index.candidates(shot), getNotes: (ids) => deps.notes.getNotes(ids) }),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Search {
  readonly note: Note;
  readonly isApart: (a: string, b: string) => boolean;
  readonly toShot: (note: Note) => Shot;
  readonly candidates: (shot: Shot) => readonly string[];
  readonly getNotes: (ids: readonly string[]) => Promise<readonly (Note | undefined)[]>;
}

/** First a page in several shots, along which the search goes on from shot to shot; then one that shows the same. */
async function findAlike(search: Search): Promise<AlikeFinding | null> {
  const { note, isApart, toShot, candidates, getNotes } = search;
  if (note.trashedAt !== null) return null;
  const series = new Map([[note.id, note]]);
  let pair: AlikeFinding | null = null;
  for (const current of series.values()) {
    const shot = toShot(current);
    const fresh = candidates(shot).filter((id) => !series.has(id));
    for (const other of await getNotes(fresh)) {
      if (other === undefined || other.trashedAt !== null || isApart(current.id, other.id)) continue;
      const relation = relateShots(shot, toShot(other));
      if (relation?.kind === 'continues' && series.size < MOST_SHOTS) series.set(other.id, other);
      else if (relation !== null && relation.kind !== 'continues' && current === note) pair ??= toPair(relation.kind, note, other);
    }
  }
  const order = orderShots([...series.values()].map(toShot), note.id);
  if (order.length === 0) return pair;
  return { kind: 'series', notes: order.flatMap((id) => series.get(id) ?? []) };
}

function toPair(kind: 'same' | 'changed', a: Note, b: Note): AlikeFinding {
  const isInOrder = momentOf(a) <= momentOf(b);
  return { kind, older: isInOrder ? a : b, newer: isInOrder ? b : a };
}

function momentOf({ capturedAt, createdAt }: Note): number {
  const captured = Date.parse(capturedAt);
  return Number.isNaN(captured) ? Date.parse(createdAt) : captured;
}
