import { useCallback, useEffect, useState } from 'react';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { useServices } from '../../services/services.tsx';
import { useMessages } from '../../state/messages.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useSession } from '../../state/session.ts';
import { readDropped, takeDropped } from './read-dropped.ts';
import { useWarmReading } from './use-warm-reading.ts';

/** Hands files to the queue and opens the imports panel; the one way in for all of drop, paste, choose and open. */
export function useImportFiles(): (files: readonly IncomingFile[]) => Promise<void> {
  const { imports } = useServices();
  const setSession = useSession((session) => session.setSession);
  const say = useMessages((messages) => messages.say);
  return useCallback(async (files) => {
    if (files.length === 0) return;
    setSession({ isImportsOpen: true });
    const { importTopic, importLanguages } = usePreferences.getState();
    const outcome = await imports.addFiles(files, { topic: importTopic, languages: importLanguages });
    if (outcome.kind === 'failed') say({ tone: 'danger', text: `${String(outcome.notStored)} of ${String(files.length)} files could not be stored. ${outcome.reason}` });
  }, [imports, setSession, say]);
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Makes the whole window a target for files; true while some are held over it. */
export function useDropAnywhere(importFiles: (files: readonly IncomingFile[]) => Promise<void>): boolean {
  const [isOver, setIsOver] = useState(false);
  const warm = useWarmReading();
  const say = useMessages((messages) => messages.say);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      // Also for links and text: without this the window would navigate to what is dropped.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'none';
      setIsOver(holdsFiles(event));
      if (holdsFiles(event)) warm();
    };
    const onDragLeave = (event: DragEvent) => { if (event.relatedTarget === null) setIsOver(false); };
    const onDrop = (event: DragEvent) => {
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      setIsOver(false);
      if (isTaken || event.dataTransfer === null || !holdsFiles(event)) return;
      readDropped(takeDropped(event.dataTransfer)).then(
        (files) => files.length === 0 ? say({ tone: 'neutral', text: 'There are no files in what was dropped.' }) : importFiles(files),
        () => { say({ tone: 'danger', text: 'The dropped files could not be read. Are they still there?' }); },
      );
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [importFiles, say, warm]);
  return isOver;
}

/** Pictures on the clipboard become imports; pasted text stays with the field that has the focus. */
export function usePastedPictures(importFiles: (files: readonly IncomingFile[]) => Promise<void>): void {
  const { now } = useServices();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const pastedMs = now().getTime();
      void importFiles(files.map((file) => ({ name: file.name, blob: file, modifiedMs: pastedMs, source: 'clipboard' })));
    };
    document.addEventListener('paste', onPaste);
    return () => { document.removeEventListener('paste', onPaste); };
  }, [importFiles, now]);
}

/** Files that were opened with the app or passed to it as arguments. */
export function useOpenedFiles(importFiles: (files: readonly IncomingFile[]) => Promise<void>): void {
  const { host } = useServices();
  useEffect(
    () => host.onOpenFiles((files) => {
      void importFiles(files.map(({ name, bytes, modifiedMs }) => ({ name, blob: new Blob([new Uint8Array(bytes)]), modifiedMs, source: 'file' })));
    }),
    [host, importFiles],
  );
}
