// npm run try-sync [-- --steps N --seed S]: two real Skillshots (Electron) on two libraries, whose mirror folders a real Syncthing keeps in
// step on loopback. Random edits in both windows and both folders, off line for a while; then both must say the same, and every word
// that was written must be somewhere. Needs the program `syncthing` (Debian: apt-get install syncthing). Ends with 1 otherwise.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build/ensure-built.mjs';
import { findProgram } from './launch/find-browser.mjs';
import { fail } from './setup/fail.mjs';
import { say } from './setup/run.mjs';
import { startVirtualDisplay } from './testing/virtual-display.mjs';
import { Instance } from './try-sync/instance.mjs';
import { findWords, Said } from './try-sync/said.mjs';
import { pickStep, seededRandom } from './try-sync/steps.mjs';
import { startSyncthing } from './try-sync/syncthing.mjs';
import { Witness } from './try-sync/witness.mjs';

/** A pass of the mirror comes every 20 s at the latest, and a conflict may take some to and fro. */
const REST_WITHIN_MS = 420_000;
const STABLE_FOR_MS = 45_000;

function readOptions() {
  const { values } = parseArgs({ options: { steps: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
  const [steps, seed] = [Number(values.steps), Number(values.seed)];
  if (!Number.isInteger(steps) || steps < 1 || !Number.isInteger(seed)) throw new Error('Usage: npm run try-sync -- [--steps N] [--seed S]');
  return { steps, seed };
}

async function takeSteps({ steps, seed, instances, syncthing, witness }) {
  const random = seededRandom(seed);
  const said = new Said();
  const counts = {};
  let isConnected = true;
  const link = { toggle: () => syncthing.setConnected((isConnected = !isConnected)) };
  for (let number = 1; number <= steps; number += 1) {
    const { name, take } = pickStep(random);
    const machine = random(2);
    const step = { number, machine: 'ab'[machine], name, isConnected };
    said.begin(step);
    const given = { instance: instances[machine], said, link, step, pick: random(1000), name: random(4) === 0 ? `shared ${number % 40}` : `${number} of ${machine}` };
    // A list that changes under the click, or a name that is taken: the step did not happen.
    const isDone = await Promise.resolve(given).then(take).then(() => true, () => false);
    step.isDone = isDone;
    const row = isDone ? name : `not done: ${name}`;
    counts[row] = (counts[row] ?? 0) + 1;
    witness.note(`step ${number} on ${step.machine}: ${row} ${step.what ?? ''}`);
    await seeLibraries(instances, witness);
    if (number % 20 === 0) say(`${number} of ${steps} steps`);
  }
  if (!isConnected) await link.toggle();
  return { said, counts };
}

async function seeLibraries(instances, witness) {
  const libraries = await Promise.all(instances.map((instance) => instance.library()));
  for (const [index, library] of libraries.entries()) witness.seeLibrary('ab'[index], library);
  return libraries;
}

const withoutTrash = (files) => JSON.stringify(Object.entries(files).filter(([file]) => !file.startsWith('trash/')));

/** Waits until nothing moves any more; whether both sides then say the same. */
async function comeToRest({ instances, syncthing, witness }) {
  const until = Date.now() + REST_WITHIN_MS;
  let last = '';
  let since = Date.now();
  while (Date.now() < until) {
    await syncthing.rescan();
    await new Promise((resolve) => { setTimeout(resolve, 3000); });
    const libraries = await seeLibraries(instances, witness);
    const files = instances.map((instance) => instance.files());
    const state = JSON.stringify([libraries.map(({ live }) => live), files.map(withoutTrash)]);
    if (state !== last || !(await syncthing.isIdle())) since = Date.now();
    last = state;
    const areEqual = JSON.stringify(libraries[0].live) === JSON.stringify(libraries[1].live) && withoutTrash(files[0]) === withoutTrash(files[1]);
    const hasCopies = Object.keys(files[0]).some((file) => !file.startsWith('trash/') && file.includes('sync-conflict'));
    if (areEqual && !hasCopies && Date.now() - since > STABLE_FOR_MS) return { isConverged: true, libraries, files };
    if (Date.now() + 5000 > until) return { isConverged: false, libraries, files };
  }
  throw new Error('There was no time to look.');
}

function report({ steps, seed }, { said, counts }, { isConverged, libraries, files, witness }) {
  // A step that failed before it had written anything: nobody has seen its word.
  const written = [...said.words].filter(([word, { isDone }]) => isDone || witness.hasSeen(word)).map(([word]) => word);
  const { live, kept, inConflicts, lost } = findWords(written, { libraries, files });
  const copies = Object.keys(files[0]).filter((file) => file.startsWith('trash/') && file.includes('sync-conflict')).length;
  for (const [name, count] of Object.entries(counts).sort()) say(`  ${count} × ${name}`);
  say(`${steps} steps, seed ${seed}: ${isConverged ? 'converged' : 'NOT CONVERGED'}, ${Object.keys(libraries[0].live).length} notes, ${copies} conflict copies merged, ${libraries[0].conflicts.length} and ${libraries[1].conflicts.length} conflicts left to choose`);
  say(`  of ${written.length} words: ${live.length} in notes, ${kept.length} in a trash or a history, ${inConflicts.length} only in an open conflict, ${lost.length} lost`);
  for (const word of inConflicts) say(`in an open conflict: ${said.tellOf(word)}`);
  for (const word of lost) say(`LOST: ${[said.tellOf(word), ...witness.tellOf(word)].join('\n  ')}`);
  if (!isConverged) {
    const [a, b] = libraries.map(({ live }) => live);
    for (const id of new Set([...Object.keys(a), ...Object.keys(b)])) if (a[id] !== b[id]) say(`${id}\n  a: ${a[id]}\n  b: ${b[id]}`);
    for (const file of new Set([...Object.keys(files[0]), ...Object.keys(files[1])])) if (!file.startsWith('trash/') && (files[0][file] !== files[1][file] || file.includes('sync-conflict'))) say(`differs or is a copy: ${file}`);
  }
  return isConverged && lost.length === 0;
}

async function trySync(options) {
  if (findProgram('syncthing') === null) throw new Error('There is no Syncthing here (Debian: apt-get install syncthing).');
  await ensureBuilt();
  const home = mkdtempSync(path.join(tmpdir(), 'skillshot-sync-'));
  const display = process.env.DISPLAY ? null : await startVirtualDisplay();
  const folders = ['a', 'b'].map((name) => path.join(home, `folder-${name}`));
  const syncthing = await startSyncthing(home, folders);
  const instances = [];
  const witness = new Witness(folders);
  try {
    for (const [index, folder] of folders.entries()) {
      const instance = await Instance.open({ profile: path.join(home, `profile-${index}`), env: display ? { DISPLAY: display.display } : {} });
      instances.push(instance);
      await instance.mirrorInto(folder);
    }
    const taken = await takeSteps({ ...options, instances, syncthing, witness });
    return report(options, taken, { ...(await comeToRest({ instances, syncthing, witness })), witness });
  } finally {
    witness.stop();
    await Promise.all(instances.map((instance) => instance.close()));
    await syncthing.stop();
    display?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  process.exitCode = (await trySync(readOptions())) ? 0 : 1;
} catch (error) {
  fail(error);
}
