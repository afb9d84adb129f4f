import { z } from 'zod';
import type { PreviousRun } from '../../shared/host.ts';

/** What keeping a marker asks of the browser. */
export interface MarkerWindow {
  readonly storage: Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;
  /** Names of all Web Locks that some window of this origin holds. */
  heldLocks(): Promise<readonly string[]>;
  /** Holds a Web Lock to the end of this window. */
  hold(lock: string): Promise<void>;
  /** `pagehide` and `pageshow`: a page that is put away may come back. */
  onHide(listener: () => void): void;
  onShow(listener: () => void): void;
  readonly newId: () => string;
  readonly now: () => Date;
}

const PREFIX = 'skillshot-window-';
const markerSchema = z.object({ startedAt: z.iso.datetime() });

/**
 * A line in the browser's storage for each window that is open, removed when the window goes. One whose window is not there any more
 * (it held a lock of the same name) was left by a crash. Found lines are taken away; other windows that start then find none.
 */
export function markWindow(page: MarkerWindow): Promise<PreviousRun> {
  const mark = async (): Promise<PreviousRun> => {
    const held = new Set(await page.heldLocks());
    const left = markersIn(page.storage).filter((name) => !held.has(name));
    const starts = left.map((name) => parseStart(page.storage.getItem(name)));
    for (const name of left) page.storage.removeItem(name);
    const own = `${PREFIX}${page.newId()}`;
    const text = JSON.stringify({ startedAt: page.now().toISOString() });
    await page.hold(own);
    page.storage.setItem(own, text);
    page.onHide(() => { page.storage.removeItem(own); });
    page.onShow(() => { page.storage.setItem(own, text); });
    return left.length === 0 ? { kind: 'ended' } : { kind: 'broke-off', startedAt: starts.filter((start) => start !== null).sort().at(-1) ?? null };
  };
  // A browser that keeps nothing, as in some private windows, cannot tell.
  return mark().catch(() => ({ kind: 'ended' }));
}

function markersIn(storage: MarkerWindow['storage']): readonly string[] {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return names.filter((name) => name.startsWith(PREFIX));
}

function parseStart(text: string | null): string | null {
  try {
    return markerSchema.parse(JSON.parse(text ?? '')).startedAt;
  } catch {
    return null;
  }
}
