import { timeCli } from './tesseract-cli.mjs';

/** Enough for two workers: at the end of a batch one of them waits for the other. */
const BATCH = 16;

/**
 * Wall-clock time of ours and the CLI's over the same pictures, batch by batch in turn, so that whatever else the
 * machine does falls on all alike. Pictures differ too much for a median over batches: what counts is the time of all together.
 * The batches are pictures that the caller has read once already.
 */
export async function timeEngines({ engine, pictures, withCli }) {
  const lanes = [
    { name: 'ours, 1 worker', run: (batch) => engine.read(batch.map(({ name }) => name), { workers: 1 }).then(({ ms }) => ms) },
    { name: 'ours, 2 workers', run: (batch) => engine.read(batch.map(({ name }) => name), { workers: 2 }).then(({ ms }) => ms) },
    ...(withCli ? [1, 2].map((count) => ({ name: `CLI, ${count} process${count > 1 ? 'es' : ''}`, run: (batch) => timeCli(batch.map(({ file }) => file), count) })) : []),
  ];
  await warmUp(engine, pictures);
  const totalMs = new Map(lanes.map(({ name }) => [name, 0]));
  for (let at = 0; at < pictures.length; at += BATCH) {
    const batch = pictures.slice(at, at + BATCH);
    for (const { name, run } of lanes) totalMs.set(name, totalMs.get(name) + (await run(batch)));
  }
  return [...totalMs].map(([name, ms]) => ({ name, imagesPerMinute: (60_000 * pictures.length) / ms }));
}

/** Workers start with the first picture; their start is measured by the app's own start, not here. */
async function warmUp(engine, pictures) {
  const names = pictures.slice(0, 2).map(({ name }) => name);
  await engine.read(names, { workers: 1 });
  await engine.read(names, { workers: 2 });
}
