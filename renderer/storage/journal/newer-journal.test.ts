import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createMemoryJournalFiles, type MemoryJournalFiles } from '../../../shared/journal/memory-journal-files.ts';
import { changes, encodeLaterFrame, put } from '../../../shared/journal/sample-journal.contract.ts';
import { tailSegmentName } from '../../../shared/journal/segment-names.ts';
import { openLibrary, type OpenLibraryOutcome } from '../open-library.ts';
import { sampleNote } from '../sample-note.contract.ts';
import { pictureOf } from './library-under-test.contract.ts';

const open = (name: string, journal: MemoryJournalFiles): Promise<OpenLibraryOutcome> => openLibrary({ name, now: () => new Date('2026-04-01T08:00:00Z'), journal });

/** A library with a note, in whose journal a later program has then written. */
async function usedByLater(): Promise<{ readonly name: string; readonly journal: MemoryJournalFiles }> {
  const name = `newer ${crypto.randomUUID()}`;
  const journal = createMemoryJournalFiles();
  const outcome = await open(name, journal);
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  await outcome.library.notes.createNote(sampleNote('a'), null);
  outcome.library.close();
  journal.segments.set(tailSegmentName(2, 'ffffffff'), encodeLaterFrame(changes(2, [put('b', { schema: 2 })])));
  return { name, journal };
}

const bytesOf = ({ segments, aside }: MemoryJournalFiles): readonly (readonly [string, string])[] => [...segments, ...aside].map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]);

describe('a journal in which a later program has written', () => {
  it('makes the library one for reading, and says why to every write', async () => {
    const { name, journal } = await usedByLater();
    const outcome = await open(name, journal);
    if (outcome.kind !== 'read-only') throw new Error(outcome.kind);
    const { library, reason } = outcome;
    expect(reason).toContain('newer version of Skillshot');
    expect(await library.notes.getNote('a')).toEqual(sampleNote('a'));
    expect(await library.notes.createNote(sampleNote('c'), null)).toEqual({ kind: 'failed', reason });
    expect(await library.images.putImage(pictureOf('one'))).toEqual({ kind: 'failed', reason });
    expect(await library.jobs.clearFinished()).toEqual({ kind: 'failed', reason });
    library.close();
  });

  it('is left as it is, byte by byte', async () => {
    const { name, journal } = await usedByLater();
    const before = bytesOf(journal);
    const outcome = await open(name, journal);
    if (outcome.kind === 'read-only') {
      await outcome.library.notes.createNote(sampleNote('c'), null);
      outcome.library.close();
    }
    expect(bytesOf(journal)).toEqual(before);
  });

  it('is not restored into an empty database by a program that understands a part of it', async () => {
    const { journal } = await usedByLater();
    expect(await open(`wiped ${crypto.randomUUID()}`, journal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('update Skillshot') as string });
  });
});
