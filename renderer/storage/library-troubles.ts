import { reasonOf } from '../../shared/reason-of.ts';
import type { Unsubscribe } from '../../shared/unsubscribe.ts';
import type { LibraryDatabase } from './schema.ts';

/** What went wrong with an open library, as a sentence; `reload` when only reloading the window helps. */
export interface LibraryTrouble {
  readonly kind: 'reload' | 'damaged';
  readonly message: string;
}

const UPGRADED_ELSEWHERE = 'Another window has updated the library. Reload this window to go on.';
const CLOSED = 'The library was closed by the system. Reload this window to go on.';

export interface LibraryTroubles {
  readonly tell: (error: unknown) => void;
  /** Also tells the last trouble from before the listener came. */
  readonly onTrouble: (listener: (trouble: LibraryTrouble) => void) => Unsubscribe;
  readonly close: () => void;
  /** Opens a database again that the browser closed by itself, as Chromium does on a full disk; false when it has to stay closed. */
  readonly reopen: () => Promise<boolean>;
}

/** Watches over an open database: told are its closing by others and whatever `tell` is given. */
export function watchTroubles(db: LibraryDatabase): LibraryTroubles {
  const listeners = new Set<(trouble: LibraryTrouble) => void>();
  let lastTrouble: LibraryTrouble | undefined;
  const tell = (trouble: LibraryTrouble): void => {
    // Every list on the screen finds a closed library closed: once told, more of it would only push other messages away.
    if (lastTrouble?.kind === 'reload' || lastTrouble?.message === trouble.message) return;
    lastTrouble = trouble;
    for (const listener of listeners) listener(trouble);
  };
  let isClosedByUs = false;
  const close = (): void => {
    isClosedByUs = true;
    db.close({ disableAutoOpen: true });
  };
  // False keeps Dexie from its own answer: closing for a moment and opening again with the old tables over the new ones.
  db.on('versionchange', () => {
    close();
    tell({ kind: 'reload', message: UPGRADED_ELSEWHERE });
    return false;
  });
  db.on('close', () => {
    if (!isClosedByUs) tell({ kind: 'reload', message: CLOSED });
  });
  return {
    tell: (error) => { tell(toTrouble(error)); },
    onTrouble(listener) {
      listeners.add(listener);
      if (lastTrouble !== undefined) listener(lastTrouble);
      return () => {
        listeners.delete(listener);
      };
    },
    close,
    async reopen() {
      if (isClosedByUs) return false;
      await db.open();
      return true;
    },
  };
}

function toTrouble(error: unknown): LibraryTrouble {
  if (error instanceof Error && error.name === 'DatabaseClosedError') return { kind: 'reload', message: CLOSED };
  const detail = reasonOf(error);
  return { kind: 'damaged', message: `Something stored in the library could not be read: ${detail}` };
}
