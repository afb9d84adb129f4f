import { useEffect } from 'react';
import { useServices } from '../services/services.tsx';
import { restoreNotes } from './note-actions.ts';
import { useReport } from './use-report.ts';

/** Tells of notes that went to the trash because their files were removed from the mirror folder, with a way back. */
export function useTrashedByFolder(): void {
  const { mirror, notes } = useServices();
  const report = useReport();
  useEffect(() => mirror?.onTrashed((ids) => {
    const text = ids.length === 1 ? 'A note went to the trash: its file was removed from the mirror folder' : `${String(ids.length)} notes went to the trash: their files were removed from the mirror folder`;
    report(Promise.resolve({ text, undo: async () => { await restoreNotes(notes, ids); } }));
  }), [mirror, notes, report]);
}
