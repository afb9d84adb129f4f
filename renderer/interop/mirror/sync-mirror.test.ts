import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryFolder } from '../../../shared/host/memory-kept-folders.ts';
import { pngPicture } from '../../../shared/image/sample-pictures.contract.ts';
import { encode, Machine, notePaths, textAt, withCaptionLine } from './mirror-under-test.contract.ts';

let folder = new MemoryFolder();
let machine = new Machine('a', folder);

beforeEach(() => {
  folder = new MemoryFolder();
  machine = new Machine('a', folder);
});

const liveTitles = async (one = machine): Promise<readonly string[]> => (await one.live()).map(({ title }) => title).sort();

describe('a library written into its folder', () => {
  it('has the names of the export, and pictures beside', async () => {
    await machine.add('first');
    await machine.add('second', { topic: '' });
    expect(await machine.sync()).toMatchObject({ kind: 'done', tally: { written: 2, takenIn: 0 } });
    expect([...folder.files.keys()].sort()).toEqual(['assets/images/ai-engineer-roles/first.png', 'assets/images/unsorted/second.png', 'notes/first.md', 'notes/second.md']);
  });

  it('is written once, and then only what changed', async () => {
    const { id } = await machine.add('first');
    await machine.add('second');
    await machine.sync();
    const before = new Map(folder.files);
    expect(await machine.sync()).toMatchObject({ tally: { written: 0, takenIn: 0 } });
    await machine.edit(id, (note) => ({ ...note, caption: 'new' }));
    expect(await machine.sync()).toMatchObject({ tally: { written: 1, takenIn: 0 } });
    expect([...folder.files].filter(([path, file]) => before.get(path) !== file).map(([path]) => path)).toEqual(['notes/first.md']);
  });

  it('comes back whole in an empty library', async () => {
    await machine.add('first', { tags: [{ competencyId: 'python', label: 'Python', state: 'accepted', evidence: [] }] });
    await machine.add('second', { caption: 'two\nlines', topic: '' });
    await machine.sync();
    const other = new Machine('b', folder);
    expect(await other.sync()).toMatchObject({ tally: { takenIn: 2, written: 0 } });
    expect(await other.meanings()).toEqual(await machine.meanings());
    for (const { images } of await other.live()) expect(await other.images.getImage(images[0]?.imageId ?? '')).toBeDefined();
  });

  it('moves trashed notes with their pictures to the folder’s trash, and brings them back', async () => {
    const { id } = await machine.add('first');
    await machine.sync();
    await machine.edit(id, (note) => ({ ...note, trashedAt: '2026-04-01T00:00:00.000Z' }));
    await machine.sync();
    expect([...folder.files.keys()].sort()).toEqual(['trash/assets/images/ai-engineer-roles/first.png', 'trash/notes/first.md']);
    await machine.edit(id, (note) => ({ ...note, trashedAt: null }));
    await machine.sync();
    expect(notePaths(folder)).toEqual(['notes/first.md']);
    expect(folder.files.has('assets/images/ai-engineer-roles/first.png')).toBe(true);
  });

  it('moves the picture when the topic changes', async () => {
    const { id } = await machine.add('first');
    await machine.sync();
    await machine.edit(id, (note) => ({ ...note, topic: 'agents' }));
    await machine.sync();
    expect([...folder.files.keys()].sort()).toEqual(['assets/images/agents/first.png', 'notes/first.md', 'trash/assets/images/ai-engineer-roles/first.png']);
    expect(textAt(folder, 'notes/first.md')).toContain('final_location: ../assets/images/agents/first.png');
  });

  it('is taken for what it is when it was exported before', async () => {
    await machine.add('first');
    await machine.sync();
    const { id, ...same } = (await machine.live())[0] ?? {};
    const text = textAt(folder, 'notes/first.md').replace(/skillshot_.*\n/g, '');
    folder.write('notes/first.md', encode(text));
    const other = new Machine('b', folder);
    await other.add('first', { ...same, id: 'another-id' });
    await other.sync();
    expect(id).toBeDefined();
    expect((await other.live()).map((note) => note.id)).toEqual(['another-id']);
  });
});

