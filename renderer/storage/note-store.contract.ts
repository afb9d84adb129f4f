import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/note.ts';
import type { ImageStore } from './image-store.ts';
import type { ImportJobStore } from './import-job-store.ts';
import type { NoteStore, Recognition } from './note-store.ts';
import { describeNoteHistory } from './note-history.contract.ts';
import { sampleJob } from './sample-job.contract.ts';
import { sampleImageId, sampleNote, sampleNoteOf, sampleRecognition, savedNote } from './sample-note.contract.ts';
import { watchedValue } from './watched-value.contract.ts';

export interface StoresUnderTest {
  readonly notes: NoteStore;
  readonly images: ImageStore;
  readonly jobs: ImportJobStore;
  readonly clock: { now: Date };
}

export function describeNoteStore(name: string, open: () => Promise<StoresUnderTest>): void {
  describe(`${name} as a note store`, () => {
    describeWriting(open);
    describeNoteHistory(open);
    describeDeleting(open);
    describeWatching(open);
    describeChanges(open);
  });
}

function describeWriting(open: () => Promise<StoresUnderTest>): void {
  it('gives back a note as it was created', async () => {
    const { notes } = await open();
    const note = sampleNote('a', {
      tags: [{ competencyId: 'python', label: 'Python', state: 'suggested', evidence: [{ start: 0, end: 6, text: 'Python' }] }],
      extras: { frontMatter: [{ after: '', key: 'article', yaml: 'x' }], sections: [{ after: '', markdown: '## Sources' }] },
    });
    expect(await notes.createNote(note, null)).toEqual({ kind: 'saved', note });
    expect(await notes.getNote('a')).toEqual(note);
    expect(await notes.getNote('b')).toBeUndefined();
  });

  it('gives notes in the order they were asked for, with gaps where a note is missing', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a'), null);
    await notes.createNote(sampleNote('b'), null);
    const found = await notes.getNotes(['b', 'nobody', 'a']);
    expect(found.map((note) => note?.id)).toEqual(['b', undefined, 'a']);
  });

  it('creates a note once however often it is asked to', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { title: 'first' }), null);
    const again = savedNote(await notes.createNote(sampleNote('a', { title: 'second' }), null));
    expect(again.title).toBe('first');
    expect((await notes.getNote('a'))?.slug).toBe('a');
  });

  it('creates many notes at once, each under a slug of its own, those that are there left alone', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { title: 'first', slug: 'same' }), null);
    const many = [sampleNote('a', { title: 'second' }), sampleNote('b', { slug: 'same' }), sampleNote('c', { slug: 'same' })];
    expect(await notes.createNotes(many)).toMatchObject({ kind: 'saved', notes: [{ title: 'first' }, { slug: 'same-2' }, { slug: 'same-3' }] });
    expect((await notes.getNotes(['b', 'c'])).map((note) => note?.slug)).toEqual(['same-2', 'same-3']);
  });

  it('creates hundreds of notes in one write', async () => {
    const { notes } = await open();
    const many = Array.from({ length: 250 }, (_, index) => sampleNote(`n${index}`, { slug: index % 2 === 0 ? 'same' : `own-${index}` }));
    expect(await notes.createNotes(many)).toMatchObject({ kind: 'saved' });
    const { upserted, sequence } = await notes.changesSince(0, 500);
    expect(new Set(upserted.map(({ slug }) => slug)).size).toBe(250);
    expect(sequence).toBe(250);
  });

  it('gives each of many notes of one slug a slug of its own', async () => {
    const { notes } = await open();
    const slugs: string[] = [];
    for (let index = 1; index <= 9; index += 1) {
      slugs.push(savedNote(await notes.createNote(sampleNote(`n${index}`, { slug: 'same' }), null)).slug);
    }
    expect(slugs).toEqual(['same', 'same-2', 'same-3', 'same-4', 'same-5', 'same-6', 'same-7', 'same-8', 'same-9']);
  });

  it('takes slugs for equal that differ in case only', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { slug: 'AI-Roles' }), null);
    expect(savedNote(await notes.createNote(sampleNote('b', { slug: 'ai-roles' }), null)).slug).toBe('ai-roles-2');
    expect(savedNote(await notes.updateNote('b', (note) => ({ ...note, slug: 'AI-ROLES' }))).slug).toBe('AI-ROLES-2');
    expect(savedNote(await notes.updateNote('a', (note) => ({ ...note, slug: 'ai-roles' }))).slug).toBe('ai-roles');
  });

  it('sets the time of an edit and keeps what an edit cannot touch', async () => {
    const { notes, clock } = await open();
    const before = savedNote(await notes.createNote(sampleNote('a'), null));
    clock.now = new Date('2026-05-05T05:05:05Z');
    const after = savedNote(await notes.updateNote('a', (note) => ({ ...note, id: 'z', createdAt: '', caption: 'mine' })));
    expect(after).toEqual({ ...before, caption: 'mine', updatedAt: '2026-05-05T05:05:05.000Z' });
    expect(await notes.getNote('a')).toEqual(after);
  });

  it('says so when the note to change is not there', async () => {
    const { notes } = await open();
    expect(await notes.updateNote('nobody', (note) => note)).toEqual({ kind: 'missing' });
    expect(await notes.replaceRecognition(sampleRecognition('nobody', ''), (note) => note)).toEqual({ kind: 'missing' });
    expect(await notes.getRecognition('nobody')).toBeUndefined();
  });

  it('replaces a recognition together with the note', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a'), sampleRecognition('a', 'old'));
    expect(await notes.getRecognition('a')).toEqual(sampleRecognition('a', 'old'));
    await notes.replaceRecognition(sampleRecognition('a', 'new'), (note) => ({ ...note, visibleText: 'new' }));
    expect((await notes.getRecognition('a'))?.recovered.text).toBe('new');
    expect((await notes.getNote('a'))?.visibleText).toBe('new');
  });

  it('keeps the text before a replaced recognition when asked to', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { visibleText: 'old' }), sampleRecognition('a', 'old'));
    for (const text of ['new', 'newer']) {
      await notes.replaceRecognition(sampleRecognition('a', text), (note) => ({ ...note, visibleText: text }), { keepsStateBefore: true });
    }
    expect((await notes.listVersions('a')).map((version) => version.note.visibleText)).toEqual(['new', 'old']);
  });

  it('tells a changed recognition even when the note stays the same', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a'), sampleRecognition('a', 'old'));
    const word = { pageIndex: 0, box: { left: 1, top: 1, right: 3, bottom: 3 }, text: 'old' };
    const seen = watchedValue<Recognition | undefined>((listener) => notes.watchRecognition('a', listener), (recognition) => recognition?.acceptedWords.length === 1);
    await notes.replaceRecognition({ ...sampleRecognition('a', 'old'), acceptedWords: [word] }, (note) => note);
    expect((await seen)?.acceptedWords).toEqual([word]);
  });

  it('applies edits that come at the same time one after the other', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { caption: '' }), null);
    await Promise.all(['x', 'y', 'z'].map((letter) => notes.updateNote('a', (note) => ({ ...note, caption: note.caption + letter }))));
    expect([...((await notes.getNote('a'))?.caption ?? '')].sort().join('')).toBe('xyz');
  });

  it('finds the notes that show a picture, in the trash too', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNoteOf('cafe', 'a'), null);
    await notes.createNote({ ...sampleNoteOf('cafe', 'b'), trashedAt: '2026-03-02T00:00:00.000Z' }, null);
    await notes.createNote(sampleNoteOf('beef', 'c'), null);
    const found = await notes.findByImage('cafe');
    expect(found.map((note) => note.id).sort()).toEqual(['a', 'b']);
  });
}

