// npm run bench:search [-- --notes N]… [--queries N] [--seed N]
// Times the app's own note index against native SQLite FTS5 on made-up notes, in one run, query by query in turns.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openAppIndex } from './bench-search/app-index.mjs';
import { hasFts5, openFts5Peer } from './bench-search/fts5-peer.mjs';
import { makeNotes } from './bench-search/make-notes.mjs';
import { makeQueries } from './bench-search/make-queries.mjs';
import { printTable } from './bench-search/print-table.mjs';
import { seededRandom } from './bench-search/seeded-random.mjs';
import { timeAdditions, timeQueries } from './bench-search/time-index.mjs';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', multiple: true, default: ['1000', '10000'] },
    queries: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});

const ADDED = 100;

/** One size of library: all rows of its table. */
async function bench(count, withPeer) {
  const random = seededRandom(Number(values.seed));
  const notes = makeNotes(random, count + ADDED);
  const library = notes.slice(0, count);
  const engines = [await openAppIndex(), ...(withPeer ? [await openFts5Peer()] : [])];
  const builds = [];
  for (const engine of engines) builds.push((await engine.build(library)).ms);
  const rows = [];
  for (const [kind, queries] of Object.entries(makeQueries(random, library, Number(values.queries)))) {
    rows.push({ kind, asked: queries.length, engines: await timeQueries(engines, queries) });
  }
  rows.push({ kind: 'add one note', asked: ADDED, engines: await timeAdditions(engines, notes.slice(count)) });
  for (const engine of engines) engine.close();
  return { count, builds, rows };
}

const withPeer = hasFts5();
console.log(`Node ${process.version} on ${cpus()[0]?.model ?? 'an unknown processor'}, seed ${values.seed}.`);
console.log(withPeer ? 'Peer: native SQLite FTS5 through python3.' : 'There is no python3 with SQLite FTS5 here: ours is timed alone, without ratios.');
for (const count of values.notes.map(Number)) printTable(await bench(count, withPeer));
