import { useCallback, useRef, useState } from 'react';
import type { ExportSummary } from '../../../shared/export/export-notes.ts';
import { hasPictures, type ProfileOptions } from '../../../shared/export/export-profile.ts';
import type { Note } from '../../../shared/note/note.ts';
import { reasonOf } from '../../../shared/reason-of.ts';
import { isRedacting, type RedactionChoice } from '../../../shared/redaction/redaction-choice.ts';
import { createRedactor, namesOf } from '../../../shared/redaction/redactor.ts';
import { drawRedacted } from '../../interop/draw-redacted.ts';
import { createExportRedaction } from '../../interop/redact-export.ts';
import { useServices, type Services } from '../../services/services.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { exportToFolder, type ExportControl, type PreparedRedaction } from './run-export.ts';
import { exportToZip } from './zip-export.ts';

export type ExportPlace = 'folder' | 'zip';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'finished' } & FinishedExport)
  | { readonly kind: 'failed'; readonly reason: string };

interface FinishedExport {
  readonly summary: ExportSummary;
  readonly place: string;
  /** Notes whose pictures were left out, because they may show what is to be hidden. */
  readonly picturesLeftOut: number;
}

type Finished = FinishedExport | { readonly reason: string } | null;

export interface ExportRun {
  readonly state: ExportState;
  readonly start: (order: Omit<ExportOrder, 'control'>) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Runs an export: asks for the place, writes, and tells how far it is and how it ended. */
export function useExport(): ExportRun {
  const services = useServices();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const abort = useRef<AbortController | null>(null);

  const start = useCallback((order: Omit<ExportOrder, 'control'>) => {
    const control = new AbortController();
    abort.current = control;
    const onProgress = (done: number) => { setState({ kind: 'running', done, total: order.noteIds.length }); };
    runExport(services, { ...order, control: { onProgress, signal: control.signal, profile: order.profile } }).then(
      (finished) => { setState(toState(finished)); },
      (error: unknown) => { setState({ kind: 'failed', reason: reasonOf(error) }); },
    );
  }, [services]);

  const cancel = useCallback(() => { abort.current?.abort(); }, []);
  const reset = useCallback(() => { setState({ kind: 'idle' }); }, []);
  return { state, start, cancel, reset };
}

function toState(finished: Finished): ExportState {
  if (finished === null) return { kind: 'idle' };
  return 'reason' in finished ? { kind: 'failed', reason: finished.reason } : { kind: 'finished', ...finished };
}

export interface ExportOrder {
  readonly place: ExportPlace;
  readonly noteIds: readonly string[];
  readonly profile: ProfileOptions;
  readonly hides: RedactionChoice;
  readonly control: ExportControl;
}

/** null when the person closed the system's dialog. */
async function runExport(services: Services, order: ExportOrder): Promise<Finished> {
  const { host, images, notes: store, now } = services;
  const { place, noteIds } = order;
  // The folder is asked for first: a browser allows its dialog only right after the click.
  const folder = place === 'folder' ? await host.folders?.choose() : undefined;
  if (place === 'folder' && (folder === null || folder === undefined)) return null;
  order.control.onProgress(0);
  const notes = (await store.getNotes(noteIds)).filter((note): note is Note => note !== undefined);
  const redaction = startRedaction(services, order, notes);
  const control = { ...order.control, redaction };
  const finish = (summary: ExportSummary, name: string): FinishedExport => ({ summary, place: name, picturesLeftOut: redaction?.redaction.leftOut ?? 0 });
  if (folder !== null && folder !== undefined && host.folders !== null) {
    return finish(await exportToFolder({ folders: host.folders, folderId: folder.folderId, images }, notes, control), folder.name);
  }
  const { zip, summary } = await exportToZip({ images, now }, notes, control);
  if (summary.isCancelled) return finish(summary, '');
  const saved = await host.saveFile(`skillshot-notes-${now().toISOString().slice(0, 10)}.zip`, new Uint8Array(await zip.arrayBuffer()));
  if (saved.kind === 'cancelled') return null;
  return saved.kind === 'failed' ? { reason: saved.reason } : finish(summary, saved.name);
}

/** null when nothing is to be hidden. */
function startRedaction({ images, notes, ocr }: Services, { hides, profile, control }: ExportOrder, exported: readonly Note[]): PreparedRedaction | null {
  if (!isRedacting(hides)) return null;
  const redaction = createExportRedaction({
    getPicture: async (imageId) => (await images.getImage(imageId))?.blob,
    getRecognition: (noteId) => notes.getRecognition(noteId),
    engine: ocr,
    languages: usePreferences.getState().importLanguages,
    draw: drawRedacted,
    signal: control.signal,
  }, { withPictures: hasPictures(profile) });
  return { redaction, redactor: createRedactor(hides, namesOf(exported)) };
}
