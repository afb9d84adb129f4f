import { afterEach, describe, expect, it } from 'vitest';
import type { FileFacts, FolderListing, KeptFolders } from './kept-folders.ts';

/** A host's folders in a world that the suite can look at: one folder on a disk, which the person chooses. */
export interface KeptFoldersUnderTest {
  readonly folders: KeptFolders;
  /** The same after a restart. */
  readonly restart: () => Promise<KeptFolders>;
  /** What other programs do in the folder. */
  readonly write: (path: string, text: string) => Promise<void>;
  readonly read: (path: string) => Promise<string | null>;
  readonly remove: (path: string) => Promise<void>;
  readonly removeFolder: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));
const textOf = (file: Uint8Array | null): string | null => file && new TextDecoder().decode(file);

async function filesOf(folders: KeptFolders, purpose: 'mirror' | 'watch' = 'mirror'): Promise<readonly FileFacts[]> {
  const listing: FolderListing = await folders.listFiles(purpose);
  if (listing.kind !== 'listed') throw new Error(`The folder is ${listing.kind}`);
  return [...listing.files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const pathsOf = async (...given: Parameters<typeof filesOf>): Promise<readonly string[]> => (await filesOf(...given)).map(({ path }) => path);

const OUTSIDE = ['../a.md', '/etc/passwd', 'notes/../../a.md', 'notes\\..\\a.md', 'C:/a.md', ''];

export function describeKeptFolders(name: string, start: (world: { readonly closesDialog: boolean }) => Promise<KeptFoldersUnderTest>): void {
  const running: KeptFoldersUnderTest[] = [];
  const begin = async (closesDialog = false): Promise<KeptFoldersUnderTest> => {
    const started = await start({ closesDialog });
    running.push(started);
    return started;
  };
  const mirror = async (): Promise<KeptFoldersUnderTest> => {
    const started = await begin();
    await started.folders.choose('mirror');
    return started;
  };

  describe(`${name} as kept folders`, () => {
    afterEach(async () => { await Promise.all(running.splice(0).map((started) => started.stop())); });

    it('has none before one is chosen, and none when the dialog is closed', async () => {
      const { folders } = await begin(true);
      expect(await folders.kept('mirror')).toBeNull();
      expect(await folders.choose('mirror')).toBeNull();
      expect(await folders.listFiles('mirror')).toMatchObject({ kind: 'gone' });
      expect(await folders.readFile('mirror', 'a.md')).toBeNull();
      expect(await folders.putFile({ path: 'a.md', bytes: bytes('x'), seen: null })).toMatchObject({ kind: 'failed' });
    });

    it('comes back to its folder after a restart, until it is forgotten', async () => {
      const { folders, restart } = await begin();
      const chosen = await folders.choose('mirror');
      expect(await (await restart()).kept('mirror')).toEqual(chosen);
      const later = await restart();
      expect(await later.kept('watch')).toBeNull();
      await later.forget('mirror');
      expect(await later.kept('mirror')).toBeNull();
      expect(await (await restart()).kept('mirror')).toBeNull();
    });

    it('lists files below with length and time, and no hidden ones', async () => {
      const { folders, write } = await mirror();
      for (const path of ['notes/a.md', 'assets/images/t/ü.png', '.hidden/b.md', 'notes/.a.md.swp']) await write(path, 'four');
      const [picture, note, ...more] = await filesOf(folders);
      expect([picture?.path, note?.path, more]).toEqual(['assets/images/t/ü.png', 'notes/a.md', []]);
      expect([note?.byteLength, (note?.modifiedMs ?? 0) > 1_000_000_000_000]).toEqual([4, true]);
    });

    it('writes a new file with its folders, and tells its facts as the list does', async () => {
      const { folders, read } = await mirror();
      const put = await folders.putFile({ path: 'notes/deep/a.md', bytes: bytes('one'), seen: null });
      expect(put).toEqual({ kind: 'written', facts: (await filesOf(folders))[0] });
      expect(await read('notes/deep/a.md')).toBe('one');
      expect(textOf(await folders.readFile('mirror', 'notes/deep/a.md'))).toBe('one');
    });

    it('replaces a file that is as it was seen', async () => {
      const { folders, write, read } = await mirror();
      await write('a.md', 'a longer one');
      const [seen = null] = await filesOf(folders);
      expect(await folders.putFile({ path: 'a.md', bytes: bytes('two'), seen })).toMatchObject({ kind: 'written' });
      expect(await read('a.md')).toBe('two');
    });

    it('leaves a file alone that somebody else wrote, put there or removed meanwhile', async () => {
      const { folders, write, read, remove } = await mirror();
      await write('a.md', 'one');
      const [seen = null] = await filesOf(folders);
      await write('a.md', 'by somebody else');
      expect(await folders.putFile({ path: 'a.md', bytes: bytes('mine'), seen })).toEqual({ kind: 'changed' });
      expect(await folders.putFile({ path: 'a.md', bytes: bytes('mine'), seen: null })).toEqual({ kind: 'changed' });
      expect(seen && (await folders.trashFile(seen))).toEqual({ kind: 'changed' });
      expect(await read('a.md')).toBe('by somebody else');
      await remove('a.md');
      expect(await folders.putFile({ path: 'a.md', bytes: bytes('mine'), seen })).toEqual({ kind: 'changed' });
      expect(await read('a.md')).toBeNull();
    });

    it('moves files to the trash and overwrites none there', async () => {
      const { folders, write, read } = await mirror();
      for (const text of ['one', 'two']) {
        await write('notes/a.md', text);
        const seen = (await filesOf(folders)).find(({ path }) => path === 'notes/a.md');
        expect(seen && (await folders.trashFile(seen))).toMatchObject({ kind: 'written' });
      }
      expect(await read('notes/a.md')).toBeNull();
      expect([await read('trash/notes/a.md'), await read('trash/notes/a-2.md')]).toEqual(['one', 'two']);
    });

    it.each(OUTSIDE)('refuses the path %j', async (path) => {
      const { folders } = await mirror();
      expect(await folders.putFile({ path, bytes: bytes('x'), seen: null })).toMatchObject({ kind: 'failed' });
      expect(await folders.readFile('mirror', path)).toBeNull();
      expect(await folders.trashFile({ path, byteLength: 1, modifiedMs: 1 })).not.toMatchObject({ kind: 'written' });
    });

    it('looks at the files of a watched folder itself, not below', async () => {
      const { folders, write } = await begin();
      await folders.choose('watch');
      await write('shot.png', 'x');
      await write('old/shot.png', 'x');
      expect(await pathsOf(folders, 'watch')).toEqual(['shot.png']);
      expect(textOf(await folders.readFile('watch', 'shot.png'))).toBe('x');
    });

    it('says that the folder is gone', async () => {
      const { folders, removeFolder } = await mirror();
      await removeFolder();
      expect(await folders.listFiles('mirror')).toMatchObject({ kind: 'gone' });
      expect(await folders.putFile({ path: 'notes/a.md', bytes: bytes('x'), seen: null })).toMatchObject({ kind: 'failed' });
    });
  });
}
