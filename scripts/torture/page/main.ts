import { getHost } from '../../../renderer/host/get-host.ts';
import { hashBytes } from '../../../renderer/storage/hash-bytes.ts';
import { createWebLibraryLock } from '../../../renderer/storage/journal/library-lock.ts';
import { type Library, openLibrary } from '../../../renderer/storage/open-library.ts';
import { runLoad } from './load.ts';
import { createRandom } from './random.ts';
import { tell } from './tell.ts';

declare const __TORTURE_SEED__: number;

/** Notes a line of the log, which the system may cut when it is long. */
const PER_LINE = 40;

/** Tells everything that is there, as a person would find it after the crash; gives the number of notes. */
async function tellContent({ notes, jobs, images }: Library): Promise<number> {
  const found: string[] = [];
  const imageIds = new Set<string>();
  for (let sequence = 0; ; ) {
    const changes = await notes.changesSince(sequence, 200);
    for (const note of changes.upserted) {
      found.push(`${note.id}=${note.caption}`);
      for (const { imageId } of note.images) imageIds.add(imageId);
    }
    if (changes.sequence === sequence) break;
    sequence = changes.sequence;
  }
  const listed = await new Promise<readonly { readonly id: string; readonly imageId: string }[]>((resolve) => { jobs.watchJobs(resolve); });
  for (const job of listed) imageIds.add(job.imageId);
  const broken: string[] = [];
  for (const imageId of imageIds) if (!(await isWhole(images, imageId))) broken.push(imageId);
  tellInLines('notes', found);
  tellInLines('jobs', listed.map((job) => job.id));
  tellInLines('broken', broken);
  return found.length;
}

async function isWhole(images: Library['images'], imageId: string): Promise<boolean> {
  const image = await images.getImage(imageId);
  if (image === undefined) return false;
  return (await hashBytes(await image.blob.arrayBuffer())) === imageId;
}

function tellInLines(word: string, things: readonly string[]): void {
  for (let start = 0; start < things.length; start += PER_LINE) tell(word, things.slice(start, start + PER_LINE).join(' '));
}

/** One life of the program: open, tell what is there, then write until it is killed. */
async function live(): Promise<void> {
  const opened = await openLibrary({
    name: 'skillshot',
    now: () => new Date(),
    journal: getHost().journal,
    lock: createWebLibraryLock(navigator.locks, 'skillshot-library'),
  });
  if (opened.kind !== 'opened') {
    tell('refused', opened.reason);
    return;
  }
  tell('opened', JSON.stringify(opened.healing));
  const found = await tellContent(opened.library);
  tell('ready', '');
  const life = Date.now().toString(36);
  await runLoad({ library: opened.library, random: createRandom(__TORTURE_SEED__ + found), life });
}

live().catch((error: unknown) => { tell('refused', error instanceof Error ? (error.stack ?? error.message) : String(error)); });
