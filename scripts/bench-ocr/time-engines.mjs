import { median } from './print-report.mjs';
import { timeCli } from './tesseract-cli.mjs';

const BATCH = 8;

/**
 * Wall-clock time of ours and the CLI's over the same pictures, batch by batch in turn, so that whatever else the
 * machine does falls on all alike: a median over the batches for each. The batches are pictures that the caller has read once already.
 */
export async function timeEngines({ engine, pictures, withCli }) {
  const lanes = [
    { name: 'ours, 1 worker', run: (batch) => engine.read(batch.map(({ name }) => name), { workers: 1 }).then(({ ms }) => ms) },
    { name: 'ours, 2 workers', run: (batch) => engine.read(batch.map(({ name }) => name), { workers: 2 }).then(({ ms }) => ms) },
    ...(withCli ? [1, 2].map((count) => ({ name: `CLI, ${count} process${count > 1 ? 'es' : ''}`, run: (batch) => timeCli(batch.map(({ file }) => file), count) })) : []),
  ];
  await warmUp(engine, pictures);
  const batches = new Map(lanes.map(({ name }) => [name, []]));
  for (let at = 0; at < pictures.length; at += BATCH) {
    const batch = pictures.slice(at, at + BATCH);
    for (const { name, run } of lanes) batches.get(name).push((await run(batch)) / batch.length);
  }
  return [...batches].map(([name, msPerPicture]) => ({ name, msPerPicture, imagesPerMinute: 60_000 / median(msPerPicture) }));
}

/** Workers start with the first picture; their start is measured by the app's own start, not here. */
async function warmUp(engine, pictures) {
  const names = pictures.slice(0, 2).map(({ name }) => name);
  await engine.read(names, { workers: 1 });
  await engine.read(names, { workers: 2 });
}
