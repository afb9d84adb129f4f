import { afterEach, describe, expect, it } from 'vitest';
import type { JournalFiles } from './journal-files.ts';
import { baseSegmentName, tailSegmentName } from './segment-names.ts';

/** The journal's files in a world that the suite can look at. */
export interface JournalFilesUnderTest {
  readonly files: JournalFiles;
  /** The same files as a start after this one finds them. */
  readonly reopen: () => JournalFiles;
  readonly stop: () => Promise<void>;
}

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
const ALL = { offset: 0, byteLength: 1_000 };
const TAIL = tailSegmentName(7, '0a1b2c3d');
const OTHER = tailSegmentName(9, '0a1b2c3d');
const BASE = baseSegmentName(1, 1);
const PICTURE = 'a'.repeat(64);

async function readText(files: JournalFiles, name: string, range = ALL): Promise<string | null> {
  const bytes = await files.readSegment(name, range);
  return bytes && new TextDecoder().decode(bytes);
}

/** What the files of the journal promise on every host. `start` makes an empty journal. */
export function describeJournalFiles(name: string, start: () => Promise<JournalFilesUnderTest>): void {
  const running: JournalFilesUnderTest[] = [];
  const open = async (): Promise<JournalFilesUnderTest> => {
    const started = await start();
    running.push(started);
    return started;
  };

  describe(`${name} as the files of a journal`, () => {
    afterEach(async () => {
      await Promise.all(running.splice(0).map((started) => started.stop()));
    });

    it('has nothing at first', async () => {
      const { files } = await open();
      expect(await files.listSegments()).toEqual([]);
      expect(await files.listPictures()).toEqual([]);
      expect(await files.readSegment(TAIL, ALL)).toBeNull();
      expect(await files.getPicture(PICTURE)).toBeNull();
    });

    it('appends, and reads back ranges', async () => {
      const { files } = await open();
      expect(await files.appendToSegment(TAIL, text('one '))).toEqual({ kind: 'written' });
      expect(await files.appendToSegment(TAIL, text('two'))).toEqual({ kind: 'written' });
      expect(await readText(files, TAIL)).toBe('one two');
      expect(await readText(files, TAIL, { offset: 4, byteLength: 2 })).toBe('tw');
      expect(await readText(files, TAIL, { offset: 7, byteLength: 5 })).toBe('');
    });

    it('finds everything again at the next start, and goes on from there', async () => {
      const { files, reopen } = await open();
      await files.appendToSegment(TAIL, text('one '));
      await files.appendToSegment(BASE, text('base'));
      const again = reopen();
      expect([...(await again.listSegments())].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([{ name: BASE, byteLength: 4 }, { name: TAIL, byteLength: 4 }]);
      expect(await readText(again, TAIL)).toBe('one ');
    });

    it('writes several segments in turn', async () => {
      const { files } = await open();
      for (const word of ['a', 'b', 'c']) {
        await files.appendToSegment(TAIL, text(word));
        await files.appendToSegment(OTHER, text(word.toUpperCase()));
      }
      expect([await readText(files, TAIL), await readText(files, OTHER)]).toEqual(['abc', 'ABC']);
    });

    it('keeps the order of appends that are asked for at once', async () => {
      const { files } = await open();
      await Promise.all([...'journal'].map((letter) => files.appendToSegment(TAIL, text(letter))));
      expect(await readText(files, TAIL)).toBe('journal');
    });

    it('removes segments, also open ones and such as are gone', async () => {
      const { files } = await open();
      await files.appendToSegment(TAIL, text('one'));
      expect(await files.removeSegments([TAIL, OTHER])).toEqual({ kind: 'written' });
      expect(await files.listSegments()).toEqual([]);
      await files.appendToSegment(TAIL, text('new'));
      expect(await readText(files, TAIL)).toBe('new');
    });

    it('takes segments out of the journal, one of a name as often as it comes', async () => {
      const { files } = await open();
      for (const word of ['one', 'two']) {
        await files.appendToSegment(TAIL, text(word));
        expect(await files.setAsideSegments([TAIL, OTHER])).toEqual({ kind: 'written' });
      }
      expect(await files.listSegments()).toEqual([]);
    });

    it('keeps what was set aside until it is removed', async () => {
      const { files, reopen } = await open();
      for (const word of ['one', 'three']) {
        await files.appendToSegment(TAIL, text(word));
        await files.setAsideSegments([TAIL]);
      }
      const aside = await reopen().listAside();
      expect(aside.map(({ byteLength }) => byteLength).sort()).toEqual([3, 5]);
      expect(aside.every(({ name }) => name.endsWith(`-${TAIL}`))).toBe(true);
      expect(await files.removeAside([aside[0]?.name ?? ''])).toEqual({ kind: 'written' });
      expect(await files.listAside()).toHaveLength(1);
      expect(await files.removeAside([TAIL]).then(({ kind }) => kind, () => 'failed')).toBe('failed');
    });

    it('keeps pictures by their id', async () => {
      const { files, reopen } = await open();
      expect(await files.putPicture(PICTURE, text('pixels'))).toEqual({ kind: 'written' });
      expect(await files.putPicture(PICTURE, text('pixels'))).toEqual({ kind: 'written' });
      expect(await reopen().listPictures()).toEqual([PICTURE]);
      const bytes = await reopen().getPicture(PICTURE);
      expect(new TextDecoder().decode(bytes ?? new Uint8Array(0))).toBe('pixels');
      expect(await files.removePictures([PICTURE, 'b'.repeat(64)])).toEqual({ kind: 'written' });
      expect(await files.listPictures()).toEqual([]);
    });

    it('writes one picture for two at the same time', async () => {
      const { files } = await open();
      const outcomes = await Promise.all([1, 2, 3].map(() => files.putPicture(PICTURE, text('pixels'))));
      expect(outcomes).toEqual([{ kind: 'written' }, { kind: 'written' }, { kind: 'written' }]);
      expect(await files.listPictures()).toEqual([PICTURE]);
    });

    it('writes many pictures at once', async () => {
      const { files } = await open();
      const ids = ['1', '2', '3', '4', '5', '6'].map((digit) => digit.repeat(64));
      const outcomes = await Promise.all(ids.map((id) => files.putPicture(id, text(id))));
      expect(outcomes.every(({ kind }) => kind === 'written')).toBe(true);
      expect([...(await files.listPictures())].sort()).toEqual(ids);
    });

    it.each(['../outside', 'tail-1.journal', '', `${TAIL}/../x`, TAIL.toUpperCase()])('refuses the segment name %j', async (badName) => {
      const { files } = await open();
      const kinds = [files.appendToSegment(badName, text('x')), files.removeSegments([badName]), files.setAsideSegments([badName])].map((write) => write.then(({ kind }) => kind, () => 'failed'));
      expect(await Promise.all(kinds)).toEqual(['failed', 'failed', 'failed']);
      expect(await files.readSegment(badName, ALL).catch(() => null)).toBeNull();
    });

    it.each(['../outside', 'A'.repeat(64), 'a'.repeat(63), ''])('refuses the picture id %j', async (badId) => {
      const { files } = await open();
      const kinds = [files.putPicture(badId, text('x')), files.removePictures([badId])].map((write) => write.then(({ kind }) => kind, () => 'failed'));
      expect(await Promise.all(kinds)).toEqual(['failed', 'failed']);
      expect(await files.getPicture(badId).catch(() => null)).toBeNull();
    });
  });
}
