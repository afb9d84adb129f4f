import { describe, expect, it } from 'vitest';
import type { FolderAccess } from '../../../shared/host.ts';
import { sampleNote } from '../../../shared/note/sample-note.contract.ts';
import { exportToFolder } from './run-export.ts';

function memoryFolders(): { readonly folders: FolderAccess; readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    folders: {
      choose: () => Promise.resolve(null),
      readFile: (folderId, path) => Promise.resolve(files.get(`${folderId}:${path}`) ?? null),
      writeFile: (folderId, path, bytes) => {
        files.set(`${folderId}:${path}`, bytes);
        return Promise.resolve({ kind: 'written' });
      },
    },
  };
}

describe('exportToFolder', () => {
  it('writes into the chosen folder and tells how far it is', async () => {
    const { folders, files } = memoryFolders();
    const images = { getImage: (imageId: string) => Promise.resolve({ imageId, mediaType: 'image/jpeg', blob: new Blob(['jpeg']) }) };
    const progress: number[] = [];
    const control = { onProgress: (done: number) => progress.push(done), signal: new AbortController().signal };
    const summary = await exportToFolder({ folders, folderId: 'f1', images }, [sampleNote(), sampleNote({ id: 'b', slug: 'b', images: [] })], control);
    expect(summary).toMatchObject({ notes: { written: 2 }, images: { written: 1 }, failures: [] });
    expect(progress).toEqual([1, 2]);
    expect([...files.keys()]).toEqual(['f1:assets/images/ai-engineer-roles/what-you-will-build.jpg', 'f1:notes/what-you-will-build.md', 'f1:notes/b.md']);
  });
});
