import type { ImportSnapshot } from '../../ingest/import-queue.ts';
import { summariseImports } from './summarise-imports.ts';

/** A run of imports: from the moment when something is under way until nothing is. */
export interface RunState {
  readonly isUnderWay: boolean;
  /** Jobs that had ended before the run began: all others belong to it, also those that were refused on arrival. */
  readonly settledIds: ReadonlySet<string>;
}

export const AT_REST: RunState = { isUnderWay: false, settledIds: new Set() };

export interface FollowedRun {
  readonly state: RunState;
  /** The jobs of the run that ends with this snapshot; null when none ends. */
  readonly finished: ImportSnapshot['jobs'] | null;
}

/** Where the run stands after a snapshot of the queue. A job that is tried again belongs to the run that tries it. */
export function followRun({ isUnderWay, settledIds }: RunState, snapshot: ImportSnapshot): FollowedRun {
  const { jobs } = snapshot;
  if (summariseImports(snapshot).open > 0 || snapshot.leaving > 0) {
    const open = new Set(jobs.filter(({ state }) => state.kind === 'waiting' || state.kind === 'recognising').map(({ id }) => id));
    return { state: { isUnderWay: true, settledIds: new Set([...settledIds].filter((id) => !open.has(id))) }, finished: null };
  }
  const state = { isUnderWay: false, settledIds: new Set(jobs.map(({ id }) => id)) };
  return { state, finished: isUnderWay ? jobs.filter(({ id }) => !settledIds.has(id)) : null };
}
