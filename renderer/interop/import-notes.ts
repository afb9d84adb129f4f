import { withNewerMarkdown } from '../../shared/interop/note-from-markdown.ts';
import type { NoteImportPlan, PlannedNote } from '../../shared/interop/plan-note-import.ts';
import { createBreather } from '../ingest/breathe.ts';
import type { ImageStore } from '../storage/image-store.ts';
import type { NoteStore } from '../storage/note-store.ts';
import type { RefusedFile } from './imported-file.ts';
import { prepareNote, type PrepareDeps, type PreparedNote } from './prepare-note.ts';
import type { ReadNoteImport } from './read-note-import.ts';

export interface ImportNotesDeps {
  readonly notes: Pick<NoteStore, 'createNote' | 'createNotes' | 'updateNote'>;
  readonly images: Pick<ImageStore, 'putImages'>;
  readonly now: () => Date;
}

export interface ImportNotesControl {
  /** Whether notes of the library take over the changed state of their file. */
  readonly updatesChanged: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface ImportNotesSummary {
  readonly createdIds: readonly string[];
  readonly updatedIds: readonly string[];
  /** Notes of this import whose picture was not in it. */
  readonly withoutPicture: number;
  readonly failures: readonly RefusedFile[];
  /** What was imported before stays. */
  readonly isCancelled: boolean;
}

/**
 * What is written together. Every write waits three times for the disk (pictures, database, journal), so that few large ones are
 * quick; but they are what the person waits for after “Stop”, and their pictures are in memory.
 */
const BATCH = { notes: 100, pictureBytes: 8 * 1024 * 1024 };

/** Notes that are prepared at the same time: reading pictures waits for the disk. */
const AT_ONCE = 8;

/** The notes that an import writes, in order. */
export function notesToWrite({ notes }: NoteImportPlan, { updatesChanged }: Pick<ImportNotesControl, 'updatesChanged'>): readonly PlannedNote[] {
  return notes.filter(({ status }) => status.kind === 'new' || (status.kind === 'changed' && updatesChanged));
}

/**
 * Writes the planned notes with their pictures, a batch while the next one is prepared. A picture is stored before its note. One
 * that fails is in the summary and the rest goes on; ids come from the plan, so that importing again completes what was interrupted.
 */
export async function importNotes(deps: ImportNotesDeps, { plan, filesByPath }: ReadNoteImport, control: ImportNotesControl): Promise<ImportNotesSummary> {
  const planned = notesToWrite(plan, control);
  const run = { deps: { filesByPath, now: deps.now }, breathe: createBreather(), isStopped: () => control.signal?.aborted === true };
  const outcomes: NoteOutcome[] = [];
  let waiting: readonly PreparedNote[] = [];
  for (let start = 0; start < planned.length || waiting.length > 0; ) {
    if (run.isStopped()) break;
    const [prepared, written] = await Promise.all([prepareBatch(run, planned.slice(start)), writeBatch(deps, waiting)]);
    outcomes.push(...written);
    control.onProgress?.(outcomes.length, planned.length);
    start += prepared.length;
    waiting = prepared;
  }
  const idsOf = (status: PlannedNote['status']['kind']): readonly string[] =>
    outcomes.flatMap((outcome) => (outcome.kind === 'saved' && outcome.status === status ? [outcome.noteId] : []));
  return {
    createdIds: idsOf('new'),
    updatedIds: idsOf('changed'),
    withoutPicture: outcomes.filter((outcome) => outcome.kind === 'saved' && outcome.isPictureMissing).length,
    failures: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [{ path: outcome.path, line: 0, reason: outcome.reason }] : [])),
    isCancelled: outcomes.length < planned.length,
  };
}

interface PrepareRun {
  readonly deps: PrepareDeps;
  readonly breathe: () => Promise<void>;
  readonly isStopped: () => boolean;
}

/** The first of these notes, as many as make a batch; fewer when the person stops it. */
async function prepareBatch({ deps, breathe, isStopped }: PrepareRun, planned: readonly PlannedNote[]): Promise<readonly PreparedNote[]> {
  const batch: PreparedNote[] = [];
  let bytes = 0;
  while (batch.length < Math.min(BATCH.notes, planned.length) && bytes < BATCH.pictureBytes && !isStopped()) {
    const some = planned.slice(batch.length, batch.length + AT_ONCE);
    const prepared = await Promise.all(some.map(async (note) => {
      await breathe();
      return prepareNote(deps, note);
    }));
    batch.push(...prepared);
    bytes += prepared.flatMap(({ images }) => images).reduce((sum, { blob }) => sum + blob.size, 0);
  }
  return batch;
}

type NoteOutcome =
  | { readonly kind: 'saved'; readonly status: PlannedNote['status']['kind']; readonly noteId: string; readonly isPictureMissing: boolean }
  | { readonly kind: 'failed'; readonly path: string; readonly reason: string };

type Written = { readonly kind: 'saved' | 'written' } | { readonly kind: 'failed'; readonly reason: string };

async function writeBatch(deps: ImportNotesDeps, batch: readonly PreparedNote[]): Promise<readonly NoteOutcome[]> {
  if (batch.length === 0) return [];
  const pictures = await deps.images.putImages(batch.flatMap(({ images }) => images));
  const created = batch.filter(({ planned }) => planned.status.kind === 'new');
  const together = pictures.kind === 'failed' ? pictures : await deps.notes.createNotes(created.map(({ note }) => note));
  const outcomes: NoteOutcome[] = [];
  for (const entry of batch) {
    const isWritten = together.kind === 'saved' && created.includes(entry);
    const saved = isWritten ? together : await writeAlone(deps, entry);
    const { path, status } = entry.planned;
    outcomes.push(saved.kind === 'failed' ? { kind: 'failed', path, reason: saved.reason } : { kind: 'saved', status: status.kind, noteId: status.noteId, isPictureMissing: entry.isPictureMissing });
  }
  return outcomes;
}

/**
 * One by one where the batch failed: a note that the library refuses must not take the others with it. Twice, because the
 * database stands still for longer than its deadline while it tidies itself up (2 of 5,000 notes with pictures, on an idle machine).
 */
async function writeAlone(deps: ImportNotesDeps, entry: PreparedNote): Promise<Written> {
  const first = await writeNote(deps, entry);
  return first.kind === 'failed' ? writeNote(deps, entry) : first;
}

async function writeNote({ notes, images }: ImportNotesDeps, { planned, note, images: pictures }: PreparedNote): Promise<Written> {
  const stored = await images.putImages(pictures);
  if (stored.kind === 'failed') return stored;
  const saved = planned.status.kind === 'changed'
    ? await notes.updateNote(note.id, (before) => withNewerMarkdown(before, note), { keepsStateBefore: true })
    : await notes.createNote(note, null);
  return saved.kind === 'missing' ? { kind: 'failed', reason: 'The note was deleted meanwhile.' } : saved;
}
