import { describe, expect, it } from 'vitest';
import type { MirrorEntry } from '../../storage/mirror-store.ts';
import { MirrorPlaces } from './mirror-places.ts';

const SEEN = { path: '', byteLength: 1, modifiedMs: 1 };

function entry(noteId: string, change: Partial<MirrorEntry> = {}): MirrorEntry {
  const pictures = [{ fingerprint: `of ${noteId}`, path: 'assets/Shot.png', location: '../assets/Shot.png', isHere: true }];
  return { noteId, path: 'notes/Post.md', seen: SEEN, versions: [], hasOwnWords: false, pictures, ...change };
}

function placesOf(...entries: readonly MirrorEntry[]): MirrorPlaces {
  const places = new MirrorPlaces();
  for (const one of entries) places.replace(one.noteId, { before: undefined, after: one });
  return places;
}

describe('places in the mirror folder', () => {
  it('are known by their path in any case, and to others than the note itself', () => {
    const places = placesOf(entry('a'));
    expect(places.isOfAnotherNote('notes/post.md', 'b')).toBe(true);
    expect(places.isOfAnotherNote('notes/post.md', 'a')).toBe(false);
    expect(places.pictureOfAnotherNote('assets/shot.png', 'b')).toBe('of a');
    expect(places.pictureOfAnotherNote('assets/shot.png', 'a')).toBeUndefined();
  });

  it('stay taken while one of two notes is left there', () => {
    const places = placesOf(entry('a'), entry('b'));
    places.replace('a', { before: entry('a'), after: undefined });
    expect(places.isOfAnotherNote('notes/post.md', 'c')).toBe(true);
    places.replace('b', { before: entry('b'), after: undefined });
    expect(places.isOfAnotherNote('notes/post.md', 'c')).toBe(false);
    expect(places.isNamed('assets/shot.png')).toBe(false);
  });

  it('name a picture of a note in the trash, but do not show it', () => {
    const places = placesOf(entry('a'));
    expect(places.isShown('assets/shot.png')).toBe(true);
    places.replace('a', { before: entry('a'), after: entry('a', { seen: null }) });
    expect(places.isShown('assets/shot.png')).toBe(false);
    expect(places.isNamed('assets/shot.png')).toBe(true);
  });
});
