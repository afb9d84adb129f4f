import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** A run that did not end by itself, and what the start after it found. */
export interface UncleanShutdown {
  /** ISO 8601, UTC; null when not known. */
  readonly startedAt: string | null;
  readonly foundAt: string;
  /** What was put right at that start, in words; '' when nothing was wrong. */
  readonly healing: string;
}

/** What reading through the whole journal in the background has found. */
export interface JournalCheck {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isWhole: boolean;
}

interface HealthState {
  readonly lastUnclean: UncleanShutdown | null;
  readonly journalCheck: JournalCheck | null;
  /** When the person put the reminder of backups off. */
  readonly reminderDismissedAt: string | null;
  readonly setHealth: (change: Partial<Pick<HealthState, 'lastUnclean' | 'journalCheck' | 'reminderDismissedAt'>>) => void;
}

/** What is remembered about the health of the library on this machine; losing it loses no notes. */
export const useHealth = create<HealthState>()(
  persist((set) => ({ lastUnclean: null, journalCheck: null, reminderDismissedAt: null, setHealth: (change) => { set(change); } }), { name: 'skillshot-health', version: 1 }),
);
