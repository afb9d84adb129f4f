import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../../shared/reason-of.ts';
import type { IncomingFile } from '../../ingest/import-queue.ts';
import { importTelegram, type TelegramImport, type TelegramImportSummary } from '../../interop/import-telegram.ts';
import { openDelivery } from '../../interop/open-delivery.ts';
import { paced } from '../../interop/paced.ts';
import { readTelegram, type TelegramCandidates } from '../../interop/read-telegram.ts';
import { useServices } from '../../services/services.tsx';

export type TelegramImportState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly chats: readonly TelegramCandidates[] }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'finished'; readonly summary: TelegramImportSummary }
  | { readonly kind: 'failed'; readonly reason: string };

export interface TelegramImportRun {
  readonly state: TelegramImportState;
  readonly start: (order: Omit<TelegramImport, 'onProgress' | 'signal'>) => void;
  readonly cancel: () => void;
}

/** Reads an export as soon as it is given, hands the chosen shots to the queue, and says how far it is. */
export function useTelegramImport(delivery: readonly IncomingFile[]): TelegramImportRun {
  const services = useServices();
  const [seen, setSeen] = useState<{ readonly delivery: readonly IncomingFile[]; readonly state: TelegramImportState } | null>(null);
  const state: TelegramImportState = seen?.delivery === delivery ? seen.state : { kind: 'reading' };
  const setState = useCallback((next: TelegramImportState) => { setSeen({ delivery, state: next }); }, [delivery]);
  const abort = useRef(new AbortController());

  useEffect(() => {
    const control = new AbortController();
    abort.current = control;
    if (delivery.length === 0) return;
    openDelivery(delivery).then((opened) => readTelegram(services, opened)).then(
      (read) => {
        if (control.signal.aborted) return;
        setState(read.kind === 'refused' ? { kind: 'failed', reason: read.reason } : { kind: 'preview', chats: read.chats });
      },
      (error: unknown) => { setState({ kind: 'failed', reason: reasonOf(error) }); },
    );
    return () => { control.abort(); };
  }, [delivery, services, setState]);

  const start = useCallback((order: Omit<TelegramImport, 'onProgress' | 'signal'>) => {
    const { signal } = abort.current;
    const onProgress = (done: number, total: number) => { setState({ kind: 'running', done, total }); };
    onProgress(0, order.shots.length);
    importTelegram(services.imports, { ...order, signal, onProgress: paced(onProgress) }).then(
      (summary) => { setState({ kind: 'finished', summary }); },
      (error: unknown) => { setState({ kind: 'failed', reason: reasonOf(error) }); },
    );
  }, [services, setState]);

  const cancel = useCallback(() => { abort.current.abort(); }, []);
  return { state, start, cancel };
}
