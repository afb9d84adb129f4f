import type { ConvertEntry, ConvertJob, ConvertTimes, PlannedEntry } from '../../shared/convert.ts';
import { failedEntry, NO_TIMES } from '../../shared/convert.ts';
import { createNoteExporter, type ExportTarget, type FileOutcome, type NoteExporter } from '../../shared/export/export-notes.ts';
import type { Note } from '../../shared/note/note.ts';
import { hasPictures } from '../../shared/export/export-profile.ts';
import { isRedacting } from '../../shared/redaction/redaction-choice.ts';
import { createRedactor, namesOf } from '../../shared/redaction/redactor.ts';
import type { RecogniseNoteDeps } from '../ingest/recognise-note.ts';
import { createExportRedaction, type RedactExportDeps } from '../interop/redact-export.ts';
import type { Recognition } from '../storage/note-store.ts';
import type { InputPlan } from './plan-inputs.ts';
import type { RunClient } from './run-client.ts';

export interface ConvertDeps extends RecogniseNoteDeps, Pick<RedactExportDeps, 'draw'> {
  readonly client: RunClient;
  readonly clockMs: () => number;
  /** Pictures that are in memory at the same time. */
  readonly inFlight: number;
}

/** What all notes of one run share. */
export interface ConvertRun extends ConvertDeps {
  readonly job: ConvertJob;
  readonly exporter: NoteExporter;
  /** The pictures that are being written, by their hash. */
  readonly pictures: Map<string, Blob>;
  /** Writes a note as the job wants it shown, one at a time; `recognition` spares another reading of its pictures. */
  readonly write: (note: Note, recognition?: Recognition) => Promise<WrittenFiles>;
  /** Notes so far whose pictures were left out. */
  readonly picturesLeftOut: () => number;
  readonly tellEntry: (path: string, entry: ConvertEntry) => Promise<void>;
}

interface WrittenFiles {
  /** As it was written. */
  readonly note: Note;
  readonly files: readonly FileOutcome[];
}

export function startRun(job: ConvertJob, deps: ConvertDeps, { plan, planned }: { readonly plan: InputPlan; readonly planned: readonly PlannedEntry[] }): ConvertRun {
  const pictures = new Map<string, Blob>();
  const encoder = new TextEncoder();
  const notes = plan.notes.plan.notes.map(({ note }) => note);
  let recognised: Recognition | undefined;
  const redaction = isRedacting(job.redaction)
    ? createExportRedaction({ ...deps, languages: job.languages, getPicture: (imageId) => Promise.resolve(pictures.get(imageId)), getRecognition: () => Promise.resolve(recognised) }, { withPictures: hasPictures(job.profile) })
    : null;
  const target: ExportTarget = {
    readFile: (path) => deps.client.readFile(path),
    readImage: async (imageId) => (redaction === null ? bytesOf(pictures.get(imageId)) : redaction.readImage(imageId)),
    writeFile: (path, content) => deps.client.writeFile(path, typeof content === 'string' ? encoder.encode(content) : content),
  };
  const exporter = createNoteExporter(target, notes, job.profile);
  const names = new Set([...namesOf(notes), ...plan.senders]);
  const indexes = new Map(planned.map(({ path }, index) => [path, index]));
  return {
    ...deps, job, pictures, exporter,
    async write(note, recognition) {
      for (const name of namesOf([note])) names.add(name);
      recognised = recognition;
      const shown = redaction === null ? note : await redaction.prepare(note, createRedactor(job.redaction, [...names]));
      return { note: shown, files: await exporter.add(shown) };
    },
    picturesLeftOut: () => redaction?.leftOut ?? 0,
    tellEntry: (path, entry) => deps.client.tell({ kind: 'entry', index: indexes.get(path) ?? 0, entry }),
  };
}

async function bytesOf(picture: Blob | undefined): Promise<Uint8Array | null> {
  return picture === undefined ? null : new Uint8Array(await picture.arrayBuffer());
}

export interface WrittenNote extends WrittenFiles {
  readonly kind: 'picture' | 'note';
  readonly meanConfidence: number | null;
  readonly ms?: ConvertTimes;
}

/** The entry of a note whose files came out like this. */
export function toEntry({ kind, note, files, meanConfidence, ms = NO_TIMES }: WrittenNote): ConvertEntry {
  const failure = files.flatMap(({ path, result }) => (result.kind === 'failed' ? [`${path}: ${result.reason}`] : []))[0];
  if (failure !== undefined) return failedEntry(failure);
  const notePath = files.find((file) => file.kind === 'note')?.path ?? null;
  return {
    status: 'ok',
    kind,
    isUnchanged: files.length > 0 && files.every(({ result }) => result.kind === 'unchanged'),
    slug: notePath === null ? null : slugOfNotePath(notePath),
    notePath,
    type: note.type,
    text: note.visibleText,
    meanConfidence,
    tags: note.tags.map(({ label, evidence }) => ({ label, evidence: [...evidence] })),
    ms,
  };
}

/** Made and changed when its file was: converting again, at another time, has to give the same bytes. */
export function asOfFile(note: Note, modifiedMs: number): Note {
  const at = new Date(Number.isFinite(modifiedMs) ? modifiedMs : 0).toISOString();
  return { ...note, createdAt: at, updatedAt: at };
}

/** `notes/senior-ai-engineer-2.md` → `senior-ai-engineer-2` */
function slugOfNotePath(notePath: string): string {
  return notePath.replace(/^.*\//, '').replace(/\.md$/, '');
}