function describeDeleting(open: () => Promise<StoresUnderTest>): void {
  const [CAFE, SHOWN, WAITING, IMPORTED] = ['cafe', 'shown', 'waiting', 'imported'].map(sampleImageId) as [string, string, string, string];
  const picture = (imageId: string) => ({ imageId, mediaType: 'image/png', blob: new Blob(['x']) });

  it('takes recognition, history and pictures along', async () => {
    const { notes, images } = await open();
    await images.putImage(picture(CAFE));
    await images.putThumbnail(CAFE, new Blob(['t']));
    await notes.createNote(sampleNoteOf(CAFE, 'a'), sampleRecognition('a', 'x'));
    await notes.updateNote('a', (note) => ({ ...note, caption: 'x' }));
    await notes.deleteForever(['a', 'nobody']);
    expect(await notes.getNote('a')).toBeUndefined();
    expect(await notes.getRecognition('a')).toBeUndefined();
    expect(await notes.listVersions('a')).toEqual([]);
    expect(await images.getImage(CAFE)).toBeUndefined();
    expect(await images.getThumbnail(CAFE)).toBeUndefined();
  });

  it('leaves a picture that another note shows or a waiting import needs', async () => {
    const { notes, images, jobs } = await open();
    for (const imageId of [SHOWN, WAITING, IMPORTED]) await images.putImage(picture(imageId));
    await jobs.addJobs([sampleJob('j1', { imageId: WAITING }), sampleJob('j2', { imageId: IMPORTED, state: { kind: 'done', noteId: 'd' } })]);
    await notes.createNote(sampleNoteOf(SHOWN, 'a'), null);
    await notes.createNote(sampleNoteOf(SHOWN, 'b'), null);
    await notes.createNote(sampleNoteOf(WAITING, 'c'), null);
    await notes.createNote(sampleNoteOf(IMPORTED, 'd'), null);
    await notes.deleteForever(['a', 'c', 'd']);
    expect(await images.getImage(SHOWN)).toBeDefined();
    expect(await images.getImage(WAITING)).toBeDefined();
    expect(await images.getImage(IMPORTED)).toBeUndefined();
  });
}

