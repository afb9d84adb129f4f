// npm run bench:load [-- --notes N] [--files N] [--seed S]: a library of a hundred thousand notes and a drop of ten thousand files in Chromium.
// Goals: first list 1 s, save 50 ms (p95), rebuild from the journal 30 s, cancelling 1 s. Says how busy the machine was.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildLoadPage } from './bench-load/build-page.mjs';
import { benchDrop } from './bench-load/drop.mjs';
import { benchLibrary } from './bench-load/library.mjs';
import { findBrowser, sandboxFlags } from './launch/find-browser.mjs';
import { fail } from './setup/fail.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';

const { values } = parseArgs({ options: { notes: { type: 'string', default: '100000' }, files: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const row = (what, measured, goal = '') => console.log(`${what.padEnd(34)} ${measured.padStart(22)}  ${goal}`);

function printLibrary({ list, saveMs, openHeapMb, rebuild, rebuildHeapMb }) {
  row(`first list and screen, ${list.count} notes`, seconds(list.ms), 'goal 1 s');
  row('save one note: median, p95, worst', `${saveMs.median.toFixed(1)}, ${saveMs.p95.toFixed(1)}, ${saveMs.worst.toFixed(0)} ms`, 'goal p95 50 ms');
  row('rebuild from the journal', `${seconds(rebuild.ms)} (${rebuild.count})`, `goal 30 s; ${rebuild.healing}`);
  row('heap when open, after a rebuild', `${openHeapMb.toFixed(0)}, ${rebuildHeapMb.toFixed(0)} MB`);
}

function printDrop({ count, shownMs, ownTaskMs, browserTaskMs, cancelMs, writtenMs, heapMb }) {
  row(`drop ${count} files: shown as arriving`, seconds(shownMs));
  row('longest task of the window', `${ownTaskMs.toFixed(0)} ms`, `goal 100 ms; before it hears of them, Chromium takes ${browserTaskMs.toFixed(0)} ms`);
  row('cancel all', seconds(cancelMs), `goal 1 s; ${seconds(writtenMs)} later each has its row on the disk`);
  row('most heap meanwhile', `${heapMb.toFixed(0)} MB`, 'goal 1 GB');
}

async function bench() {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No browser of the Chromium family was found; set SKILLSHOT_BROWSER to one.');
  const launch = { executablePath, args: sandboxFlags() };
  const pageFolder = await buildLoadPage();
  const { startBrowserServer } = createRequire(import.meta.url)('../out/server.cjs');
  const serve = (rootDir) => startBrowserServer({ rootDir, port: 0, version: 'bench' });
  const [load, app] = await Promise.all([serve(pageFolder), serve(path.join(PROJECT_ROOT, 'out/renderer'))]);
  const folder = mkdtempSync(path.join(tmpdir(), 'skillshot-load-'));
  const seed = Number(values.seed);
  try {
    console.log(`load of the machine at the start: ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
    if (Number(values.notes) > 0) printLibrary(await benchLibrary({ count: Number(values.notes), origin: load.origin, profile: path.join(folder, 'library'), launch, seed }));
    if (Number(values.files) > 0) printDrop(await benchDrop({ count: Number(values.files), origin: app.origin, folder, launch }));
    console.log(`load of the machine at the end: ${loadavg().map((each) => each.toFixed(1)).join(' ')}`);
  } finally {
    await Promise.all([load.close(), app.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

bench().then(() => process.exit(0), fail);
