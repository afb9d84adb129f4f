/** Each query is asked this often of each engine; its median counts. */
const ROUNDS = 5;

/** `share` 0.5 is the median. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Engines take turns query by query, so that a slow moment of the computer falls on both. */
async function askInTurns(engines, query) {
  const times = engines.map(() => []);
  let answers = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    answers = [];
    const order = round % 2 === 0 ? [...engines.keys()] : [...engines.keys()].reverse();
    for (const at of order) {
      answers[at] = await engines[at].ask(query);
      times[at].push(answers[at].ms);
    }
  }
  return { ms: times.map((list) => quantile(list, 0.5)), answers };
}

/** One kind of query over all engines: p50 and p95 for each, and how many queries each could not answer. */
export async function timeQueries(engines, queries) {
  for (const query of queries.slice(0, 20)) for (const engine of engines) await engine.ask(query);
  const asked = [];
  for (const query of queries) asked.push(await askInTurns(engines, query));
  return engines.map((_engine, at) => {
    const times = asked.map(({ ms }) => ms[at]);
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), unanswered: asked.filter(({ answers }) => answers[at].ids.length === 0).length };
  });
}

/** Adds notes one by one, as when screenshots come in. */
export async function timeAdditions(engines, notes) {
  const times = engines.map(() => []);
  for (const note of notes) for (const [at, engine] of engines.entries()) times[at].push((await engine.add(note)).ms);
  return times.map((list) => ({ p50: quantile(list, 0.5), p95: quantile(list, 0.95) }));
}
