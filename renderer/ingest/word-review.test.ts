import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/note.ts';
import type { SourceSpan } from '../../shared/ocr/recovered-text.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { sampleNote, sampleRecognition } from '../storage/sample-note.contract.ts';
import { createWordReview, type ReviewOutcome } from './word-review.ts';

const TEXT = 'use Pyhton and SOL here';
const DOUBTFUL = ['Pyhton', 'SOL'];

function spansOf(text: string): readonly SourceSpan[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    pageIndex: 0,
    confidence: DOUBTFUL.includes(match[0]) ? 40 : 95,
    box: { left: match.index, top: 0, right: match.index + 5, bottom: 10 },
  }));
}

/** A stored note whose words 1 and 3 are doubtful. */
async function reviewOf(change: Partial<Note> = {}) {
  const notes = new MemoryNoteStore(new MemoryLibrary(() => new Date('2026-05-05T05:05:05Z')));
  const recognition = sampleRecognition('a', TEXT);
  await notes.createNote(sampleNote('a', { visibleText: TEXT, quality: 60, ...change }), { ...recognition, recovered: { ...recognition.recovered, spans: spansOf(TEXT) } });
  const now = async () => {
    const note = await notes.getNote('a');
    return { text: note?.visibleText, quality: note?.quality };
  };
  return { notes, review: createWordReview(notes), now };
}

async function undo(outcome: ReviewOutcome): Promise<void> {
  if (outcome.kind !== 'done') throw new Error(outcome.reason);
  await outcome.undo();
}

const at = (index: number) => ({ noteId: 'a', index });

describe('accepting a word', () => {
  it('leaves the text alone and takes the doubt away, for good', async () => {
    const { review, now, notes } = await reviewOf();
    await review.accept(at(1));
    expect(await now()).toEqual({ text: TEXT, quality: 80 });
    expect((await notes.getRecognition('a'))?.acceptedWords).toMatchObject([{ text: 'Pyhton' }]);
  });

  it('can be taken back', async () => {
    const { review, now, notes } = await reviewOf();
    const first = await review.accept(at(1));
    await review.accept(at(3));
    await undo(first);
    expect(await now()).toEqual({ text: TEXT, quality: 80 });
    expect((await notes.getRecognition('a'))?.acceptedWords.map(({ text }) => text)).toEqual(['SOL']);
  });

  it('loses none of two quick decisions', async () => {
    const { review, now } = await reviewOf();
    await Promise.all([review.accept(at(1)), review.accept(at(3))]);
    expect((await now()).quality).toBe(100);
  });

  it('says so when there is no such word', async () => {
    const { review } = await reviewOf();
    expect(await review.accept(at(9))).toMatchObject({ kind: 'failed' });
    expect(await review.accept({ noteId: 'nobody', index: 0 })).toMatchObject({ kind: 'failed' });
  });
});

describe('correcting a word', () => {
  it.each([
    ['puts the new word in its place', TEXT, 'Python', 'use Python and SOL here'],
    ['finds the word where the person moved it', `We ${TEXT}`, 'Python', 'We use Python and SOL here'],
    ['takes the word out with a blank beside it', TEXT, '', 'use and SOL here'],
  ])('%s', async (_what, visibleText, replacement, expected) => {
    const { review, now } = await reviewOf({ visibleText });
    await review.correct(at(1), replacement);
    expect((await now()).text).toBe(expected);
  });

  it('counts the word as sure and suggests the competency that it names', async () => {
    const { review, now, notes } = await reviewOf();
    await review.correct(at(1), 'Python');
    expect((await now()).quality).toBe(80);
    expect((await notes.getNote('a'))?.tags.map(({ label }) => label)).toContain('Python');
  });

  it.each([
    ['a corrected word', 'Python'],
    ['a word that was taken out', ''],
  ])('puts %s back when it is undone', async (_what, replacement) => {
    const { review, now } = await reviewOf();
    await undo(await review.correct(at(1), replacement));
    expect(await now()).toEqual({ text: TEXT, quality: 60 });
  });

  it('keeps what was typed since when it is undone', async () => {
    const { review, now, notes } = await reviewOf();
    const outcome = await review.correct(at(1), 'Python');
    await notes.updateNote('a', (note) => ({ ...note, visibleText: `${note.visibleText}, daily` }));
    await undo(outcome);
    expect((await now()).text).toBe(`${TEXT}, daily`);
  });

  it('changes nothing when the word is not in the text any more', async () => {
    const { review, now } = await reviewOf({ visibleText: 'use SOL' });
    expect(await review.correct(at(1), 'Python')).toMatchObject({ kind: 'failed' });
    expect((await now()).text).toBe('use SOL');
  });

  it('says why a decision was not stored', async () => {
    const { notes } = await reviewOf();
    const failing = createWordReview({
      getRecognition: (id) => notes.getRecognition(id),
      replaceRecognition: () => Promise.resolve({ kind: 'failed', reason: 'The disk is full.' }),
      updateNote: (_id, change) => {
        change(sampleNote('a', { visibleText: TEXT }));
        return Promise.resolve({ kind: 'failed', reason: 'The disk is full.' });
      },
    });
    expect(await failing.accept(at(1))).toEqual({ kind: 'failed', reason: 'The disk is full.' });
    expect(await failing.correct(at(1), 'x')).toEqual({ kind: 'failed', reason: 'The disk is full.' });
  });
});
