// npm run torture -- --host chromium|electron --cycles N [--seed S]: kills the app again and again while it saves, edits, deletes and
// imports, and checks after each kill that everything it had acknowledged is there. Ends with 1 when anything was lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureNpmPackages } from './setup/npm-packages.mjs';
import { fail } from './setup/fail.mjs';
import { Acknowledged } from './torture/acknowledged.mjs';
import { buildTorturePage } from './torture/build-page.mjs';
import { cutDatabaseLog } from './torture/cut-database-log.mjs';
import { HOSTS } from './torture/hosts.mjs';
import { liveAndDie } from './torture/lives.mjs';

/** A library that has grown large makes every start long; a new one begins after so many kills. */
const KILLS_PER_PROFILE = 25;

/** Kills alone rarely wipe the database on a quick disk; after each third one its log is cut as well, which always does. */
const KILLS_PER_CUT = 3;

function readOptions() {
  const { values } = parseArgs({ options: { host: { type: 'string', default: 'chromium' }, cycles: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } } });
  const cycles = Number(values.cycles);
  const seed = Number(values.seed);
  if (!Object.hasOwn(HOSTS, values.host) || !Number.isInteger(cycles) || cycles < 1 || !Number.isInteger(seed)) throw new Error('Usage: npm run torture -- --host chromium|electron --cycles N [--seed S]');
  return { host: values.host, cycles, seed };
}

/** Milliseconds of writing before the kill, the same for the same seed. */
function lifeOf(seed, cycle) {
  const mixed = Math.imul(seed * 7919 + cycle * 104_729, 2_654_435_761) >>> 0;
  return 150 + (mixed % 2000);
}

/** One start: what is told at the beginning is checked, what is told afterwards is remembered for the next. */
async function runCycle({ program, profile, lifeMs, known, totals }) {
  const found = { notes: new Map(), jobs: new Set(), broken: [] };
  const heard = {
    opened: (rest) => {
      const { kind } = JSON.parse(rest);
      if (kind === 'restored') totals.restored += 1;
      if (kind === 'journal-rewritten') totals.rewritten += 1;
    },
    notes: (rest) => rest.split(' ').forEach((each) => found.notes.set(...each.split('='))),
    jobs: (rest) => rest.split(' ').forEach((id) => found.jobs.add(id)),
    broken: (rest) => found.broken.push(...rest.split(' ')),
    ready: () => totals.losses.push(...known.check(found)),
    try: (rest) => known.try(...rest.split('=')),
    saved: (rest) => known.saved(...rest.split('=')),
    accepted: (rest) => known.accepted(rest.split(' ')),
    refused: (rest) => totals.losses.push(`the library did not open: ${rest}`),
  };
  const args = program.args(profile);
  const { isReady, lastWords } = await liveAndDie({ ...program, args, lifeMs, onTold: (word, rest) => heard[word]?.(rest) });
  if (!isReady) totals.losses.push(`a start was never ready; its last words: ${lastWords}`);
}

async function torture({ host, cycles, seed }) {
  const program = await HOSTS[host](await buildTorturePage({ seed }));
  const totals = { acknowledged: 0, restored: 0, rewritten: 0, losses: [] };
  const folder = mkdtempSync(path.join(tmpdir(), 'skillshot-torture-'));
  try {
    for (let first = 0; first < cycles; first += KILLS_PER_PROFILE) {
      const known = new Acknowledged();
      const profile = path.join(folder, `profile-${first}`);
      const kills = Math.min(KILLS_PER_PROFILE, cycles - first);
      for (let kill = 0; kill < kills; kill += 1) {
        await runCycle({ program, profile, lifeMs: lifeOf(seed, first + kill), known, totals });
        if ((kill + 1) % KILLS_PER_CUT === 0) cutDatabaseLog(profile, 37);
      }
      // Once more, only to look at what the last kill left.
      await runCycle({ program, profile, lifeMs: 0, known, totals });
      totals.acknowledged += known.acknowledgements;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return totals;
}

try {
  ensureNpmPackages();
  const options = readOptions();
  const { acknowledged, restored, rewritten, losses } = await torture(options);
  for (const loss of losses.slice(0, 20)) console.log(`LOST: ${loss}`);
  console.log(`${options.host}, ${options.cycles} kills, seed ${options.seed}: ${acknowledged} acknowledged, ${losses.length} lost, ${restored} resets healed, ${rewritten} journals rewritten`);
  process.exitCode = losses.length === 0 && acknowledged > 0 ? 0 : 1;
} catch (error) {
  fail(error);
}
