import { FileChangedError, type MirrorPass } from './mirror-pass.ts';

export interface SyncOptions {
  /** What to do with many notes whose files are gone at once. */
  readonly onManyGone: 'ask' | 'trash' | 'write-again';
  /** Notes that were written or taken in so far. */
  readonly onProgress?: (done: number) => void;
  readonly isStopped?: () => boolean;
}

export interface SyncControl {
  /** Notes that this pass leaves alone: their files are unreadable or being written. */
  readonly held: Set<string>;
  readonly options: SyncOptions;
}

/** One note's share of a pass. */
export async function step({ deps, tally }: MirrorPass, noteId: string, { held, options, work }: SyncControl & { readonly work: () => Promise<void> }): Promise<void> {
  if (options.isStopped?.() === true) return;
  try {
    await work();
  } catch (error) {
    // Somebody wrote in between: the next pass reads what it is now.
    if (!(error instanceof FileChangedError)) throw error;
    held.add(noteId);
  }
  options.onProgress?.(tally.written + tally.takenIn);
  await deps.breathe();
}
