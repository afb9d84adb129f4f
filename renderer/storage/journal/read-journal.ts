import type { JournalFiles } from '../../../shared/journal/journal-files.ts';
import type { JournalState } from '../../../shared/journal/journal-state.ts';
import * as shared from '../../../shared/journal/read-journal.ts';
import type { SegmentContent } from '../../../shared/journal/segment.ts';
import { utf8 } from './utf8.ts';

/** What is in the journal's folder, from the end of each segment only: a start does not read the journal. */
export function readJournalState(files: JournalFiles): Promise<JournalState> {
  return shared.readJournalState({ files, utf8 });
}

/** The segments one after the other, so that a journal of any size needs the memory of one. */
export function readSegments(reading: Omit<shared.JournalReading, 'utf8'>): AsyncGenerator<SegmentContent> {
  return shared.readSegments({ ...reading, utf8 });
}
