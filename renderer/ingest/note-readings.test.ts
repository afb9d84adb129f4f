import { describe, expect, it } from 'vitest';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import { recoverText } from '../../shared/ocr/recover-text.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import type { Recognition } from '../storage/note-store.ts';
import { sampleNote, savedNote } from '../storage/sample-note.contract.ts';
import { keepReading, recoverAs } from './note-readings.ts';

/** A page of one line a word list; letters are 10 px wide. */
function pageOf(lines: readonly string[]): OcrPage {
  return {
    schema: 1,
    widthPx: 600,
    heightPx: 40 * lines.length,
    marks: [],
    engine: { name: 'scripted', model: 'eng none', settings: {} },
    lines: lines.map((line, row) => {
      const words = [...line.matchAll(/\S+/g)].map((match) => ({
        text: match[0],
        confidence: 90,
        box: { left: 10 + 10 * match.index, right: 10 + 10 * (match.index + match[0].length), top: 40 * row, bottom: 40 * row + 20 },
      }));
      return { words, box: { left: 10, right: 590, top: 40 * row, bottom: 40 * row + 20 } };
    }),
  };
}

function recognitionOf(lines: readonly string[]): Recognition {
  const pages = [pageOf(lines)];
  return { noteId: 'a', pages, recovered: recoverText(pages), isProfileChosen: false, acceptedWords: [], recognisedAt: '2026-03-01T10:00:00.000Z' };
}

const RECOGNITION = recognitionOf(['We use Pyhton every day and', 'Kubernetes on most of them.']);
const READ = RECOGNITION.recovered.text;

describe('reading stored pages as another kind', () => {
  it('is safe when the person changed nothing', () => {
    const proposal = recoverAs(RECOGNITION, 'code', READ);
    expect(proposal).toMatchObject({ isSafe: true, text: recoverText(RECOGNITION.pages, { profile: 'code' }).text });
    expect(proposal.recognition).toMatchObject({ isProfileChosen: true, recovered: { profile: 'code' } });
  });

  it('carries corrected words over', () => {
    const proposal = recoverAs(RECOGNITION, 'code', READ.replace('Pyhton', 'Python'));
    expect(proposal.isSafe).toBe(true);
    expect(proposal.text).toContain('Python');
    expect(proposal.text).not.toContain('Pyhton');
  });

  it('is not safe when the person wrote more than corrections', () => {
    expect(recoverAs(RECOGNITION, 'code', `${READ}\nRemote is fine.`).isSafe).toBe(false);
  });

  it('lets rules choose again', () => {
    const chosen = recoverAs(RECOGNITION, 'code', READ).recognition;
    expect(recoverAs(chosen, null, chosen.recovered.text).recognition).toMatchObject({ isProfileChosen: false, recovered: { profile: RECOGNITION.recovered.profile } });
  });

  it('keeps the words that were accepted', () => {
    const [span] = RECOGNITION.recovered.spans;
    const accepted = { ...RECOGNITION, acceptedWords: [{ pageIndex: 0, box: span!.box, text: 'We' }] };
    expect(recoverAs(accepted, 'code', READ).recognition.acceptedWords).toEqual(accepted.acceptedWords);
  });
});

describe('keeping a reading', () => {
  async function stored(visibleText: string) {
    const notes = new MemoryNoteStore(new MemoryLibrary(() => new Date('2026-05-05T05:05:05Z')));
    savedNote(await notes.createNote(sampleNote('a', { visibleText, caption: 'mine' }), RECOGNITION));
    return notes;
  }
  const next = { recognition: recognitionOf(['We use Python.']), text: 'We use Python.' };

  it('stores text, suggested tags, quality and recognition together, and leaves the rest of the note alone', async () => {
    const notes = await stored(READ);
    await keepReading(notes, next);
    expect(await notes.getNote('a')).toMatchObject({ visibleText: 'We use Python.', quality: 100, caption: 'mine', tags: [{ label: 'Python', state: 'suggested' }] });
    expect((await notes.getRecognition('a'))?.recovered.text).toBe(next.recognition.recovered.text);
  });

  it('leaves the text before in the history', async () => {
    const notes = await stored('as I wrote it');
    await keepReading(notes, next);
    expect((await notes.listVersions('a')).map((version) => version.note.visibleText)).toEqual(['as I wrote it']);
  });

  it('brings text and recognition back when it is undone', async () => {
    const notes = await stored('as I wrote it');
    const outcome = await keepReading(notes, next);
    if (outcome.kind === 'done') await outcome.undo();
    expect((await notes.getNote('a'))?.visibleText).toBe('as I wrote it');
    expect(await notes.getRecognition('a')).toEqual(RECOGNITION);
  });

  it('says so when the note is gone', async () => {
    const notes = new MemoryNoteStore(new MemoryLibrary(() => new Date()));
    expect(await keepReading(notes, next)).toMatchObject({ kind: 'failed' });
  });
});
