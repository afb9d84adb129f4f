import { useCallback, useEffect, useState } from 'react';
import type { Note } from '../../../shared/note/note.ts';
import { pairKey, type AlikeFinding } from '../../ingest/alike-notes.ts';
import { useServices } from '../../services/services.tsx';
import { usePreferences } from '../../state/preferences.ts';

/** Pairs that are remembered as parted; older ones are offered again. */
const REMEMBERED = 1000;

/** What belongs together with a note, looked up anew when it or another changes. */
export function useAlike(note: Note): AlikeFinding | null {
  const { alike } = useServices();
  const notAlike = usePreferences((preferences) => preferences.notAlike);
  const [found, setFound] = useState<AlikeFinding | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = () => {
      const parted = new Set(notAlike);
      void alike.find(note, (a, b) => parted.has(pairKey(a, b))).then((finding) => { if (isCurrent) setFound(finding); }, () => undefined);
    };
    look();
    const unwatch = alike.watch(look);
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, [alike, note, notAlike]);
  return found;
}

export function notesOf(finding: AlikeFinding): readonly Note[] {
  return finding.kind === 'series' ? finding.notes : [finding.older, finding.newer];
}

/** Remembers that these notes are not one. */
export function usePart(): (finding: AlikeFinding) => void {
  const setPreferences = usePreferences((preferences) => preferences.setPreferences);
  return useCallback((finding: AlikeFinding) => {
    const ids = notesOf(finding).map(({ id }) => id);
    const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => pairKey(a, b)));
    setPreferences({ notAlike: [...new Set([...usePreferences.getState().notAlike, ...pairs])].slice(-REMEMBERED) });
  }, [setPreferences]);
}
