import { useCallback, useEffect, useRef, useState } from 'react';
import { baseName } from '../../../shared/interop/import-path.ts';
import { reasonOf } from '../../../shared/reason-of.ts';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { importNotes, type ImportNotesSummary } from '../../interop/import-notes.ts';
import { openDelivery } from '../../interop/open-delivery.ts';
import { paced } from '../../interop/paced.ts';
import { readNoteImport, type ReadNoteImport } from '../../interop/read-note-import.ts';
import { useServices } from '../../services/services.tsx';

export type NoteImportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'preview'; readonly read: ReadNoteImport }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly summary: ImportNotesSummary; readonly pictures: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface NoteImportChoice {
  readonly updatesChanged: boolean;
  /** Pictures that belong to no note go into the queue of pictures. */
  readonly importsStrays: boolean;
}

export interface NoteImportRun {
  readonly state: NoteImportState;
  readonly start: (choice: NoteImportChoice) => void;
  readonly cancel: () => void;
}

export interface NoteImportOptions {
  /** What was dropped or chosen; empty as long as nothing was. */
  readonly delivery: readonly IncomingFile[];
  readonly importPictures: (files: readonly IncomingFile[]) => Promise<void>;
  readonly onImported: (summary: ImportNotesSummary) => void;
}

/** Reads a delivery as soon as there is one, imports it when told, and says how far it is and how it ended. */
export function useNoteImport({ delivery, importPictures, onImported }: NoteImportOptions): NoteImportRun {
  const services = useServices();
  const [seen, setSeen] = useState<{ readonly delivery: NoteImportOptions['delivery']; readonly state: NoteImportState } | null>(null);
  const state = seen?.delivery === delivery ? seen.state : beginning(delivery);
  const setState = useCallback((next: NoteImportState) => { setSeen({ delivery, state: next }); }, [delivery]);
  const abort = useRef(new AbortController());

  useEffect(() => {
    const control = new AbortController();
    abort.current = control;
    if (delivery.length === 0) return;
    const onProgress = (done: number, total: number) => { setState({ kind: 'reading', done, total }); };
    openDelivery(delivery).then((opened) => readNoteImport(services.notes, opened, { signal: control.signal, onProgress: paced(onProgress) })).then(
      (read) => { if (read !== null && !control.signal.aborted) setState({ kind: 'preview', read }); },
      (error: unknown) => { setState({ kind: 'failed', reason: reasonOf(error) }); },
    );
    return () => { control.abort(); };
  }, [delivery, services.notes, setState]);

  const start = useCallback((choice: NoteImportChoice) => {
    if (state.kind !== 'preview') return;
    const { read } = state;
    const { signal } = abort.current;
    const onProgress = (done: number, total: number) => { setState({ kind: 'running', done, total }); };
    onProgress(0, 0);
    importNotes(services, read, { ...choice, signal, onProgress: paced(onProgress) }).then(
      (summary) => {
        onImported(summary);
        const strays = choice.importsStrays && !summary.isCancelled ? read.plan.strayPictures : [];
        setState({ kind: 'finished', summary, pictures: strays.length });
        void importStrays(read, strays, importPictures);
      },
      (error: unknown) => { setState({ kind: 'failed', reason: reasonOf(error) }); },
    );
  }, [state, setState, services, importPictures, onImported]);

  const cancel = useCallback(() => { abort.current.abort(); }, []);
  return { state, start, cancel };
}

function beginning(delivery: NoteImportOptions['delivery']): NoteImportState {
  return delivery.length === 0 ? { kind: 'choosing' } : { kind: 'reading', done: 0, total: 0 };
}

/** Small deliveries to the queue: a zip of pictures is not unpacked into memory at once. */
const STRAYS_AT_ONCE = 16;

async function importStrays({ filesByPath }: ReadNoteImport, paths: readonly string[], importPictures: NoteImportOptions['importPictures']): Promise<void> {
  for (let start = 0; start < paths.length; start += STRAYS_AT_ONCE) {
    const files = paths.slice(start, start + STRAYS_AT_ONCE).flatMap((path) => filesByPath.get(path) ?? []);
    await importPictures(await Promise.all(files.map(async (file): Promise<IncomingFile> => {
      // A file that cannot be read goes on empty, so that its row in the queue says so.
      const bytes = await file.read().catch(() => new Uint8Array());
      return { name: baseName(file.path), blob: new Blob([bytes]), modifiedMs: file.modifiedMs, source: 'file' };
    })));
  }
}
