import { useEffect, useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { useServices } from '../../services/services.tsx';
import { useWatched } from '../../services/use-watched.ts';

/** The notes of the visible rows by id, read again whenever the library changes. */
export function useNoteRows(ids: readonly string[]): ReadonlyMap<string, Note> {
  const { notes, indexState } = useServices();
  const { sequence } = useWatched(indexState.watch, indexState.initial);
  const [rows, setRows] = useState<ReadonlyMap<string, Note>>(new Map());
  const key = ids.join(' ');

  useEffect(() => {
    let isCurrent = true;
    const wanted = key === '' ? [] : key.split(' ');
    void notes.getNotes(wanted).then((found) => {
      if (!isCurrent) return;
      setRows(new Map(found.flatMap((note) => (note === undefined ? [] : [[note.id, note]]))));
    });
    return () => { isCurrent = false; };
  }, [notes, key, sequence]);

  return rows;
}
