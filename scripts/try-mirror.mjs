// npm run try-mirror [-- --kills N --notes N --seed S]: a real Skillshot (Electron) mirrors a library into a folder and is killed with kill -9
// in the middle, again and again, while other programs edit the same files; then the disk is full in the middle, where this machine may mount
// a small one. After each kill every file must be whole; at the end every note and every word must be in the library and in the folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/ensure-built.mjs';
import { fail } from './setup/fail.mjs';
import { say } from './setup/run.mjs';
import { until } from './testing/until.mjs';
import { startVirtualDisplay } from './testing/virtual-display.mjs';
import { brokenFiles, Editors, wordsNotIn } from './try-mirror/notes.mjs';
import { mountSmallDisk } from './try-mirror/small-disk.mjs';
import { Instance } from './try-sync/instance.mjs';
import { noteFiles } from './try-sync/note-files.mjs';
import { seededRandom } from './try-sync/steps.mjs';

/** The text of a note is longer than three kilobytes: a disk of two for each is full in the middle. */
const SMALL_KIB_PER_NOTE = 2;
const LARGE_KIB_PER_NOTE = 64;
const IN_STEP_WITHIN_MS = 180_000;

function readOptions() {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, notes: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } } });
  const [kills, notes, seed] = [Number(values.kills), Number(values.notes), Number(values.seed)];
  if (![kills, notes, seed].every(Number.isInteger) || kills < 1 || notes < 10) throw new Error('Usage: npm run try-mirror -- [--kills N] [--notes N] [--seed S]');
  return { kills, notes, random: seededRandom(seed) };
}

/** The library, made of notes that another program wrote into a folder. */
async function fillLibrary({ start, editors, notes }, folder) {
  for (let number = 0; number < notes; number += 1) editors.write(folder);
  const instance = await start();
  await instance.mirrorInto(folder);
  await instance.untilInStep(notes);
  return instance;
}

/** Waits until so many files are in the folder: the next is being written then. */
function untilWritten(folder, count) {
  const written = () => noteFiles(folder).length;
  return until(() => written() >= count, { withinMs: IN_STEP_WITHIN_MS, everyMs: 2, failure: () => `Nothing is written any more: ${written()} of ${count} files.` });
}

/** Kills the program so many times while it mirrors into the folder, and has others edit there meanwhile. Gives what was not whole. */
async function killWhileMirroring({ start, editors, kills, random }, { instance, folder }) {
  mkdirSync(folder);
  await instance.mirrorInto(folder);
  const broken = [];
  const perKill = Math.max(1, Math.floor(editors.words.length / (kills + 1)));
  let running = instance;
  for (let kill = 1; kill <= kills; kill += 1) {
    for (let edits = random(3); edits > 0; edits -= 1) editors.edit(folder, random(10_000));
    if (random(3) === 0) editors.write(folder);
    await untilWritten(folder, Math.min(kill * perKill, noteFiles(folder).length + 1 + random(perKill)));
    await running.killHard();
    broken.push(...brokenFiles(folder).map((name) => `not whole after kill ${kill}: ${name}`));
    say(`kill ${kill} at ${noteFiles(folder).length} files`);
    running = await start();
  }
  return broken;
}

/** Has the disk fill up in the middle of the first mirroring, and makes room afterwards. Gives what was not whole. */
async function fillDisk(instance, { folder, disk, notes }) {
  disk.resize(notes * SMALL_KIB_PER_NOTE);
  await instance.mirrorInto(folder);
  await instance.untilMirrorSays('The disk is full.');
  say(`the disk is full at ${noteFiles(folder).length} of ${notes} files`);
  const broken = brokenFiles(folder).map((name) => `not whole on a full disk: ${name}`);
  disk.resize(notes * LARGE_KIB_PER_NOTE);
  await instance.untilInStep(notes);
  return broken;
}

/** What library and folder do not say, although they should by now. */
async function findMissing(instance, { folder, editors }) {
  const { live, conflicts } = await instance.library();
  const said = Object.values(live).join();
  const [notes, files] = [Object.keys(live).length, noteFiles(folder).length];
  return [
    ...brokenFiles(folder).map((name) => `not whole: ${name}`),
    ...editors.words.filter((word) => !said.includes(word)).map((word) => `lost in the library: ${word}`),
    ...wordsNotIn(folder, editors.words).map((word) => `lost in the folder: ${word}`),
    ...(notes === files ? [] : [`${notes} notes, ${files} files`]),
    ...(conflicts.length === 0 ? [] : [`${conflicts.length} conflicts, although no two edits touched each other`]),
  ];
}

/** Edits are followed within seconds; what is still missing after so long stays missing. */
async function comeInStep(instance, given) {
  for (const untilMs = Date.now() + IN_STEP_WITHIN_MS; ; ) {
    const missing = await findMissing(instance, given);
    if (missing.length === 0 || Date.now() > untilMs) return missing;
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
  }
}

async function tryMirror({ kills, notes, random }) {
  await ensureBuilt();
  const home = mkdtempSync(path.join(tmpdir(), 'skillshot-mirror-'));
  const display = process.env.DISPLAY ? null : await startVirtualDisplay();
  const place = (name) => path.join(home, name);
  const editors = new Editors();
  let instance = null;
  const start = async () => (instance = await Instance.open({ profile: place('profile'), env: display ? { DISPLAY: display.display } : {} }));
  const disk = mountSmallDisk(place('disk'), 1024);
  try {
    await fillLibrary({ start, editors, notes }, place('first'));
    const problems = await killWhileMirroring({ start, editors, kills, random }, { instance, folder: place('second') });
    problems.push(...(await comeInStep(instance, { folder: place('second'), editors })));
    const count = noteFiles(place('second')).length;
    if (disk === null) say('A full disk was not tried: this machine lets nobody mount a small one.');
    else problems.push(...(await fillDisk(instance, { folder: place('disk'), disk, notes: count })), ...(await comeInStep(instance, { folder: place('disk'), editors })));
    return { problems, count, words: editors.words.length };
  } finally {
    await instance?.close();
    disk?.unmount();
    display?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  const options = readOptions();
  const { problems, count, words } = await tryMirror(options);
  for (const problem of problems.slice(0, 20)) say(`BAD: ${problem}`);
  say(`${options.kills} kills: ${count} notes, ${words} words written by other programs, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
