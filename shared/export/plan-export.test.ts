import { describe, expect, it } from 'vitest';
import { sampleNote } from '../note/sample-note.contract.ts';
import { createExportPlanner } from './plan-export.ts';

const emptyFolder = { readFile: () => Promise.resolve(null), readImage: () => Promise.resolve(null) };
const twin = (id: string) => sampleNote({ id, slug: 'one', topic: '', originalImage: `${id}.png` });

describe('createExportPlanner', () => {
  it('lists the pictures of a note before the note', async () => {
    const files = await createExportPlanner(emptyFolder).planNote(twin('a'));
    expect(files.map(({ kind, path, isUnchanged }) => ({ kind, path, isUnchanged }))).toEqual([
      { kind: 'image', path: 'assets/images/unsorted/one.jpg', isUnchanged: false },
      { kind: 'note', path: 'notes/one.md', isUnchanged: false },
    ]);
  });

  it('gives notes that are planned at the same time different names', async () => {
    const planner = createExportPlanner(emptyFolder);
    const plans = await Promise.all(['a', 'b', 'c'].map((id) => planner.planNote(twin(id))));
    expect(plans.map((files) => files[1]?.path)).toEqual(['notes/one.md', 'notes/one-2.md', 'notes/one-3.md']);
  });

  it('plans the next note after one that could not be planned', async () => {
    const reads = [() => Promise.reject(new Error('gone')), () => Promise.resolve(null)];
    const planner = createExportPlanner({ ...emptyFolder, readFile: () => (reads.shift() ?? emptyFolder.readFile)() });
    await expect(planner.planNote(twin('a'))).rejects.toThrow('gone');
    expect(await planner.planNote(twin('b'))).toHaveLength(2);
  });
});
