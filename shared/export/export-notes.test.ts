import { beforeEach, describe, expect, it } from 'vitest';
import { noteToMarkdown } from '../note/note-markdown.ts';
import { sampleNote } from '../note/sample-note.contract.ts';
import { exportNotes, type ExportTarget, type WriteOutcome } from './export-notes.ts';

/** A folder that folds case, as those of macOS and Windows do. */
class MemoryFolder implements ExportTarget {
  readonly files = new Map<string, Uint8Array>();
  readonly pictures = new Map<string, Uint8Array>();
  readonly broken = new Set<string>();
  writes = 0;

  readFile(path: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.files.get(path.toLowerCase()) ?? null);
  }

  readImage(imageId: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.pictures.get(imageId) ?? null);
  }

  writeFile(path: string, content: string | Uint8Array): Promise<WriteOutcome> {
    if (this.broken.has(path)) return Promise.resolve({ kind: 'failed', reason: 'The disk is full.' });
    this.writes += 1;
    this.files.set(path.toLowerCase(), typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return Promise.resolve({ kind: 'written' });
  }

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }
}

const picture = (imageId: string) => ({ imageId, mediaType: 'image/png', widthPx: 1, heightPx: 1 });
const noteOf = (id: string, slug: string, imageId = id) =>
  sampleNote({ id, slug, topic: 't', originalImage: `${id}.png`, images: [picture(imageId)] });

let folder: MemoryFolder;
beforeEach(() => {
  folder = new MemoryFolder();
  for (const imageId of ['a', 'b', 'c']) folder.pictures.set(imageId, new TextEncoder().encode(`picture ${imageId}`));
});

describe('exportNotes', () => {
  it('writes each note and its picture', async () => {
    const note = noteOf('a', 'one');
    expect(await exportNotes(folder, [note, noteOf('b', 'two')])).toEqual({
      notes: { written: 2, unchanged: 0 },
      images: { written: 2, unchanged: 0 },
      others: { written: 0, unchanged: 0 },
      failures: [],
      isCancelled: false,
    });
    expect([...folder.files.keys()]).toEqual(['assets/images/t/one.png', 'notes/one.md', 'assets/images/t/two.png', 'notes/two.md']);
    expect(folder.text('notes/one.md')).toBe(noteToMarkdown(note));
  });

  it('changes nothing the second time', async () => {
    const notes = [noteOf('a', 'one'), noteOf('b', 'One'), noteOf('c', 'one')];
    await exportNotes(folder, notes);
    const before = new Map(folder.files);
    folder.writes = 0;
    expect(await exportNotes(folder, notes)).toMatchObject({ notes: { written: 0, unchanged: 3 }, images: { written: 0, unchanged: 3 } });
    expect(folder.writes).toBe(0);
    expect(folder.files).toEqual(before);
  });

  it('takes a file that Git gave other line ends for unchanged', async () => {
    await exportNotes(folder, [noteOf('a', 'one')]);
    folder.files.set('notes/one.md', new TextEncoder().encode(folder.text('notes/one.md').replaceAll('\n', '\r\n')));
    expect(await exportNotes(folder, [noteOf('a', 'one')])).toMatchObject({ notes: { unchanged: 1 } });
  });

  it('writes again only what changed', async () => {
    await exportNotes(folder, [noteOf('a', 'one'), noteOf('b', 'two')]);
    const summary = await exportNotes(folder, [{ ...noteOf('a', 'one'), caption: 'new' }, noteOf('b', 'two')]);
    expect(summary).toMatchObject({ notes: { written: 1, unchanged: 1 }, images: { written: 0, unchanged: 2 } });
    expect(folder.text('notes/one.md')).toContain('Caption: new');
  });

  it('replaces the picture of its own note', async () => {
    await exportNotes(folder, [noteOf('a', 'one')]);
    await exportNotes(folder, [noteOf('a', 'one', 'b')]);
    expect(folder.text('assets/images/t/one.png')).toBe('picture b');
  });

  it('names twins apart, those by case too', async () => {
    await exportNotes(folder, [noteOf('a', 'one'), noteOf('b', 'ONE')]);
    expect([...folder.files.keys()]).toContain('notes/one-2.md');
    expect(folder.text('notes/one-2.md')).toContain('final_location: ../assets/images/t/ONE-2.png');
  });

  it.each([
    ['a note of another capture', 'notes/one.md', noteToMarkdown(noteOf('z', 'one'))],
    ['a file that is no note', 'notes/one.md', 'my diary'],
    ['a picture of someone else', 'assets/images/t/one.png', 'another picture'],
  ])('never overwrites %s', async (_name, path, content) => {
    folder.files.set(path, new TextEncoder().encode(content));
    await exportNotes(folder, [noteOf('a', 'one')]);
    expect(folder.text(path)).toBe(content);
    expect(folder.text('notes/one-2.md')).toContain('final_location: ../assets/images/t/one-2.png');
    expect(folder.text('assets/images/t/one-2.png')).toBe('picture a');
  });

  it('uses a picture that is there already', async () => {
    folder.files.set('assets/images/t/one.png', new TextEncoder().encode('picture a'));
    expect(await exportNotes(folder, [noteOf('a', 'one')])).toMatchObject({ notes: { written: 1 }, images: { written: 0, unchanged: 1 } });
  });

  it('goes on after a file that cannot be written, and says which', async () => {
    folder.broken.add('assets/images/t/one.png');
    expect(await exportNotes(folder, [noteOf('a', 'one'), noteOf('b', 'two')])).toMatchObject({
      notes: { written: 2 },
      images: { written: 1 },
      failures: [{ noteId: 'a', path: 'assets/images/t/one.png', reason: 'The disk is full.' }],
    });
  });

  it('says that a picture is missing and still writes the note', async () => {
    folder.pictures.clear();
    const summary = await exportNotes(folder, [noteOf('a', 'one')]);
    expect(summary.notes.written).toBe(1);
    expect(summary.failures).toMatchObject([{ reason: 'The picture is missing from the library.' }]);
  });

  it('reports a folder that cannot be read, note by note', async () => {
    folder.readFile = () => Promise.reject(new Error('The folder is gone.'));
    expect((await exportNotes(folder, [noteOf('a', 'one'), noteOf('b', 'two')])).failures).toEqual([
      { noteId: 'a', path: 'notes/one.md', reason: 'The folder is gone.' },
      { noteId: 'b', path: 'notes/two.md', reason: 'The folder is gone.' },
    ]);
  });

  it('stops between notes when cancelled', async () => {
    let done = 0;
    const summary = await exportNotes(folder, [noteOf('a', 'one'), noteOf('b', 'two')], {
      onProgress: (count) => { done = count; },
      isCancelled: () => done === 1,
    });
    expect(summary).toMatchObject({ notes: { written: 1 }, isCancelled: true });
  });

  it('tells where each note went', async () => {
    folder.files.set('notes/one.md', new TextEncoder().encode('my diary'));
    const paths: string[] = [];
    await exportNotes(folder, [noteOf('a', 'one')], { onNote: ({ path }) => paths.push(path) });
    expect(paths).toEqual(['notes/one-2.md']);
  });

  it('stays inside the folder whatever slug and topic say', async () => {
    await exportNotes(folder, [sampleNote({ slug: '../../evil', topic: '../..', images: [picture('a')] })]);
    expect([...folder.files.keys()].every((path) => !path.split('/').includes('..'))).toBe(true);
  });
});
