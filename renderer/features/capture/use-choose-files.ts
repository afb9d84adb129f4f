import { useCallback } from 'react';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { chooseFiles, PICTURE_TYPES } from '../../ui/choose-files.ts';
import { toIncomingFile } from './read-dropped.ts';
import { useWarmReading } from './use-warm-reading.ts';

/** Lets the person choose pictures and imports them. */
export function useChooseFiles(importFiles: (files: readonly IncomingFile[]) => Promise<void>): () => void {
  const warm = useWarmReading();
  return useCallback(() => {
    warm();
    void chooseFiles({ accept: PICTURE_TYPES, isMultiple: true }).then((files) => importFiles(files.map((file) => toIncomingFile(file))));
  }, [warm, importFiles]);
}
