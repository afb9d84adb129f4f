import type { JournalWriteOutcome } from '../../../shared/journal/journal-files.ts';

/** The journal could not be written; the message is a sentence for the person. */
export class JournalWriteError extends Error {
  override readonly name = 'JournalWriteError';

  constructor(reason: string) {
    super(`The journal that protects your notes could not be written. ${reason}`);
  }
}

export async function orThrow(write: Promise<JournalWriteOutcome>): Promise<void> {
  const outcome = await write;
  if (outcome.kind === 'failed') throw new JournalWriteError(outcome.reason);
}
