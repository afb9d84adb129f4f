import { beforeEach, describe, expect, it } from 'vitest';
import { missingPictures } from '../../shared/note/missing-pictures.ts';
import { noteToMarkdown } from '../../shared/note/note-markdown.ts';
import type { Note } from '../../shared/note/note.ts';
import { importAll, incoming, planOf, sampleLibrary, samplePicture, zipped, type SampleFolder, type SampleLibrary } from './interop-under-test.contract.ts';

const NOTE = `---
source: telegram_photo
date: 2026-02-04T14:04:09+00:00
user_id: 4711
username: sam
image_file: 20260204_140409_sam_msg7.png
original_image: 20260204_140409_sam_msg7.png
final_location: ../assets/images/ai-roles/what-to-build.png
article: [one, two]
---

## Analysis of Image

### Type
A **screenshot** of a chat.

### Visible Text
\`\`\`text
Build agents with Python and Kubernetes.
\`\`\`

## Sources
- mine
`;

const FOLDER: SampleFolder = {
  'vault/notes/20260204_photo.md': NOTE,
  'vault/assets/images/ai-roles/what-to-build.png': samplePicture(),
};

/** What a store answers on a full disk. */
const WRITE_REFUSED = { kind: 'failed', reason: 'There is no room left.' } as const;

let sample: SampleLibrary;
beforeEach(() => { sample = sampleLibrary(); });

async function onlyNote(): Promise<Note> {
  const { upserted: [note, second] } = await sample.notes.changesSince(0, 10);
  if (note === undefined || second !== undefined) throw new Error('There is not one note.');
  return note;
}

