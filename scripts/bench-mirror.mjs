// npm run bench:mirror [-- --notes N]: a large library and its mirror folder in the real app (Electron): takes a folder of notes in, writes them
// into another, one edit each way, and the look at the folder at the start. Goals: an edit within 5 s, no task of the window over 100 ms.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { picture } from './bench-load/drop.mjs';
import { ensureBuilt } from './build/ensure-built.mjs';
import { fail } from './setup/fail.mjs';
import { until } from './testing/until.mjs';
import { startVirtualDisplay } from './testing/virtual-display.mjs';
import { Instance } from './try-sync/instance.mjs';
import { noteFiles } from './try-sync/note-files.mjs';

const { values } = parseArgs({ options: { notes: { type: 'string', default: '5000' } } });
const NOTES = Number(values.notes);
const NOTES_PER_PICTURE = 5;
const WITHIN_MS = 1_800_000;

const row = (what, ms, { count, longest }) => console.log(`${what.padEnd(40)} ${(ms / 1000).toFixed(2).padStart(9)} s   longest task ${longest.toFixed(0).padStart(5)} ms, ${count} over 100 ms`);

/** Notes as another program writes them: some with a picture beside. */
function writeNotes(folder) {
  mkdirSync(path.join(folder, 'notes'), { recursive: true });
  for (let number = 0; number < NOTES; number += 1) {
    const lines = Array.from({ length: 25 }, (_, line) => `Requirement ${line} of role ${number}: Python, SQL, RAG pipelines and ${number % 17} years with Kubernetes.`);
    const hasPicture = number % NOTES_PER_PICTURE === 0;
    if (hasPicture) writeFileSync(path.join(folder, 'notes', `shot-${number}.png`), picture(number));
    writeFileSync(path.join(folder, 'notes', `role ${String(number).padStart(6, '0')}.md`), `# Role ${number}\n\n${hasPicture ? `![](shot-${number}.png)\n\n` : ''}${lines.join('\n')}\n`);
  }
}

/** Begins to measure how long the window does not answer. */
const watchTasks = (page) => page.evaluate(() => {
  window.taskMs = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.taskMs.push(duration); }).observe({ type: 'longtask' });
});

const takeTasks = async (page) => {
  const tasks = await page.evaluate(() => window.taskMs.splice(0));
  return { longest: Math.max(0, ...tasks), count: tasks.filter((ms) => ms > 100).length };
};

async function measure(what, page, work) {
  await takeTasks(page);
  const started = performance.now();
  await work();
  row(what, performance.now() - started, await takeTasks(page));
}

const untilFile = (file, isWanted) => until(() => isWanted(readFileSync(file, 'utf8')), { withinMs: 120_000, everyMs: 20, failure: () => `${file} does not follow.` });

/** The settings say of a folder that was left what they last said, for a moment. */
function untilFiles(folder) {
  const count = () => noteFiles(folder).length;
  return until(() => count() >= NOTES, { withinMs: WITHIN_MS, everyMs: 100, failure: () => `Only ${count()} notes were written.` });
}

const inStep = (instance) => instance.untilInStep(NOTES, WITHIN_MS);

/** One edit in the window, and one in its file. */
async function edit({ instance, folder }) {
  const { page } = instance;
  await instance.openNote(0);
  const title = await page.getByRole('textbox', { name: 'Title' }).inputValue();
  const file = path.join(folder, 'notes', `role ${title.replace('Role ', '').padStart(6, '0')}.md`);
  await measure('an edit in the window is in its file', page, async () => {
    await instance.addRemark('from the window');
    await untilFile(file, (text) => text.includes('from the window'));
  });
  await measure('an edit of the file is in the window', page, async () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('from the window', 'from an editor'));
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === 'from an editor'), undefined, { timeout: 120_000, polling: 20 });
  });
}

async function bench() {
  await ensureBuilt();
  const home = mkdtempSync(path.join(tmpdir(), 'skillshot-bench-mirror-'));
  const display = process.env.DISPLAY ? null : await startVirtualDisplay();
  const [first, second] = ['first', 'second'].map((name) => path.join(home, name));
  let instance = null;
  const open = async () => {
    instance = await Instance.open({ profile: path.join(home, 'profile'), env: display ? { DISPLAY: display.display } : {} });
    await watchTasks(instance.page);
    return instance.page;
  };
  try {
    console.log(`load of the machine at the start: ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
    writeNotes(first);
    mkdirSync(second);
    const page = await open();
    await measure(`take ${NOTES} notes in from a folder`, page, async () => { await instance.mirrorInto(first); await inStep(instance); });
    await measure(`write ${NOTES} notes into a new folder`, page, async () => {
      await instance.mirrorInto(second);
      await untilFiles(second);
      await inStep(instance);
    });
    await edit({ instance, folder: second });
    await instance.close();
    const started = performance.now();
    const again = await open();
    await inStep(instance);
    row('start, and look at the folder', performance.now() - started, await takeTasks(again));
    console.log(`load of the machine at the end: ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
  } finally {
    await instance?.close();
    display?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

bench().then(() => process.exit(0), fail);
