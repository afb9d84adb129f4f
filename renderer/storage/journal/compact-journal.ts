import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { WholeJournal } from '../../../shared/journal/journal-state.ts';
import { LiveRecords } from '../../../shared/journal/live-records.ts';
import { LostEndings } from '../../../shared/journal/lost-endings.ts';
import { BaseWriter } from './base-writer.ts';
import { orThrow } from './journal-write-error.ts';
import { readSegments } from './read-journal.ts';

export interface CompactOptions {
  readonly files: JournalFiles;
  readonly state: WholeJournal;
  readonly onProgress: (fraction: number) => void;
}

/**
 * Writes what still counts into a new base and removes the rest, pictures that nothing refers to included. Only while no other window
 * writes. A journal with damage is left as it is: `damaged`. Rejects with `JournalWriteError`; the old base then stays.
 */
export async function compactJournal({ files, state, onProgress }: CompactOptions): Promise<'compacted' | 'damaged'> {
  await orThrow(files.removeSegments(state.leftovers));
  const { segments: names } = state;
  const live = new LiveRecords();
  const endings = new LostEndings();
  for await (const content of readSegments({ files, names, onProgress: (fraction) => onProgress(fraction / 2) })) {
    if (content.damages.length > 0) return 'damaged';
    endings.see(content);
    content.frames.forEach((frame) => live.note(frame));
  }
  if (endings.isAnyLost()) return 'damaged';
  const pictures = new Set(live.liveIds('picture'));
  const writer = new BaseWriter({ files, journalId: state.journalId, generation: state.generation + 1 });
  for await (const { frames } of readSegments({ files, names, onProgress: (fraction) => onProgress((1 + fraction) / 2) })) {
    for (const frame of frames) {
      const taken = live.take(frame);
      const records = taken?.records.filter((record) => record.op === 'put') ?? [];
      if (taken !== null && records.length > 0) await writer.add({ ...taken, records });
    }
  }
  await writer.finish({ sequence: state.lastSequence, replaces: names });
  await orThrow(files.removeSegments(names));
  const unused = (await files.listPictures()).filter((imageId) => !pictures.has(imageId));
  await orThrow(files.removePictures(unused));
  return 'compacted';
}