describe('importing Markdown notes', () => {
  it('makes a note with all its fields and its picture', async () => {
    const summary = await importAll(sample, incoming(FOLDER));
    expect(summary).toMatchObject({ withoutPicture: 0, failures: [], isCancelled: false });
    const note = await onlyNote();
    expect(note).toMatchObject({
      slug: '20260204_photo', source: 'telegram_photo', capturedAt: '2026-02-04T14:04:09+00:00', userId: '4711', topic: 'ai-roles', type: 'chat',
      visibleText: 'Build agents with Python and Kubernetes.', images: [{ fileName: 'what-to-build.png', mediaType: 'image/png', widthPx: 4, heightPx: 3 }],
    });
    expect(note.tags.map(({ label, state }) => `${label} ${state}`)).toContain('Python suggested');
    expect(await sample.images.getImage(note.images[0]?.imageId ?? '')).toBeDefined();
  });

  it('writes it back with the same location and extras', async () => {
    await importAll(sample, incoming(FOLDER));
    const text = noteToMarkdown(await onlyNote());
    expect(text).toContain('final_location: ../assets/images/ai-roles/what-to-build.png\narticle: [one, two]\n---');
    expect(text).toContain('## Sources\n- mine');
  });

  it('adds nothing the second time, not even after an edit', async () => {
    await importAll(sample, incoming(FOLDER));
    expect(await planOf(sample, incoming(FOLDER))).toBe('vault/notes/20260204_photo.md:same');
    await sample.notes.updateNote((await onlyNote()).id, (note) => ({ ...note, title: 'Mine', visibleText: 'Mine' }));
    const summary = await importAll(sample, incoming(FOLDER), { updatesChanged: true });
    expect([...summary.createdIds, ...summary.updatedIds]).toEqual([]);
    expect((await onlyNote()).title).toBe('Mine');
  });

  it('knows its own export again, whatever the file is called', async () => {
    await importAll(sample, incoming(FOLDER));
    await sample.notes.updateNote((await onlyNote()).id, (note) => ({ ...note, mainContent: 'Edited here.' }));
    expect(await planOf(sample, incoming({ 'export/other.md': noteToMarkdown(await onlyNote()) }))).toBe('export/other.md:same');
  });

  it('offers the newer state of a file, and takes it only when told', async () => {
    await importAll(sample, incoming(FOLDER));
    const newer = incoming({ ...FOLDER, 'vault/notes/20260204_photo.md': NOTE.replace('- mine', '- mine\n- more') });
    expect(await planOf(sample, newer)).toBe('vault/notes/20260204_photo.md:changed');
    await importAll(sample, newer);
    expect((await onlyNote()).extras.sections[0]?.markdown).toBe('## Sources\n- mine');
    const before = await onlyNote();
    expect((await importAll(sample, newer, { updatesChanged: true })).updatedIds).toEqual([before.id]);
    expect((await onlyNote()).extras.sections[0]?.markdown).toBe('## Sources\n- mine\n- more');
    expect((await sample.notes.listVersions(before.id)).map(({ note }) => note)).toEqual([before]);
    expect(await planOf(sample, newer)).toBe('vault/notes/20260204_photo.md:same');
  });

  it('keeps what no file holds when a newer state is taken', async () => {
    await importAll(sample, incoming(FOLDER));
    const { id, images } = await onlyNote();
    await sample.notes.updateNote(id, (note) => ({ ...note, tags: note.tags.map((tag) => ({ ...tag, state: 'rejected' as const })) }));
    await importAll(sample, incoming({ 'a.md': NOTE.replace('- mine', '- other') }), { updatesChanged: true });
    const note = await onlyNote();
    expect(note.images).toEqual(images);
    expect(note.tags.every(({ state }) => state === 'rejected')).toBe(true);
  });

  it('makes a note that names its missing picture, and writes the location back', async () => {
    expect(await importAll(sample, incoming({ 'a.md': NOTE }))).toMatchObject({ withoutPicture: 1, failures: [] });
    const note = await onlyNote();
    expect(note.images).toEqual([]);
    expect(missingPictures(note.extras)).toEqual(['../assets/images/ai-roles/what-to-build.png']);
    expect(noteToMarkdown(note)).toContain('\nfinal_location: ../assets/images/ai-roles/what-to-build.png\n');
    expect(noteToMarkdown(note)).not.toContain('missing_locations');
  });

  it('does not take a text file with the name of a picture for one', async () => {
    expect(await importAll(sample, incoming({ 'a.md': NOTE, 'what-to-build.png': 'no picture' }))).toMatchObject({ withoutPicture: 1 });
  });

  it('finds the picture by the name of the capture when its location leads nowhere', async () => {
    await importAll(sample, incoming({ 'a.md': NOTE, 'x/20260204_140409_sam_msg7.png': samplePicture() }));
    expect((await onlyNote()).images[0]?.fileName).toBe('what-to-build.png');
  });

  it('reads a zip like a folder', async () => {
    await importAll(sample, [zipped('vault.zip', FOLDER)]);
    expect((await onlyNote()).images).toHaveLength(1);
    expect(await planOf(sample, incoming(FOLDER))).toBe('vault/notes/20260204_photo.md:same');
  });

  it('names files that cannot be read, with line and reason, and imports the others', async () => {
    const files = incoming({ ...FOLDER, 'broken.md': '---\nsource: a\ndate: [\n---\n' });
    expect(await planOf(sample, files)).toBe('vault/notes/20260204_photo.md:new');
    await importAll(sample, files);
    expect((await onlyNote()).slug).toBe('20260204_photo');
  });

  it('takes two files that say the same for one note, and two captures of one name for two', async () => {
    const other = NOTE.replace('14:04:09', '15:00:00');
    expect(await planOf(sample, incoming({ 'a/n.md': NOTE, 'b/n.md': NOTE, 'c/n.md': other }))).toBe('a/n.md:new b/n.md:same c/n.md:new');
  });

  it('goes on after a note that the library refuses', async () => {
    const createNote = (note: Note) => (note.slug === 'a' ? Promise.resolve(WRITE_REFUSED) : sample.notes.createNote(note, null));
    const deps = { ...sample, notes: Object.assign(Object.create(sample.notes) as SampleLibrary['notes'], { createNote, createNotes: () => Promise.resolve(WRITE_REFUSED) }) };
    const summary = await importAll(deps, incoming({ 'a.md': NOTE, 'b.md': 'Some text' }));
    expect(summary.failures).toEqual([{ path: 'a.md', line: 0, reason: WRITE_REFUSED.reason }]);
    expect(summary.createdIds).toHaveLength(1);
  });

  it('tries a note that the library did not answer for once more', async () => {
    let refusals = 0;
    const createNote = (note: Note) => {
      refusals += 1;
      return refusals === 1 ? Promise.resolve(WRITE_REFUSED) : sample.notes.createNote(note, null);
    };
    const deps = { ...sample, notes: Object.assign(Object.create(sample.notes) as SampleLibrary['notes'], { createNote, createNotes: () => Promise.resolve(WRITE_REFUSED) }) };
    expect(await importAll(deps, incoming({ 'a.md': NOTE }))).toMatchObject({ failures: [], withoutPicture: 1 });
    expect(refusals).toBe(2);
  });

  it('stops when it is cancelled, and completes itself the next time', async () => {
    const files = incoming(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${String(index)}.md`, `Note ${String(index)}`])));
    const abort = new AbortController();
    const summary = await importAll(sample, files, { signal: abort.signal, onProgress: () => { abort.abort(); } });
    expect(summary.isCancelled).toBe(true);
    expect(summary.createdIds.length).toBeLessThan(60);
    const rest = await importAll(sample, files);
    expect(rest.createdIds.length + summary.createdIds.length).toBe(60);
  });

  it('takes the file of a mirror folder for the note that it names, under any name', async () => {
    await importAll(sample, incoming(FOLDER));
    const { id } = await onlyNote();
    const mirrored = (text: string): string => text.replace('article: [one, two]', `article: [one, two]\nskillshot_id: ${id}\nskillshot_pictures: [0f0f0f0f0f0f0f0f]`);
    const elsewhere = (text: string): SampleFolder => ({ 'moved/renamed.md': text, 'assets/images/ai-roles/what-to-build.png': samplePicture() });
    expect(await planOf(sample, incoming(elsewhere(mirrored(NOTE))))).toBe('moved/renamed.md:same');
    const edited = mirrored(NOTE).replace('Kubernetes', 'Rust').replace('original_image: 2026', 'original_image: other_2026');
    expect(await planOf(sample, incoming(elsewhere(edited)))).toBe('moved/renamed.md:changed');
    await importAll(sample, incoming(elsewhere(edited)), { updatesChanged: true });
    const note = await onlyNote();
    expect(note).toMatchObject({ id, visibleText: 'Build agents with Python and Rust.' });
    expect(note.extras.frontMatter.map(({ key }) => key)).toEqual(['image_file', 'article']);
  });

  it('makes two notes of copies of a mirror file that were edited apart', async () => {
    const stated = NOTE.replace('article:', 'skillshot_id: 0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b\narticle:');
    await importAll(sample, incoming({ 'a.md': stated.replace('Kubernetes', 'Rust'), 'b.md': stated.replace('date: 2026', 'date: 2025') }));
    expect((await sample.notes.changesSince(0, 10)).upserted).toHaveLength(2);
  });
});
