import { useEffect, useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { useServices } from '../../services/services.tsx';
import type { NoteVersion } from '../../storage/note-store.ts';

export type Versions =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly versions: readonly NoteVersion[] };

/** The earlier states of a note, the newest first, read anew after each save. */
export function useVersions({ id, updatedAt }: Pick<Note, 'id' | 'updatedAt'>): Versions {
  const { notes } = useServices();
  const [versions, setVersions] = useState<Versions>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    notes.listVersions(id).then(
      (read) => { if (!isGone) setVersions({ kind: 'read', versions: read }); },
      () => { if (!isGone) setVersions({ kind: 'unreadable' }); },
    );
    return () => { isGone = true; };
  }, [id, updatedAt, notes]);
  return versions;
}
