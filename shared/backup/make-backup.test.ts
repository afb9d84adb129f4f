import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { createMemoryJournalFiles } from '../journal/memory-journal-files.ts';
import { noteToMarkdown } from '../note/note-markdown.ts';
import { testCodec } from './backup-codec.contract.ts';
import { BackupCancelledError, BackupError } from './backup-codec.ts';
import { writeManifest, type BackupManifest } from './backup-manifest.ts';
import { makeBackup } from './make-backup.ts';
import { openBackup } from './open-backup.ts';
import { backupOf, filledJournal, memoryFile, memorySink, NO_CONTROL, noteWith, pictureBytes, pictureIdOf, putNote, sealedZip, writeHistory } from './sample-backup.contract.ts';

const open = (bytes: Uint8Array) => openBackup(memoryFile(bytes), testCodec, NO_CONTROL);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function recordsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const records of (await open(bytes)).records()) lines.push(...records.map(({ kind, id }) => `${kind} ${id}`));
  return lines.sort();
}

describe('a backup', () => {
  it('holds everything that counts, and nothing that is gone', async () => {
    const { bytes, manifest } = await backupOf(await filledJournal());
    expect(await recordsOf(bytes)).toEqual(
      ['job job', 'note a', 'note b', ...['a', 'b', 'waiting'].map((name) => `picture ${pictureIdOf(name)}`).sort(), 'recognition b', 'tombstone gone', 'version a/2'],
    );
    expect(manifest).toMatchObject({ sequence: 6, journalId: 'j1', counts: { notes: 2, pictures: 3, versions: 1, jobs: 1 }, missingPictures: 0 });
    expect((await open(bytes)).manifest).toEqual(manifest);
  });

  it('keeps records word by word', async () => {
    const { bytes } = await backupOf(await filledJournal());
    for await (const records of (await open(bytes)).records()) {
      const note = records.find(({ kind, id }) => kind === 'note' && id === 'a');
      expect(note).toEqual(putNote(noteWith('a', { caption: 'second' }), 2));
    }
  });

  it('can be read by people: notes as Markdown, with their pictures where the links point', async () => {
    const files = unzipSync((await backupOf(await filledJournal())).bytes);
    expect(Object.keys(files).filter((path) => !path.startsWith('records/')).sort()).toEqual([
      'README.txt', 'assets/images/ai-engineer-roles/a.png', 'assets/images/ai-engineer-roles/b.png', 'manifest.json', 'notes/a.md', 'notes/b.md', `pictures/${pictureIdOf('waiting')}.png`,
    ]);
    expect(decode(files['notes/a.md'])).toBe(noteToMarkdown(noteWith('a', { caption: 'second' }), { imagePaths: ['../assets/images/ai-engineer-roles/a.png'] }));
  });

  it('gives its pictures', async () => {
    const backup = await open((await backupOf(await filledJournal())).bytes);
    expect(await backup.picture(pictureIdOf('a'))).toEqual(pictureBytes('a'));
    expect(await backup.picture(pictureIdOf('waiting'))).toEqual(pictureBytes('waiting'));
    expect(await backup.picture(pictureIdOf('none'))).toBeNull();
  });

  it('leaves pictures to the place beside it when told so', async () => {
    const kept: string[] = [];
    const shared = { keep: (name: string, imageId: string) => Promise.resolve(kept.push(`${name} ${imageId}`) && 7) };
    const { manifest, bytes } = await backupOf(await filledJournal(), { shared });
    expect(kept).toHaveLength(3);
    expect(kept).toContain(`${pictureIdOf('a')}.png ${pictureIdOf('a')}`);
    expect(manifest.pictures.every(({ path, byteLength }) => path === null && byteLength === 7)).toBe(true);
    expect(Object.keys(unzipSync(bytes)).some((path) => path.endsWith('.png'))).toBe(false);
  });

  it('says how many pictures the library itself has lost, and takes none with other bytes', async () => {
    const files = await filledJournal();
    files.pictures.delete(pictureIdOf('a'));
    files.pictures.set(pictureIdOf('b'), pictureBytes('another'));
    const { manifest, bytes } = await backupOf(files);
    expect(manifest.missingPictures).toBe(2);
    expect((await open(bytes)).manifest.pictures.map(({ imageId }) => imageId)).toEqual([pictureIdOf('waiting')]);
  });

  it('keeps notes that this program cannot understand', async () => {
    const files = await filledJournal();
    await writeHistory(files, 7, [[{ op: 'put', kind: 'note', id: 'future', payload: '{"note":{"schema":9}}' }]]);
    const { bytes, manifest } = await backupOf(files);
    expect(manifest.counts.notes).toBe(3);
    expect(await recordsOf(bytes)).toContain('note future');
  });

  it('belongs to the state at its beginning, whatever is written meanwhile', async () => {
    const files = await filledJournal();
    let isWritten = false;
    const breathe = async (): Promise<void> => {
      if (isWritten) return;
      isWritten = true;
      await writeHistory(files, 7, [[putNote(noteWith('late', {}, null), 7)]]);
    };
    const { manifest, bytes } = await backupOf(files, { control: { ...NO_CONTROL, breathe } });
    expect(manifest).toMatchObject({ sequence: 6, counts: { notes: 2 } });
    expect(await recordsOf(bytes)).not.toContain('note late');
  });

  it('is not made of a journal that is rewritten meanwhile', async () => {
    const files = await filledJournal();
    const breathe = (): Promise<void> => {
      files.segments.clear();
      return Promise.resolve();
    };
    await expect(backupOf(files, { control: { ...NO_CONTROL, breathe } })).rejects.toMatchObject({ name: 'JournalMovedError' });
  });

  it('is not made of a journal with a damaged place', async () => {
    const files = await filledJournal();
    for (const bytes of files.segments.values()) bytes[60]! ^= 1;
    await expect(backupOf(files)).rejects.toMatchObject({ name: 'JournalDamagedError' });
  });

  it('is not made of nothing', async () => {
    await expect(backupOf(createMemoryJournalFiles())).rejects.toThrow('nothing to back up');
  });

  it('ends when it is cancelled', async () => {
    await expect(backupOf(await filledJournal(), { control: { ...NO_CONTROL, isCancelled: () => true } })).rejects.toBeInstanceOf(BackupCancelledError);
  });

  it('fails when its place is full', async () => {
    const sink = { append: () => Promise.reject(new Error('The disk is full.')) };
    await expect(backupOf(await filledJournal(), { sink })).rejects.toThrow('The disk is full.');
  });

  it('tells how far it is, from the beginning to the end', async () => {
    const told: number[] = [];
    await makeBackup({
      journal: { files: await filledJournal(), utf8: testCodec.utf8 }, codec: testCodec, sink: memorySink(), shared: null, control: { ...NO_CONTROL, onProgress: (fraction) => told.push(fraction) },
      about: { appVersion: '1', createdAt: '2026-04-01T09:00:00.000Z', reason: 'asked', libraryId: '9f3c2b1a' },
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });
});

describe('a backup that is not what it says', () => {
  it('is refused, whichever bit was flipped', async () => {
    const files = createMemoryJournalFiles();
    await writeHistory(files, 1, [[putNote(noteWith('a', {}, null))]]);
    const { bytes } = await backupOf(files);
    // Every byte once, with another bit each time: all bits of all bytes are the test of the zip itself.
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (at & 7);
      await expect(open(flipped), `byte ${String(at)}`).rejects.toBeInstanceOf(BackupError);
    }
  });

  const manifestOf = (change: object): string => {
    const good: Omit<BackupManifest, 'format' | 'version'> = {
      appVersion: '1', createdAt: '2026-04-01T09:00:00.000Z', reason: 'asked', libraryId: '9f3c2b1a', journalId: 'j', sequence: 1,
      counts: { notes: 0, pictures: 0, versions: 0, jobs: 0 }, files: [], records: [], pictures: [], missingPictures: 0,
    };
    return JSON.stringify({ ...(JSON.parse(writeManifest(good)) as object), ...change });
  };
  const entry = (path: string) => ({ path, byteLength: 1, sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' });

  it.each([
    ['a newer version', manifestOf({ version: 2 }), 'newer version of Skillshot'],
    ['a list that is no JSON', '{', 'cannot be understood'],
    ['a list of something else', '{"version":1}', 'cannot be understood'],
    ['a path out of it in the list', manifestOf({ files: [entry('../x')] }), 'cannot be understood'],
    ['a file that is missing', manifestOf({ files: [entry('x')] }), 'do not fit its own list'],
    ['records that are missing', manifestOf({ records: ['records/000001.txt'] }), 'do not fit its own list'],
    ['other numbers than it holds', manifestOf({ counts: { notes: 1, pictures: 0, versions: 0, jobs: 0 } }), 'other numbers of notes'],
  ])('is refused with %s', async (_what, manifest, sentence) => {
    await expect(open(await sealedZip([['manifest.json', manifest]]))).rejects.toThrow(sentence);
  });

  it('is refused with a file that is not in its list', async () => {
    await expect(open(await sealedZip([['notes/evil.md', 'x'], ['manifest.json', manifestOf({})]]))).rejects.toThrow('do not fit its own list');
  });

  it('is refused when a file has another hash than listed', async () => {
    await expect(open(await sealedZip([['x', 'y'], ['manifest.json', manifestOf({ files: [entry('x')] })]]))).rejects.toThrow('damaged');
  });

  it.each(['put note "a"', 'delete note "a"', 'anything'])('is refused with the record %j', async (line) => {
    const bytes = new TextEncoder().encode(line);
    const file = { path: 'records/000001.txt', byteLength: bytes.length, sha256: Buffer.from(await testCodec.sha256(bytes)).toString('hex') };
    await expect(open(await sealedZip([[file.path, line], ['manifest.json', manifestOf({ files: [file], records: [file.path] })]]))).rejects.toThrow('cannot be understood');
  });
});
