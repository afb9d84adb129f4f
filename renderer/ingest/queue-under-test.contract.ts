import { afterEach } from 'vitest';
import { pngChunk, pngPicture, textBytes } from '../../shared/image/sample-pictures.contract.ts';
import type { OcrPage } from '../../shared/ocr/ocr-page.ts';
import type { OcrEngine, RecogniseOutcome } from '../ocr/ocr-engine.ts';
import { createScriptedEngine, type ScriptedEngineOptions } from '../ocr/scripted-engine.ts';
import { MemoryImageStore } from '../storage/memory-image-store.ts';
import { MemoryImportJobStore } from '../storage/memory-import-job-store.ts';
import { MemoryLibrary } from '../storage/memory-library.ts';
import { MemoryNoteStore } from '../storage/memory-note-store.ts';
import { watchedValue } from '../storage/watched-value.contract.ts';
import { createImportQueue, type ImportQueueDeps } from './create-import-queue.ts';
import type { ImportQueue, ImportSnapshot, IncomingFile } from './import-queue.ts';
import type { RecogniseNoteDeps } from './recognise-note.ts';
import { UNSHARED_WORK } from './work-lock.ts';

const now = () => new Date('2026-04-01T08:00:00Z');

export const EMPTY_PAGE: OcrPage = {
  schema: 1,
  widthPx: 4,
  heightPx: 3,
  lines: [],
  marks: [],
  engine: { name: 'scripted', model: 'none', settings: {} },
};

export const RECOGNISED: RecogniseOutcome = {
  kind: 'recognised',
  page: EMPTY_PAGE,
  times: { decodeMs: 1, preprocessMs: 2, recogniseMs: 3 },
};

/** A recognition that ends when the test says so. */
export interface HeldEngine {
  readonly engine: OcrEngine;
  /** Names of the pictures in the order in which they came to be read. */
  readonly reading: readonly string[];
  readonly finish: (outcome?: RecogniseOutcome) => void;
}

export function heldEngine(workers = 1): HeldEngine {
  const reading: string[] = [];
  const waiting: ((outcome: RecogniseOutcome) => void)[] = [];
  const script: ScriptedEngineOptions['script'] = async (picture) => {
    reading.push(await nameIn(picture));
    return new Promise((resolve) => waiting.push(resolve));
  };
  return {
    engine: createScriptedEngine({ workers, script }),
    reading,
    finish: (outcome = RECOGNISED) => waiting.splice(0).forEach((resolve) => resolve(outcome)),
  };
}

/** An engine that finds no word on any picture, at once. */
export const quickEngine = (workers = 2): OcrEngine => createScriptedEngine({ workers, script: () => RECOGNISED });

/** Everything has arrived and come to its end. */
export const isIdle = ({ jobs, arriving, leaving }: ImportSnapshot): boolean =>
  arriving === 0 && leaving === 0 && jobs.length > 0 && jobs.every((job) => job.state.kind !== 'waiting' && job.state.kind !== 'recognising');

/** What the reading of pictures needs, with texts that say where they came from. */
export function readingDeps(engine: OcrEngine): RecogniseNoteDeps {
  let count = 0;
  return {
    engine,
    ocrMode: () => 'fast',
    recoverText: () => ({ profile: 'article', text: '', blocks: [], spans: [], corrections: [], leftOut: [], meanConfidence: null }),
    matchCompetencies: () => [],
    breathe: () => Promise.resolve(),
    newId: () => `id-${String((count += 1)).padStart(5, '0')}`,
    now,
  };
}

export interface QueueUnderTest {
  readonly queue: ImportQueue;
  readonly library: MemoryLibrary;
  /** Waits for a snapshot. */
  readonly until: (isWanted: (snapshot: ImportSnapshot) => boolean) => Promise<ImportSnapshot>;
  /** `name:state` of all jobs in order, when `isWanted`. */
  readonly states: (isWanted: (states: string) => boolean) => Promise<string>;
}

const queues: ImportQueue[] = [];

afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.dispose();
});

/** A started queue over memory stores; give it a `library` to play a restart over what another one left. */
export function startQueue(engine: OcrEngine, change: Partial<ImportQueueDeps> & { readonly library?: MemoryLibrary } = {}): QueueUnderTest {
  const { library = new MemoryLibrary(now), ...deps } = change;
  const queue = createImportQueue({
    ...readingDeps(engine),
    notes: new MemoryNoteStore(library),
    images: new MemoryImageStore(library),
    jobs: new MemoryImportJobStore(library),
    makeThumbnail: () => Promise.resolve(new Blob(['small'])),
    workLock: UNSHARED_WORK,
    ...deps,
  });
  queues.push(queue);
  queue.start();
  const until = (isWanted: (snapshot: ImportSnapshot) => boolean) => watchedValue<ImportSnapshot>((listener) => queue.watch(listener), isWanted);
  const states = async (isWanted: (states: string) => boolean) => describeJobs(await until((snapshot) => isWanted(describeJobs(snapshot))));
  return { queue, library, until, states };
}

export function describeJobs({ jobs }: ImportSnapshot): string {
  return jobs.map((job) => `${job.fileName}:${job.state.kind}`).join(' ');
}

/** A picture that carries a name in its bytes; two of one name are the same picture. */
export function pictureFile(fileName: string, name = fileName): IncomingFile {
  const bytes = pngPicture({ width: 4, height: 3 }, { extra: [pngChunk('tEXt', textBytes(`name=${name};`))] });
  return { name: fileName, blob: new Blob([Uint8Array.from(bytes)]), modifiedMs: Date.UTC(2026, 1, 4, 14, 4, 9), source: 'file' };
}

async function nameIn(picture: Blob): Promise<string> {
  return /name=([^;]+);/.exec(await picture.text())?.[1] ?? '';
}

export const fileOf = (name: string, text: string): IncomingFile => ({ name, blob: new Blob([text]), modifiedMs: 0, source: 'file' });
