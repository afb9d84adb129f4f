import { describe, expect, it } from 'vitest';
import { parseNoteMarkdown } from '../note/parse-note-markdown.ts';
import { sampleNote } from '../note/sample-note.contract.ts';
import { fingerprintOf, mirrorFileText, mirrorMeaning, toMirrorFile, toMirrorNote, withMirrorNote, type MirrorFile } from './mirror-note.ts';
import { isMirrorNotePath, isMirrorPicturePath, originalOfConflictCopy } from './mirror-paths.ts';

const noteId = '0b7e2f9a-1111-4222-8333-444455556666';
const imageId = 'ab'.repeat(32);
const image = { imageId, mediaType: 'image/png', widthPx: 4, heightPx: 3 };
const note = sampleNote({ title: 'By hand', images: [image], caption: 'mine' });

function read(text: string): MirrorFile {
  const parsed = parseNoteMarkdown(text);
  if (parsed.kind === 'refused') throw new Error(parsed.reason);
  return toMirrorFile(parsed.note);
}

describe('the file of a mirrored note', () => {
  const text = mirrorFileText(toMirrorNote(note), { noteId, locations: ['../assets/images/unsorted/a.png'] });

  it('says which note it is and which pictures it has', () => {
    const file = read(text);
    expect(file.noteId).toBe(noteId);
    expect(file.references).toEqual([{ location: '../assets/images/unsorted/a.png', fingerprint: fingerprintOf(imageId), isPromised: true }]);
  });

  it('says the same as the note once its pictures are found', () => {
    const { note: said } = read(text);
    expect(mirrorMeaning({ ...said, pictures: [fingerprintOf(imageId)] })).toBe(mirrorMeaning(toMirrorNote(note)));
  });

  it.each(['skillshot_id: 7', 'skillshot_id: [a, b]', 'skillshot_id:', 'skillshot_id: "../../x"'])('is nobody’s when it says %j', (line) => {
    expect(read(`---\n${line}\nsource: file\n---\n`).noteId).toBeNull();
  });

  it('names a picture that has not come yet where the note expects it', () => {
    const { note: said, references } = read(text);
    const waiting = withMirrorNote(note, { ...said, pictures: [fingerprintOf(imageId)] }, { images: new Map(), locations: new Map([[fingerprintOf(imageId), references[0]?.location ?? '']]) });
    expect(waiting.images).toEqual([]);
    expect(toMirrorNote(waiting, new Map([['../assets/images/unsorted/a.png', fingerprintOf(imageId)]])).pictures).toEqual([fingerprintOf(imageId)]);
  });

  it('leaves decisions about tags to the library, except for those that were taken out', () => {
    const evidence = [{ start: 0, end: 6, text: 'Python' }];
    const tags = (['python', 'rag', 'go'] as const).map((id, index) => ({ competencyId: id, label: id, state: (['accepted', 'suggested', 'rejected'] as const)[index] ?? 'suggested', evidence }));
    const merged = { ...toMirrorNote({ ...note, tags }), competencies: [{ competencyId: 'sql', label: 'SQL' }] };
    const after = withMirrorNote({ ...note, tags }, merged, { images: new Map(), locations: new Map() });
    expect(after.tags.map(({ competencyId, state }) => `${competencyId}:${state}`)).toEqual(['python:rejected', 'rag:suggested', 'go:rejected', 'sql:accepted']);
  });
});

describe('paths in the mirror', () => {
  it.each([
    'notes/.a.md.swp', 'notes/.syncthing.a.md.tmp', 'notes/a.md~', 'notes/#a.md#', 'notes/.#a.md', '.git/notes/a.md', '.stversions/notes/a.md', 'trash/notes/a.md', 'notes/4913', 'notes/~$a.md', 'a.md', 'notes/a.txt',
  ])('%s is no note', (path) => {
    expect(isMirrorNotePath(path)).toBe(false);
  });

  it.each(['notes/a.md', 'notes/deep/ü a.MD', 'notes/a.sync-conflict-20260204-140409-ABCDEFG.md'])('%s is a note', (path) => {
    expect(isMirrorNotePath(path)).toBe(true);
  });

  it('takes pictures from everywhere but the trash', () => {
    expect(['assets/images/t/a.png', 'notes/a.JPG', 'trash/assets/a.png', '.stversions/a.png'].map(isMirrorPicturePath)).toEqual([true, true, false, false]);
  });

  it.each([
    ['notes/a.sync-conflict-20260204-140409-ABCDEFG.md', 'notes/a.md'],
    ['notes/a.sync-conflict-20260204-140409-ABCDEFG.sync-conflict-20260205-140409-HIJKLMN.md', 'notes/a.md'],
    ["notes/a (Sam's conflicted copy 2026-02-04).md", 'notes/a.md'],
    ['notes/a (conflicted copy 2026-02-04 140409).md', 'notes/a.md'],
    ['notes/a (Case Conflict).md', 'notes/a.md'],
    ['notes/a (draft).md', null],
    ['notes/sync-conflicts.md', null],
  ])('%s is a copy of %s', (path, original) => {
    expect(originalOfConflictCopy(path)).toBe(original);
  });
});
