import { hashBytes } from '../../../renderer/storage/hash-bytes.ts';
import { NO_EXTRAS, type Note } from '../../../shared/note/note.ts';
import type { Library } from '../../../renderer/storage/open-library.ts';
import type { Random } from './random.ts';
import { tell } from './tell.ts';

export interface LoadOptions {
  readonly library: Library;
  readonly random: Random;
  /** New for each start of the program, so that no id is used twice. */
  readonly life: string;
}

const NOTE_LANES = 4;
const IMPORT_LANES = 2;
const PICTURES_PER_IMPORT = 6;

/** Saves, edits, deletes and imports at the same time, until the process is killed. */
export async function runLoad(options: LoadOptions): Promise<void> {
  const lanes = [
    ...Array.from({ length: NOTE_LANES }, (_, lane) => runNoteLane(options, `${options.life}n${String(lane)}`)),
    ...Array.from({ length: IMPORT_LANES }, (_, lane) => runImportLane(options, `${options.life}i${String(lane)}`)),
  ];
  await Promise.all(lanes);
}

/** Each note carries the number of its last change as its caption; what is tried and what is acknowledged is told. */
async function runNoteLane({ library: { notes }, random }: LoadOptions, prefix: string): Promise<void> {
  const versions = new Map<string, number>();
  for (let count = 0; ; count += 1) {
    const ids = [...versions.keys()];
    const id = ids[random.below(Math.max(1, ids.length))] ?? '';
    const dice = random.below(10);
    if (id === '' || dice < 3) {
      const created = `${prefix}x${String(count)}`;
      tell('try', `${created}=1`);
      const outcome = await notes.createNote(noteOf(created, { caption: '1', visibleText: textOf(random) }), null);
      versions.set(created, 1);
      if (outcome.kind === 'saved') tell('saved', `${created}=1`);
    } else if (dice < 9) {
      const version = (versions.get(id) ?? 0) + 1;
      tell('try', `${id}=${String(version)}`);
      const outcome = await notes.updateNote(id, (note) => ({ ...note, caption: String(version), visibleText: textOf(random) }));
      versions.set(id, version);
      if (outcome.kind === 'saved') tell('saved', `${id}=${String(version)}`);
    } else {
      tell('try', `${id}=gone`);
      const outcome = await notes.deleteForever([id]);
      versions.delete(id);
      if (outcome.kind === 'written') tell('saved', `${id}=gone`);
    }
  }
}

/** As the import queue does it: bytes, then the job, then the note of the job. */
async function runImportLane({ library: { notes, images, jobs }, random }: LoadOptions, prefix: string): Promise<void> {
  for (let count = 0; ; count += 1) {
    const pictures = await Promise.all(Array.from({ length: PICTURES_PER_IMPORT }, () => pictureOf(random.bytes(20_000 + random.below(150_000)))));
    await Promise.all(pictures.map((picture) => images.putImage(picture)));
    const added = pictures.map(({ imageId, blob }, index) => ({
      id: `${prefix}x${String(count)}x${String(index)}`, imageId, byteLength: blob.size, fileName: `${imageId}.png`,
      modifiedAt: NOW, addedAt: NOW, source: 'file', topic: '', languages: ['eng'], allowDuplicate: false, state: { kind: 'waiting' as const },
    }));
    if ((await jobs.addJobs(added)).kind === 'written') tell('accepted', added.map((job) => job.id).join(' '));
    for (const job of added) {
      tell('try', `${job.id}=1`);
      const note = noteOf(job.id, { caption: '1', visibleText: textOf(random), images: [{ imageId: job.imageId, mediaType: 'image/png', widthPx: 1, heightPx: 1 }] });
      const outcome = await notes.createNote(note, null);
      if (outcome.kind === 'saved') tell('saved', `${job.id}=1`);
      await jobs.setState(job.id, { state: { kind: 'done', noteId: job.id } });
    }
  }
}

const NOW = '2026-04-01T08:00:00.000Z';

function noteOf(id: string, change: Partial<Note>): Note {
  return {
    schema: 1, id, slug: id, title: id, source: 'file', capturedAt: NOW, userId: '', username: '', originalImage: '', images: [], topic: '', type: 'other',
    typeText: '', mainContent: '', visibleText: '', potentialUse: '', caption: '', tags: [], extras: NO_EXTRAS, quality: null, createdAt: NOW, updatedAt: NOW, trashedAt: null,
    ...change,
  };
}

/** From a line to some kilobytes. */
const textOf = (random: Random): string => 'a line of a job description '.repeat(1 + random.below(200));

async function pictureOf(bytes: Uint8Array<ArrayBuffer>) {
  return { imageId: await hashBytes(bytes), mediaType: 'image/png', blob: new Blob([bytes], { type: 'image/png' }) };
}
