import type { BackupControl } from './backup-codec.ts';
import type { NewFile } from './backup-folder.ts';

/** Leaves no half-written file behind. */
export async function writing<Value>(file: NewFile, work: () => Promise<Value>): Promise<Value> {
  try {
    const value = await work();
    await file.finish();
    return value;
  } catch (error) {
    await file.abandon().catch(() => undefined);
    throw error;
  }
}

/** The library can be rewritten under a backup's hands; more often than this in a row it is not. */
const TRIES = 3;

/** Once more when the journal was rewritten meanwhile. */
export async function again<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isMoved = error instanceof Error && error.name === 'JournalMovedError';
      if (!isMoved || tries === TRIES) throw error;
    }
  }
}

/** Work that is a part of a larger one. */
export function partOf(control: BackupControl, from: number, to: number): BackupControl {
  return { ...control, onProgress: (fraction) => { control.onProgress(from + (to - from) * fraction); } };
}
