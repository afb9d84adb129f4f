import { useCallback, useState } from 'react';
import { isTelegramPath } from '../../shared/interop/file-kinds.ts';
import { useImportFiles } from '../features/capture/use-incoming-files.ts';
import type { IncomingFile } from '../ingest/import-queue.ts';
import { isMoreThanPictures, openDelivery } from '../interop/open-delivery.ts';
import { useSession } from '../state/session.ts';

export interface Deliveries {
  /** The one way in for all files: pictures go into the queue, everything else is looked at first. */
  readonly receive: (files: readonly IncomingFile[]) => Promise<void>;
  readonly importPictures: (files: readonly IncomingFile[]) => Promise<void>;
  /** What is being looked at; empty when nothing is. */
  readonly delivery: readonly IncomingFile[];
  readonly look: (files: readonly IncomingFile[]) => Promise<void>;
  readonly close: () => void;
}

const NOTHING: readonly IncomingFile[] = [];

export function useDeliveries(): Deliveries {
  const importPictures = useImportFiles();
  const setSession = useSession((session) => session.setSession);
  const [delivery, setDelivery] = useState(NOTHING);
  const look = useCallback(async (files: readonly IncomingFile[]) => {
    const opened = await openDelivery(files);
    setDelivery(files);
    setSession({ dialog: opened.files.some(({ path }) => isTelegramPath(path)) ? 'import-telegram' : 'import-notes' });
  }, [setSession]);
  const receive = useCallback(async (files: readonly IncomingFile[]) => {
    if (isMoreThanPictures(files)) await look(files);
    else await importPictures(files);
  }, [importPictures, look]);
  const close = useCallback(() => {
    setDelivery(NOTHING);
    setSession({ dialog: null });
  }, [setSession]);
  return { receive, importPictures, delivery, look, close };
}