describe('edits in the folder', () => {
  it('come into the library and are left as they are', async () => {
    await machine.add('first', { caption: 'mine' });
    await machine.sync();
    const edited = withCaptionLine(textAt(folder, 'notes/first.md'), 'by an editor').replace('source: telegram_photo', "source:   'url'  # changed");
    folder.write('notes/first.md', encode(edited));
    expect(await machine.sync()).toMatchObject({ tally: { takenIn: 1, written: 0 } });
    expect(await machine.live()).toMatchObject([{ caption: 'mine\nby an editor', source: 'url' }]);
    expect(textAt(folder, 'notes/first.md')).toBe(edited);
  });

  it('are merged with edits here', async () => {
    const { id } = await machine.add('first', { caption: 'mine' });
    await machine.sync();
    folder.write('notes/first.md', encode(withCaptionLine(textAt(folder, 'notes/first.md'), 'there')));
    await machine.edit(id, (note) => ({ ...note, title: 'Renamed here' }));
    expect(await machine.sync()).toMatchObject({ tally: { takenIn: 1, written: 1 } });
    expect(await machine.live()).toMatchObject([{ title: 'Renamed here', caption: 'mine\nthere' }]);
    expect(textAt(folder, 'notes/first.md')).toMatch(/title: Renamed here[^]*mine\nthere/);
    expect(machine.memory?.conflicts.size).toBe(0);
  });

  it('of the same field stand, and the other version is kept for a choice and in the history', async () => {
    const { id } = await machine.add('first', { caption: 'mine' });
    await machine.sync();
    folder.write('notes/first.md', encode(textAt(folder, 'notes/first.md').replace('Caption: mine', 'Caption: theirs')));
    await machine.edit(id, (note) => ({ ...note, caption: 'mine, edited' }));
    await machine.sync();
    expect(await machine.live()).toMatchObject([{ caption: 'theirs' }]);
    expect([...(machine.memory?.conflicts.values() ?? [])]).toMatchObject([{ noteId: id, fields: [{ field: 'caption', kept: 'theirs', other: 'mine, edited' }] }]);
    expect((await machine.notes.listVersions(id)).map(({ note }) => note.caption)).toContain('mine, edited');
  });

  it('are not written over when they come in the middle of a pass', async () => {
    const { id } = await machine.add('first', { caption: 'mine' });
    await machine.sync();
    await machine.edit(id, (note) => ({ ...note, title: 'Renamed here' }));
    const { putFile } = machine.deps.folders;
    const edited = withCaptionLine(textAt(folder, 'notes/first.md'), 'in between');
    machine.deps = { ...machine.deps, folders: { ...machine.deps.folders, putFile: (file) => {
      if (file.path === 'notes/first.md' && textAt(folder, file.path) !== edited) folder.write(file.path, encode(edited));
      return putFile(file);
    } } };
    expect(await machine.sync()).toMatchObject({ kind: 'done', isUnsettled: true });
    expect(textAt(folder, 'notes/first.md')).toBe(edited);
    await machine.sync();
    expect(textAt(folder, 'notes/first.md')).toMatch(/Renamed here[^]*mine\nin between/);
    expect(await machine.live()).toMatchObject([{ title: 'Renamed here', caption: 'mine\nin between' }]);
  });

  it('wait while a file is empty, broken or full of Git’s marks, and the note is not written either', async () => {
    const { id } = await machine.add('first', { caption: 'mine' });
    await machine.sync();
    const good = textAt(folder, 'notes/first.md');
    for (const bad of ['', '---\nsource: [\n---\n', `${good}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n`]) {
      folder.write('notes/first.md', encode(bad));
      await machine.edit(id, (note) => ({ ...note, potentialUse: `${note.potentialUse}\n- more` }));
      expect(await machine.sync()).toMatchObject({ unreadable: [{ path: 'notes/first.md' }], tally: { written: 0 } });
      expect(textAt(folder, 'notes/first.md')).toBe(bad);
    }
    folder.write('notes/first.md', encode(good));
    await machine.sync();
    expect(await machine.live()).toMatchObject([{ caption: 'mine' }]);
    expect(textAt(folder, 'notes/first.md')).toContain('- more\n- more\n- more');
  });

  it('wait until the file is left alone', async () => {
    machine = new Machine('a', folder, 2000);
    await machine.add('first', { caption: 'mine' });
    await machine.sync();
    folder.nowMs = machine.nowMs + 29_500;
    folder.write('notes/first.md', encode('---\nsource: file\n---\nhalf a'));
    expect(await machine.sync()).toMatchObject({ isUnsettled: true, tally: { takenIn: 0 } });
    expect(await machine.live()).toMatchObject([{ caption: 'mine' }]);
  });
});

