import { expect } from 'vitest';
import fc from 'fast-check';
import { exportNotes, type ExportTarget } from '../../shared/export/export-notes.ts';
import type { ProfileOptions } from '../../shared/export/export-profile.ts';
import { readNoteFile } from '../../shared/interop/note-file.ts';
import { variedNote } from '../../shared/interop/varied-notes.contract.ts';
import { samplePicture, type SampleFolder, type SampleLibrary } from './interop-under-test.contract.ts';

/** A folder of notes in every dialect, with most of the pictures they name. */
export const variedFolder: fc.Arbitrary<SampleFolder> = fc.array(variedNote, { minLength: 1, maxLength: 6 }).map((notes) => {
  // Those that texts show, some of them in no front matter.
  const files: Record<string, Uint8Array> = { 'vault/0/img/a b.png': samplePicture(100), 'vault/pictures/b.png': samplePicture(101) };
  notes.forEach(({ bytes }, index) => {
    const path = `vault/${String(index % 2)}/note-${String(index)}.md`;
    files[path] = bytes;
    const file = readNoteFile(path, bytes);
    const names = file.kind === 'note' ? file.note.imagePaths.map((location) => location.split('/').at(-1) ?? '') : [];
    for (const name of names.filter(() => index % 3 !== 2)) files[`vault/pictures/${name}`] = samplePicture(index);
  });
  return files;
});

/** The notes and pictures of an export of the whole library, pictures as ''. */
export async function exportedFolder(sample: SampleLibrary, profile: ProfileOptions): Promise<Readonly<Record<string, string>>> {
  const files = new Map<string, string | Uint8Array>();
  const target: ExportTarget = {
    readFile: (path) => {
      const content = files.get(path);
      return Promise.resolve(content === undefined ? null : typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    readImage: async (imageId) => {
      const image = await sample.images.getImage(imageId);
      return image === undefined ? null : new Uint8Array(await image.blob.arrayBuffer());
    },
    writeFile: (path, content) => {
      files.set(path, content);
      return Promise.resolve({ kind: 'written' });
    },
  };
  const { upserted: notes } = await sample.notes.changesSince(0, 100);
  expect((await exportNotes(target, notes, { profile })).failures).toEqual([]);
  const inVault = [...files].filter(([path]) => path.startsWith('notes/') || path.startsWith('assets/'));
  return Object.fromEntries(inVault.map(([path, content]) => [path, typeof content === 'string' ? content : '']));
}
