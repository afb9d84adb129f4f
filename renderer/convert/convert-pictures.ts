import { failedEntry, type ConvertEntry } from '../../shared/convert.ts';
import { reasonOf } from '../../shared/reason-of.ts';
import type { IncomingFile } from '../ingest/import-queue.ts';
import { toLocalIso } from '../ingest/local-iso.ts';
import type { ReadPictureOutcome } from '../ingest/read-picture.ts';
import { recogniseNote } from '../ingest/recognise-note.ts';
import { asOfFile, toEntry, type ConvertRun } from './convert-run.ts';
import type { PictureSource } from './plan-inputs.ts';

type ReadNote = Extract<ReadPictureOutcome, { kind: 'note' }>;

async function place({ note, recognition }: Pick<ReadNote, 'note' | 'recognition'>, { blob, more = [] }: IncomingFile, { write, pictures }: ConvertRun) {
  const blobs = [blob, ...more];
  note.images.forEach(({ imageId, mediaType }, index) => { pictures.set(imageId, new Blob([blobs[index] ?? ''], { type: mediaType })); });
  const written = await write(note, recognition);
  for (const { imageId } of note.images) pictures.delete(imageId);
  return written;
}

/** `before` settles when the pictures before this one have their places. */
async function convertPicture({ open }: PictureSource, before: Promise<void>, run: ConvertRun): Promise<ConvertEntry> {
  const beganMs = run.clockMs();
  const file = await open();
  const { name, blob: picture, more, capture, source, modifiedMs } = file;
  const { topic, languages } = run.job;
  const facts = { fileName: name, modifiedAt: toLocalIso(new Date(modifiedMs)), source, topic, languages, ...(more && { more }), ...(capture && { capture }) };
  const startedMs = run.clockMs();
  const outcome = await recogniseNote(run, { ...facts, picture });
  if (outcome.kind === 'cancelled') return failedEntry('The reading was cancelled.');
  if (outcome.kind === 'failed') return failedEntry(outcome.reason);
  const readMs = run.clockMs() - startedMs;
  await before;
  const placingMs = run.clockMs();
  const note = asOfFile(outcome.note, modifiedMs);
  const written = await place({ note, recognition: outcome.recognition }, file, run);
  const { decodeMs: decode, preprocessMs: preprocess, recogniseMs: recognise } = outcome.times;
  const ownMs = startedMs - beganMs + readMs + run.clockMs() - placingMs;
  const ms = { decode, preprocess, recognise, rest: Math.max(0, ownMs - decode - preprocess - recognise) };
  return toEntry({ kind: 'picture', ...written, meanConfidence: outcome.recognition.recovered.meanConfidence, ms });
}

/**
 * Reads pictures into notes and tells how each one went; one that fails never stops the others. They are recognised side by
 * side but get their places in order, so that names do not depend on which one was faster.
 */
export async function convertPictures(run: ConvertRun, sources: readonly PictureSource[]): Promise<void> {
  const queue = sources.values();
  let placed: Promise<void> = Promise.resolve();

  const work = async (): Promise<void> => {
    // The lanes share one iterator: each takes the next picture.
    for (const source of queue) {
      const before = placed;
      const converted = convertPicture(source, before, run).catch((error: unknown) => failedEntry(reasonOf(error)));
      placed = converted.then(() => before);
      await run.tellEntry(source.path, await converted);
    }
  };
  await Promise.all(Array.from({ length: run.inFlight }, work));
}
