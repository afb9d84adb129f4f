import { matchCompetencies } from '../shared/competency/match-competencies.ts';
import { isNotePath } from '../shared/interop/file-kinds.ts';
import { toSlug } from '../shared/note/slug.ts';
import { recoverText } from '../shared/ocr/recover-text.ts';
import { reasonOf } from '../shared/reason-of.ts';
import { convertInputs } from './convert/convert-inputs.ts';
import { createRunClient, type RunClient } from './convert/run-client.ts';
import { drawRedacted } from './interop/draw-redacted.ts';
import { createPairedEngine } from './ocr/paired-engine.ts';
import { automaticWorkers } from './ocr/automatic-workers.ts';
import { createTesseractEngine } from './ocr/tesseract-engine.ts';

/** The page behind `npm run convert`: composes the app's pipeline and works through the inputs of its run. */
async function convert(client: RunClient): Promise<void> {
  const assetBase = new URL('/ocr/', location.href).href;
  const engine = createPairedEngine({ assetBase, first: createTesseractEngine({ assetBase, workers: automaticWorkers() }) });
  const job = await client.readJob();
  if (job.files.some(({ path }) => !isNotePath(path))) engine.warm(job.languages);
  await convertInputs({ ...job, topic: toSlug(job.topic) }, {
    client,
    engine,
    ocrMode: () => job.mode,
    recoverText: (pages) => recoverText(pages),
    matchCompetencies,
    breathe: () => Promise.resolve(),
    draw: drawRedacted,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    clockMs: () => performance.now(),
    inFlight: engine.capacity + 1,
  });
  await engine.dispose();
}

const run = new URLSearchParams(location.search).get('run');
if (run !== null) {
  const client = createRunClient(run);
  convert(client).catch((error: unknown) => client.tell({ kind: 'broke-off', reason: reasonOf(error) }));
}
