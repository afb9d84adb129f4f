import { useEffect, useRef } from 'react';
import type { ImportSnapshot } from '../../ingest/import-queue.ts';
import { useSession } from '../../state/session.ts';
import { AT_REST, followRun } from './follow-run.ts';

/** Long enough to read "1 of 1 done". */
const CLOSES_AFTER_MS = 2_500;

/**
 * When a run of imports ends well, the panel goes away by itself, and a run of one opens its note. Anything that needs
 * a decision (a failure, a duplicate) leaves the panel where it is.
 */
export function useFollowImports(snapshot: ImportSnapshot): void {
  const { setSession, goTo, openNote } = useSession();
  const run = useRef(AT_REST);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const { state, finished } = followRun(run.current, snapshot);
    run.current = state;
    if (state.isUnderWay) clearTimeout(closing.current);
    if (finished === null || !finished.every((job) => job.state.kind === 'done')) return;
    const [only] = finished;
    if (finished.length === 1 && only?.state.kind === 'done') {
      goTo({ kind: 'all' });
      openNote(only.state.noteId);
    }
    closing.current = setTimeout(() => { setSession({ isImportsOpen: false }); }, CLOSES_AFTER_MS);
  }, [snapshot, setSession, goTo, openNote]);
}