function describeWatching(open: () => Promise<StoresUnderTest>): void {
  it('lists a shelf by capture, the newest first, and by import where the capture is unknown', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('middle', { capturedAt: '2026-02-01T12:00:00+02:00' }), null);
    await notes.createNote(sampleNote('newest', { capturedAt: '2026-02-01T11:00:00Z' }), null);
    await notes.createNote(sampleNote('oldest', { capturedAt: '', createdAt: '2020-01-01T00:00:00.000Z' }), null);
    await notes.createNote(sampleNote('gone', { trashedAt: '2026-03-02T00:00:00.000Z' }), null);
    expect(await watchedValue<readonly string[]>((listener) => notes.watchNoteIds({ shelf: 'library' }, listener))).toEqual(['newest', 'middle', 'oldest']);
    expect(await watchedValue<readonly string[]>((listener) => notes.watchNoteIds({ shelf: 'trash' }, listener))).toEqual(['gone']);
  });

  it('tells the list again when a note comes, moves or goes, and not when its text changes', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a'), null);
    const told: (readonly string[])[] = [];
    const stop = notes.watchNoteIds({ shelf: 'library' }, (ids) => told.push(ids));
    const until = (ids: string) => watchedValue<readonly string[]>((listener) => notes.watchNoteIds({ shelf: 'library' }, listener), (now) => now.join() === ids);
    await until('a');
    await notes.updateNote('a', (note) => ({ ...note, caption: 'changed' }));
    await notes.createNote(sampleNote('b', { capturedAt: '2026-06-01T00:00:00Z' }), null);
    await until('b,a');
    await notes.updateNote('b', (note) => ({ ...note, trashedAt: '2026-06-02T00:00:00.000Z' }));
    await until('a');
    stop();
    expect(told.map((ids) => ids.join()).slice(0, 2)).toEqual(['a', 'b,a']);
  });

  it('tells a note now and after each change, and nothing after the watch ended', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a', { caption: '0' }), null);
    const told: (string | undefined)[] = [];
    const stop = notes.watchNote('a', (note) => told.push(note?.caption));
    const until = (caption: string | undefined) => watchedValue<Note | undefined>((listener) => notes.watchNote('a', listener), (note) => note?.caption === caption);
    await until('0');
    await notes.updateNote('a', (note) => ({ ...note, caption: '1' }));
    await until('1');
    stop();
    await notes.deleteForever(['a']);
    await until(undefined);
    expect(told).toEqual(['0', '1']);
  });

  it('tells that a note is not there', async () => {
    const { notes } = await open();
    expect(await watchedValue<Note | undefined>((listener) => notes.watchNote('nobody', listener))).toBeUndefined();
  });
}

function describeChanges(open: () => Promise<StoresUnderTest>): void {
  it('raises the sequence with every write', async () => {
    const { notes } = await open();
    const sequence = () => watchedValue<number>((listener) => notes.watchSequence(listener));
    expect(await sequence()).toBe(0);
    await notes.createNote(sampleNote('a'), null);
    await notes.updateNote('a', (note) => ({ ...note, caption: 'x' }));
    await notes.deleteForever(['a']);
    expect(await watchedValue<number>((listener) => notes.watchSequence(listener), (value) => value === 3)).toBe(3);
  });

  it('gives a note that was deleted and created again as present', async () => {
    const { notes } = await open();
    await notes.createNote(sampleNote('a'), null);
    await notes.deleteForever(['a']);
    await notes.createNote(sampleNote('a'), null);
    const changes = await notes.changesSince(1, 10);
    expect(changes.upserted.map((note) => note.id)).toEqual(['a']);
    expect(changes.removedIds).toEqual([]);
  });

  it('brings any reader, in batches of any size, to the present library', async () => {
    const step = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), act: fc.constantFrom('create', 'edit', 'delete', 'read') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), async (steps, limit) => {
        const { notes } = await open();
        const seen = new Map<string, Note>();
        let sequence = 0;
        const readUp = async (): Promise<void> => {
          for (;;) {
            const changes = await notes.changesSince(sequence, limit);
            for (const note of changes.upserted) seen.set(note.id, note);
            for (const id of changes.removedIds) seen.delete(id);
            if (changes.sequence === sequence) return;
            sequence = changes.sequence;
          }
        };
        for (const [index, { id, act }] of steps.entries()) {
          if (act === 'create') await notes.createNote(sampleNote(id), null);
          if (act === 'edit') await notes.updateNote(id, (note) => ({ ...note, caption: String(index) }));
          if (act === 'delete') await notes.deleteForever([id]);
          if (act === 'read') await readUp();
        }
        await readUp();
        const present = (await notes.getNotes(['a', 'b', 'c', 'd', 'e'])).flatMap((note) => note ?? []);
        expect([...seen.values()].sort((a, b) => a.id.localeCompare(b.id))).toEqual(present);
      }),
      { numRuns: 30 },
    );
  });
}
