import { expect, it } from 'vitest';
import { sampleNote } from '../note/sample-note.contract.ts';
import { exportNotes, type ExportTarget } from './export-notes.ts';
import { RESEARCH, type ExportProfile } from './export-profile.ts';

function folderWith(texts: Readonly<Record<string, string>> = {}) {
  const files = new Map<string, Uint8Array>(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const target: ExportTarget = {
    readFile: (path) => Promise.resolve(files.get(path) ?? null),
    readImage: () => Promise.resolve(Uint8Array.from([1, 2, 3])),
    writeFile: (path, content) => {
      files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
      return Promise.resolve({ kind: 'written' });
    },
  };
  const write = (profile: ExportProfile, title = 'One') => exportNotes(target, [sampleNote({ title })], { profile: { ...RESEARCH, profile } });
  return { files, write, textOf: (path: string) => new TextDecoder().decode(files.get(path)) };
}

it.each([
  ['obsidian', ['assets/images/ai-engineer-roles/what-you-will-build.jpg', 'notes.base', 'notes/what-you-will-build.md']],
  ['report', ['assets/images/ai-engineer-roles/what-you-will-build.jpg', 'notes/what-you-will-build.md', 'report.md']],
  ['table', ['notes.csv', 'notes.json']],
] as const)('writes the files of the profile %s, and changes nothing the second time', async (profile, paths) => {
  const folder = folderWith();
  await folder.write(profile);
  expect([...folder.files.keys()].sort()).toEqual(paths);
  const again = await folder.write(profile);
  expect(again.notes.written + again.images.written + again.others.written).toBe(0);
});

it('updates its own table, and leaves one of somebody else alone', async () => {
  const own = folderWith();
  await own.write('table');
  await own.write('table', 'Two');
  expect(own.textOf('notes.csv')).toContain('Two');
  const foreign = folderWith({ 'notes.csv': 'mine' });
  await foreign.write('table');
  expect(foreign.textOf('notes.csv')).toBe('mine');
  expect(foreign.textOf('notes-2.csv')).toContain('One');
});

it('never writes over a report that somebody may have written on', async () => {
  const folder = folderWith();
  await folder.write('report');
  await folder.write('report', 'Two');
  expect(folder.textOf('report.md')).toContain('One');
  expect(folder.textOf('report-2.md')).toContain('Two');
});

it('keeps the view of the vault that is there', async () => {
  const folder = folderWith({ 'notes.base': 'views: mine' });
  await folder.write('obsidian');
  expect(folder.textOf('notes.base')).toBe('views: mine');
});
