import { describe, expect, it } from 'vitest';
import { MemoryFolder } from '../../../shared/host/memory-kept-folders.ts';
import { encode, Machine, textAt, withCaptionLine } from './mirror-under-test.contract.ts';

const PATH = 'notes/first.md';

/** A note that was edited here a moment ago, and in step; its file as it was before that. */
async function withStaleFile() {
  const folder = new MemoryFolder();
  const machine = new Machine('a', folder);
  const { id } = await machine.add('first', { caption: '' });
  // The first edit of a sitting takes the version that the next five minutes share.
  await machine.edit(id, (note) => ({ ...note, topic: 'agents' }));
  await machine.sync();
  const stale = textAt(folder, PATH);
  await machine.edit(id, (note) => ({ ...note, caption: 'typed here' }));
  await machine.sync();
  const captions = async () => (await machine.notes.listVersions(id)).map(({ note }) => note.caption);
  return { folder, machine, id, stale, captions };
}

describe('a file that an editor had open for too long', () => {
  it('stands, and what was typed here a moment ago is in the history', async () => {
    const { folder, machine, stale, captions } = await withStaleFile();
    folder.write(PATH, encode(withCaptionLine(stale, 'typed there')));
    await machine.sync();
    expect(await machine.live()).toMatchObject([{ caption: 'typed there' }]);
    expect(await captions()).toContain('typed here');
  });

  it('does so too when a harmless change came in between, and after a restart', async () => {
    const { folder, machine, stale, captions } = await withStaleFile();
    folder.write(PATH, encode(textAt(folder, PATH).replace('topic: agents', 'topic: agents\nmood: fine')));
    await machine.sync();
    machine.restart();
    folder.write(PATH, encode(withCaptionLine(stale, 'typed there')));
    await machine.sync();
    expect(await captions()).toContain('typed here');
  });

  it('leaves in the history what another machine had sent a moment before', async () => {
    const { folder, machine, captions } = await withStaleFile();
    const stale = textAt(folder, PATH);
    folder.write(PATH, encode(withCaptionLine(stale, 'sent by another')));
    await machine.sync();
    folder.write(PATH, encode(withCaptionLine(stale, 'typed there')));
    await machine.sync();
    expect(await captions()).toContain('typed here\nsent by another');
  });

  it('does not fill the history when the other side types on', async () => {
    const { folder, machine, captions } = await withStaleFile();
    for (const typed of ['T', 'Ty', 'Typ', 'Type', 'Typed']) {
      folder.write(PATH, encode(textAt(folder, PATH).replace(/Caption: .*/, `Caption: ${typed}`)));
      await machine.sync();
    }
    expect(await captions()).toEqual(['typed here', '']);
  });
});
