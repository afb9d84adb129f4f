import { expect, it } from 'vitest';
import { noteToMarkdown } from '../../shared/note/note-markdown.ts';
import { givePicture } from './give-picture.ts';
import { importAll, incoming, sampleLibrary, samplePicture } from './interop-under-test.contract.ts';

const NOTE = '---\nfinal_location: ../assets/images/roles/one.jpeg\nmore_locations: [two.png]\n---\n\ntext\n';

it('gives an imported note its missing pictures one after another, under the names it uses', async () => {
  const sample = sampleLibrary();
  const { createdIds: [id = ''] } = await importAll(sample, incoming({ 'a.md': NOTE }));
  for (const seed of [1, 2]) expect(await givePicture(sample, id, new Blob([Uint8Array.from(samplePicture(seed))]))).toEqual({ kind: 'given' });
  const note = await sample.notes.getNote(id);
  expect(note === undefined ? '' : noteToMarkdown(note)).toContain('final_location: ../assets/images/roles/one.jpeg\nmore_locations: [../assets/images/roles/two.png]\n---');
});

it('says why a file cannot be the picture', async () => {
  const sample = sampleLibrary();
  expect(await givePicture(sample, 'x', new Blob(['no picture']))).toMatchObject({ kind: 'failed' });
});
