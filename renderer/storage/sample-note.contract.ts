import type { Note } from '../../shared/note/note.ts';
import { bareNote } from '../../shared/note/sample-note.contract.ts';
import type { Recognition, SaveOutcome } from './note-store.ts';

/** A whole note for storage tests; say only what the test is about. */
export function sampleNote(id: string, change: Partial<Note> = {}): Note {
  const moment = '2026-03-01T10:00:00.000Z';
  return bareNote({ id, title: `Note ${id}`, originalImage: `${id}.png`, createdAt: moment, updatedAt: moment, ...change });
}

/** A picture's id is a hash; this stands for one and can be told from others in a failing test. */
export function sampleImageId(name: string): string {
  return [...name].map((letter) => letter.charCodeAt(0).toString(16)).join('').padEnd(64, '0');
}

/** A note that shows the picture `imageId`. */
export function sampleNoteOf(imageId: string, id: string): Note {
  return sampleNote(id, { images: [{ imageId, mediaType: 'image/png', widthPx: 8, heightPx: 8 }] });
}

export function sampleRecognition(noteId: string, text: string): Recognition {
  return {
    noteId,
    pages: [
      {
        schema: 1,
        widthPx: 8,
        heightPx: 8,
        lines: [],
        marks: [{ kind: 'bullet', box: { left: 1, top: 1, right: 3, bottom: 3 } }],
        engine: { name: 'scripted', model: 'none', settings: { psm: '4' } },
      },
    ],
    recovered: { profile: 'article', text, blocks: [], spans: [], corrections: [], leftOut: [], meanConfidence: null },
    isProfileChosen: false,
    acceptedWords: [],
    recognisedAt: '2026-03-01T10:00:00.000Z',
  };
}

/** The note as it was stored; throws when it was not. */
export function savedNote(outcome: SaveOutcome): Note {
  if (outcome.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  return outcome.note;
}
