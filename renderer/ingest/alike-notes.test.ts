import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/note.ts';
import { sampleNote } from '../../shared/note/sample-note.contract.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import { recoverText } from '../../shared/ocr/recover-text.ts';
import { MemoryImageStore } from '../storage/memory-image-store.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { createAlikeNotes, pairKey } from './alike-notes.ts';
import { mergeShots } from './merge-shots.ts';

const LINES = ['We build tools for people who read a lot every day.', 'They are written in Go and Python since last year.', 'We run them on Kubernetes together with two others.', 'People who use them talk to us every single week.', 'Our office is in Lisbon near the river and the trains.'];
const now = () => new Date('2026-04-01T08:00:00Z');
const NEVER = () => false;

/** One word a box: enough to see where its words went. */
function pageOf(lines: readonly string[]): OcrPage {
  return {
    schema: 1, widthPx: 800, heightPx: 40 * lines.length, marks: [], engine: { name: 'scripted', model: 'none', settings: {} },
    lines: lines.map((line, row) => ({
      box: { left: 20, top: row * 40, right: 20 + line.length * 10, bottom: row * 40 + 20 },
      words: [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, confidence: 95, box: { left: 20 + index * 10, top: row * 40, right: 20 + (index + text.length) * 10, bottom: row * 40 + 20 } })),
    })),
  };
}

/** A library of screenshots of these lines, from and to, and the service that looks through it. */
async function libraryOf(shots: Readonly<Record<string, readonly [number, number] | string>>) {
  const library = new MemoryLibrary(now);
  const notes = new MemoryNoteStore(library);
  const images = new MemoryImageStore(library);
  for (const [id, shown] of Object.entries(shots)) {
    const pages = [pageOf(typeof shown === 'string' ? shown.split('\n') : LINES.slice(...shown))];
    const recovered = recoverText(pages);
    const note = sampleNote({ id, slug: id, title: id, visibleText: recovered.text, caption: `about ${id}`, capturedAt: `2026-02-04T14:0${String(id.charCodeAt(0) % 10)}:00Z`, images: [{ imageId: id, mediaType: 'image/png', widthPx: 800, heightPx: 200 }], tags: [] });
    await notes.createNote(note, { noteId: id, pages, recovered, isProfileChosen: false, acceptedWords: [], recognisedAt: '' });
  }
  const alike = createAlikeNotes({ notes, images, fingerprint: () => Promise.resolve('0f'.repeat(32)) });
  await alike.apply(await notes.changesSince(0, 100));
  const get = async (id: string): Promise<Note> => (await notes.getNote(id))!;
  return { notes, images, alike, get };
}

describe('notes that belong together', () => {
  it('are the shots of one long page, in reading order, from wherever one asks', async () => {
    const { alike, get } = await libraryOf({ c: [2, 5], a: [0, 2], x: 'Nothing that anybody else would say in such a place', b: [0, 4] });
    for (const id of ['b', 'c']) {
      const found = await alike.find(await get(id), NEVER);
      expect(found?.kind === 'series' ? found.notes.map((note) => note.id) : found).toEqual(['b', 'c']);
    }
    expect(await alike.find(await get('x'), NEVER)).toBeNull();
  });

  it('are two that show the same, the older first', async () => {
    const { alike, get } = await libraryOf({ a: [0, 5], b: [0, 5] });
    expect(await alike.find(await get('b'), NEVER)).toMatchObject({ kind: 'same', older: { id: 'a' }, newer: { id: 'b' } });
  });

  it('are one post at two times', async () => {
    const { alike, get } = await libraryOf({ a: [0, 5], b: [...LINES.slice(0, 4), 'Our office has moved to Porto and the sea.'].join('\n') });
    expect(await alike.find(await get('a'), NEVER)).toMatchObject({ kind: 'changed' });
  });

  it('are not offered once they were parted, or in the trash', async () => {
    const { notes, alike, get } = await libraryOf({ a: [0, 5], b: [0, 5] });
    expect(await alike.find(await get('a'), (one, other) => pairKey(one, other) === 'a b')).toBeNull();
    await notes.updateNote('b', (note) => ({ ...note, trashedAt: '2026-04-01T08:00:00Z' }));
    await alike.apply({ upserted: [await get('b')], removedIds: [] });
    expect(await alike.find(await get('a'), NEVER)).toBeNull();
  });

  it('with few words are known by their pictures, which are looked at once', async () => {
    const { images, alike, get, notes } = await libraryOf({ a: 'Demand 2026', b: 'Demand 2026' });
    for (const id of ['a', 'b']) await images.putThumbnail(id, new Blob([id]));
    const told = new Promise<void>((resolve) => { let times = 0; alike.watch(() => { times += 1; if (times === 3) resolve(); }); });
    await alike.apply(await notes.changesSince(0, 100));
    await told;
    expect(await alike.find(await get('a'), NEVER)).toMatchObject({ kind: 'same' });
    expect(await images.getFingerprints(['a', 'b'])).toEqual(['0f'.repeat(32), '0f'.repeat(32)]);
  });
});

