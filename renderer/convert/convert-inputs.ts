import { failedEntry, type ConvertJob, type PlannedEntry } from '../../shared/convert.ts';
import { convertNotes } from './convert-notes.ts';
import { convertPictures } from './convert-pictures.ts';
import { startRun, type ConvertDeps } from './convert-run.ts';
import { openInputs, type OpenedInputs } from './open-inputs.ts';
import { planInputs, type InputPlan } from './plan-inputs.ts';

/** Makes notes of everything among the inputs and writes them in the form that the job asks for; tells the plan, each note, and the end. */
export async function convertInputs(job: ConvertJob, deps: ConvertDeps): Promise<void> {
  const opened = await openInputs(job, deps.client);
  const plan = await planInputs(opened);
  const planned = entriesOf(plan, opened);
  await deps.client.tell({ kind: 'plan', entries: [...planned] });
  const run = startRun(job, deps, { plan, planned });
  for (const { path, line, reason } of plan.refused) await run.tellEntry(path, failedEntry(reason, line));
  const withoutPicture = await convertNotes(run, plan.notes);
  await convertPictures(run, plan.pictures);
  const others = (await run.exporter.finish()).map(({ path, result }) => ({ path, result: result.kind, reason: result.kind === 'failed' ? result.reason : '' }));
  await deps.client.tell({ kind: 'finished', others, withoutPicture, picturesLeftOut: run.picturesLeftOut() });
}

/** In the order of the inputs. */
function entriesOf({ notes, pictures, refused }: InputPlan, { inputOf }: OpenedInputs): readonly PlannedEntry[] {
  const paths = [...refused, ...notes.plan.notes, ...pictures].map(({ path }) => path);
  // An album has the path of its first picture, a refused file its own: no path is there twice.
  return [...new Set(paths)].map((path) => ({ path, input: inputOf(path) })).sort((a, b) => a.input - b.input);
}
