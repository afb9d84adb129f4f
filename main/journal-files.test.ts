import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeJournalFiles } from '../shared/journal/journal-files.contract.ts';
import { tailSegmentName } from '../shared/journal/segment-names.ts';
import { createJournalFiles } from './journal-files.ts';

const PICTURE = 'a'.repeat(64);

const makeFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'skillshot-journal-'));

describeJournalFiles('a folder', async () => {
  const folder = await makeFolder();
  const files = createJournalFiles(folder);
  return {
    files,
    reopen: () => createJournalFiles(folder),
    stop: async () => {
      await files.close();
      await rm(folder, { recursive: true });
    },
  };
});

describe('the journal in a folder', () => {
  let folder = '';
  beforeEach(async () => { folder = await makeFolder(); });
  afterEach(() => rm(folder, { recursive: true }));

  it('replaces a picture that is not whole', async () => {
    const files = createJournalFiles(folder);
    await mkdir(path.join(folder, 'pictures/aa'), { recursive: true });
    await writeFile(path.join(folder, 'pictures/aa', PICTURE), 'pix');
    await files.putPicture(PICTURE, new TextEncoder().encode('pixels'));
    expect(new TextDecoder().decode((await files.getPicture(PICTURE)) ?? undefined)).toBe('pixels');
  });

  it('keeps what was set aside', async () => {
    const files = createJournalFiles(folder);
    await files.appendToSegment(tailSegmentName(1, '00000000'), new Uint8Array(3));
    await files.setAsideSegments([tailSegmentName(1, '00000000')]);
    expect(await readdir(path.join(folder, 'aside'))).toEqual([expect.stringMatching(/^\d+-tail-000000000001-00000000\.journal$/)]);
  });

  it('answers with a sentence when it cannot write, and goes on when it can again', async () => {
    const files = createJournalFiles(folder);
    // A file where the folder should be: as root nothing is read-only.
    await writeFile(path.join(folder, 'segments'), '');
    expect(await files.appendToSegment(tailSegmentName(1, '00000000'), new Uint8Array(3))).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/\w/) as string });
    await rm(path.join(folder, 'segments'));
    expect(await files.appendToSegment(tailSegmentName(1, '00000000'), new Uint8Array(3))).toEqual({ kind: 'written' });
    await files.close();
  });
});
