import type { JournalFiles } from '../../shared/journal/journal-files.ts';
import { planAside } from '../../shared/journal/plan-aside.ts';

/** Lets go of what was set aside too long ago, and of the oldest of too much. */
export async function tidyAside(journal: JournalFiles, now: Date): Promise<void> {
  const going = planAside(await journal.listAside(), now);
  if (going.length > 0) await journal.removeAside(going);
}