describe('merging', () => {
  it('makes one note of the shots of a page, every word at its place on its picture, and takes it back', async () => {
    const { notes, get } = await libraryOf({ a: [0, 4], b: [2, 5] });
    const [before, reading] = [await get('a'), await notes.getRecognition('a')];
    const merged = await mergeShots({ notes, now }, { noteIds: ['a', 'b'], textOf: null });
    const note = await get('a');
    expect(note.visibleText.replace(/\s+/g, ' ')).toBe(LINES.join(' '));
    expect(note).toMatchObject({ images: [{ imageId: 'a' }, { imageId: 'b' }], caption: 'about a\n\nabout b' });
    const { recovered, pages } = (await notes.getRecognition('a'))!;
    expect(pages).toHaveLength(2);
    for (const [word, pageIndex] of [['tools', 0], ['Kubernetes', 0], ['Lisbon', 1]] as const) {
      const at = note.visibleText.indexOf(word);
      expect(recovered.spans.filter(({ start, end }) => start < at + word.length && end > at).map((span) => span.pageIndex)).toEqual([pageIndex]);
    }
    expect((await get('b')).trashedAt).not.toBeNull();

    if (merged.kind === 'merged') await merged.undo();
    expect(await get('a')).toEqual({ ...before, updatedAt: (await get('a')).updatedAt });
    expect(await notes.getRecognition('a')).toEqual(reading);
    expect((await get('b')).trashedAt).toBeNull();
  });

  it('of two that show the same keeps one text', async () => {
    const { notes, get } = await libraryOf({ a: [0, 4], b: LINES.slice(0, 4).join('\n').replace('Go', 'Rust') });
    await mergeShots({ notes, now }, { noteIds: ['a', 'b'], textOf: 'b' });
    const { visibleText, images } = await get('a');
    expect(visibleText).toContain('Rust');
    expect(images).toHaveLength(2);
    const { recovered } = (await notes.getRecognition('a'))!;
    expect(new Set(recovered.spans.map(({ pageIndex }) => pageIndex))).toEqual(new Set([1]));
  });

  it('says so when it cannot be undone', async () => {
    const { notes } = await libraryOf({ a: [0, 4], b: [2, 5] });
    const merged = await mergeShots({ notes, now }, { noteIds: ['a', 'b'], textOf: null });
    if (merged.kind !== 'merged') throw new Error(merged.reason);
    notes.replaceRecognition = () => Promise.resolve({ kind: 'failed', reason: 'The disk is full.' });
    await expect(merged.undo()).rejects.toThrow('The disk is full.');
  });

  it('says so when one of them is gone', async () => {
    const { notes } = await libraryOf({ a: [0, 4] });
    expect(await mergeShots({ notes, now }, { noteIds: ['a', 'z'], textOf: null })).toMatchObject({ kind: 'failed' });
  });
});