describe('files that come and go', () => {
  it('a note written by hand comes in, with a picture that was there before', async () => {
    folder.write('notes/pics/shot.png', pngPicture({ width: 4, height: 3 }, { seed: 7 }));
    folder.write('notes/by-hand.md', encode('# By hand\n\nWith words.\n\n![](pics/shot.png)\n'));
    await machine.sync();
    expect(await machine.live()).toMatchObject([{ title: 'By hand', slug: 'by-hand', images: [{ mediaType: 'image/png', fileName: 'shot.png' }] }]);
    expect(textAt(folder, 'notes/by-hand.md')).toBe('# By hand\n\nWith words.\n\n![](pics/shot.png)\n');
  });

  it('a picture that comes later than its note is given to it', async () => {
    const other = new Machine('b', new MemoryFolder());
    await other.add('first');
    await other.sync();
    const picture = 'assets/images/ai-engineer-roles/first.png';
    folder.write('notes/first.md', other.folder.files.get('notes/first.md')?.bytes ?? encode(''));
    await machine.sync();
    expect(await machine.live()).toMatchObject([{ images: [] }]);
    await machine.edit((await machine.live())[0]?.id ?? '', (note) => ({ ...note, caption: 'edited while it waits' }));
    await machine.sync();
    folder.write(picture, other.folder.files.get(picture)?.bytes ?? encode(''));
    await machine.sync();
    const [note] = await machine.live();
    expect(note).toMatchObject({ caption: 'edited while it waits', images: (await other.live())[0]?.images.map(({ imageId }) => ({ imageId })) });
    expect(note?.extras.frontMatter).toEqual([]);
  });

  it('a file that is renamed stays the same note', async () => {
    const { id } = await machine.add('first');
    await machine.sync();
    folder.write('notes/renamed.md', folder.files.get('notes/first.md')?.bytes ?? encode(''));
    folder.remove('notes/first.md');
    await machine.sync();
    await machine.edit(id, (note) => ({ ...note, caption: 'later' }));
    await machine.sync();
    expect(notePaths(folder)).toEqual(['notes/renamed.md']);
    expect((await machine.live()).map((note) => note.id)).toEqual([id]);
  });

  it('a file that a person copies becomes a note of its own', async () => {
    await machine.add('first');
    await machine.sync();
    folder.write('notes/copy.md', encode(withCaptionLine(textAt(folder, 'notes/first.md'), 'another')));
    await machine.sync();
    await machine.sync();
    expect(notePaths(folder)).toEqual(['notes/copy.md', 'notes/first.md']);
    expect(await machine.live()).toHaveLength(2);
  });

  it('a removed file takes its note to the trash, one that was edited here is written again', async () => {
    const { id } = await machine.add('first');
    const edited = await machine.add('second');
    await machine.add('third');
    await machine.sync();
    folder.remove('notes/first.md');
    folder.remove('notes/second.md');
    await machine.edit(edited.id, (note) => ({ ...note, caption: 'needed' }));
    expect(await machine.sync()).toMatchObject({ tally: { trashedIds: [id] } });
    expect(await liveTitles()).toEqual(['second', 'third']);
    expect(notePaths(folder)).toEqual(['notes/second.md', 'notes/third.md']);
  });

  it('a picture that is removed is written again', async () => {
    await machine.add('first');
    await machine.sync();
    folder.remove('assets/images/ai-engineer-roles/first.png');
    await machine.sync();
    expect(folder.files.has('assets/images/ai-engineer-roles/first.png')).toBe(true);
  });
});

describe('a folder in trouble', () => {
  it('that lost most of its notes is asked about', async () => {
    for (const title of ['one', 'two', 'three', 'four']) await machine.add(title);
    await machine.sync();
    for (const title of ['one', 'two', 'three']) folder.remove(`notes/${title}.md`);
    expect(await machine.sync()).toEqual({ kind: 'many-gone', gone: 3, of: 4 });
    expect(await machine.live()).toHaveLength(4);
    await machine.sync({ onManyGone: 'write-again' });
    expect(notePaths(folder)).toHaveLength(4);
    for (const title of ['one', 'two', 'three']) folder.remove(`notes/${title}.md`);
    await machine.sync({ onManyGone: 'trash' });
    expect(await liveTitles()).toEqual(['four']);
  });

  it('that is empty all of a sudden is asked about, even for one note', async () => {
    await machine.add('one');
    await machine.sync();
    folder.files.clear();
    expect(await machine.sync()).toMatchObject({ kind: 'many-gone' });
  });

  it('that is gone stops the mirror and loses nothing', async () => {
    await machine.add('one');
    await machine.sync();
    folder.goneReason = 'The folder is not there any more.';
    expect(await machine.sync()).toEqual({ kind: 'stopped', reason: 'The folder is not there any more.' });
    await machine.add('two');
    folder.goneReason = null;
    await machine.sync();
    expect(notePaths(folder)).toEqual(['notes/one.md', 'notes/two.md']);
  });

  it('that is full says which file, and goes on later where it stopped', async () => {
    await machine.add('one');
    folder.fullReason = 'The disk is full.';
    await expect(machine.sync()).rejects.toMatchObject({ message: 'The disk is full.', path: 'assets/images/ai-engineer-roles/one.png' });
    expect(folder.files.size).toBe(0);
    folder.fullReason = null;
    await machine.sync();
    expect(notePaths(folder)).toEqual(['notes/one.md']);
  });

  it('is taken up after a crash between any two writes', async () => {
    for (const title of ['one', 'two']) await machine.add(title);
    const { putFile } = machine.deps.folders;
    for (let crashAt = 0; crashAt < 4; crashAt += 1) {
      let left = 1;
      machine.deps = { ...machine.deps, folders: { ...machine.deps.folders, putFile: async (file) => {
        if (left === 0) throw new Error('killed');
        left -= 1;
        const outcome = await putFile(file);
        // The file is there, and nobody could write down that it is.
        if (file.path.endsWith('.md')) throw new Error('killed');
        return outcome;
      } } };
      await machine.sync().catch(() => undefined);
      machine.restart();
    }
    machine.deps = { ...machine.deps, folders: { ...machine.deps.folders, putFile } };
    await machine.sync();
    expect(await liveTitles()).toEqual(['one', 'two']);
    expect([...folder.files.keys()].sort()).toEqual(['assets/images/ai-engineer-roles/one.png', 'assets/images/ai-engineer-roles/two.png', 'notes/one.md', 'notes/two.md']);
  });
});
