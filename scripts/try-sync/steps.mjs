import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { noteFiles, withCaptionLine } from './note-files.mjs';

/** The same row of numbers for the same seed (mulberry32). */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What can happen on a machine, and how often out of the sum. */
export const STEPS = {
  'edit a remark in the window': [6, async ({ instance, said, step, pick }) => { if (await instance.openNote(pick)) step.what = await instance.addRemark(said.next()); }],
  'edit a title in the window': [4, async ({ instance, said, step, pick }) => {
    if (!(await instance.openNote(pick))) return;
    step.what = await instance.retitle(said.next());
    said.takeBack(step.what);
  }],
  'edit a file': [6, ({ instance, said, step, pick }) => {
    const names = noteFiles(instance.folder);
    if (names.length === 0) return;
    step.what = names[pick % names.length];
    const file = path.join(instance.folder, 'notes', step.what);
    writeFileSync(file, withCaptionLine(readFileSync(file, 'utf8'), said.next()));
  }],
  'write a note by hand': [3, ({ instance, said, step, name }) => {
    mkdirSync(path.join(instance.folder, 'notes'), { recursive: true });
    // Now and then both machines use one name for two notes.
    step.what = `note ${name}.md`;
    writeFileSync(path.join(instance.folder, 'notes', step.what), `# By hand\n\n${said.next()}\n`, { flag: 'wx' });
  }],
  'trash a note in the window': [1, async ({ instance, pick }) => { if (await instance.openNote(pick)) await instance.trash(); }],
  'remove a file': [1, ({ instance, said, step, pick }) => {
    const names = noteFiles(instance.folder);
    if (names.length < 4) return;
    step.what = names[pick % names.length];
    const file = path.join(instance.folder, 'notes', step.what);
    said.takeBack(readFileSync(file, 'utf8'));
    rmSync(file);
  }],
  'go off line or on line again': [2, async ({ link }) => { await link.toggle(); }],
  'wait a moment': [3, () => new Promise((resolve) => { setTimeout(resolve, 2500); })],
};

/** One of the steps, by its weight. */
export function pickStep(random) {
  const entries = Object.entries(STEPS);
  let left = random(entries.reduce((sum, [, [weight]]) => sum + weight, 0));
  for (const [name, [weight, take]] of entries) {
    if (left < weight) return { name, take };
    left -= weight;
  }
  throw new Error('The weights do not sum up.');
}
