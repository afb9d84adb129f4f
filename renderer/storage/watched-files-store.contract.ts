import { describe, expect, it } from 'vitest';
import type { WatchedFile, WatchedFilesStore } from './watched-files-store.ts';

export function describeWatchedFilesStore(name: string, open: () => WatchedFilesStore): void {
  const file = (path: string, change: Partial<WatchedFile> = {}): WatchedFile => ({ path, byteLength: 3, modifiedMs: 1.5, state: 'offered', imageId: '', ...change });
  const sorted = async (store: WatchedFilesStore): Promise<readonly WatchedFile[]> => [...(await store.load())].sort((a, b) => (a.path < b.path ? -1 : 1));

  describe(`${name} as the store of watched files`, () => {
    it('is empty at first', async () => {
      expect(await open().load()).toEqual([]);
    });

    it('gives back what was put, with each state', async () => {
      const store = open();
      const files = [file('a.png'), file('b.png', { state: 'left' }), file('c.png', { state: 'imported', imageId: 'ab' }), file('d.png', { state: 'refused' })];
      expect(await store.put(files)).toEqual({ kind: 'written' });
      expect(await sorted(store)).toEqual(files);
    });

    it('replaces a file by its path and leaves the others', async () => {
      const store = open();
      await store.put([file('a.png'), file('b.png')]);
      await store.put([file('a.png', { state: 'imported', imageId: 'ab', byteLength: 4 })]);
      expect(await sorted(store)).toEqual([file('a.png', { state: 'imported', imageId: 'ab', byteLength: 4 }), file('b.png')]);
    });

    it('takes nothing to put for done', async () => {
      expect(await open().put([])).toEqual({ kind: 'written' });
    });

    it('forgets all files for another folder', async () => {
      const store = open();
      await store.put([file('a.png')]);
      expect(await store.clear()).toEqual({ kind: 'written' });
      expect(await store.load()).toEqual([]);
    });
  });
}
