import { useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../../shared/reason-of.ts';
import { readAgain, type ReadAgainRequest } from '../../ingest/read-again.ts';
import type { ReadingProposal } from '../../ingest/note-readings.ts';
import { useServices } from '../../services/services.tsx';

export type ReadAgainState =
  | { readonly kind: 'choosing'; readonly failure: string }
  | { readonly kind: 'reading'; readonly fraction: number }
  | { readonly kind: 'read'; readonly proposal: ReadingProposal };

export interface ReadAgainRun {
  readonly state: ReadAgainState;
  readonly start: (request: ReadAgainRequest) => void;
  readonly cancel: () => void;
}

/** One run of the engine after the other; leaving the screen stops the one that is under way. */
export function useReadAgain(): ReadAgainRun {
  const { ocr, images, now } = useServices();
  const [state, setState] = useState<ReadAgainState>({ kind: 'choosing', failure: '' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => { running.current?.abort(); }, []);
  const start = (request: ReadAgainRequest) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'reading', fraction: 0 });
    const onProgress = (fraction: number) => { if (!controller.signal.aborted) setState({ kind: 'reading', fraction }); };
    readAgain({ engine: ocr, images, now }, request, { signal: controller.signal, onProgress }).then(
      (outcome) => {
        if (running.current !== controller) return;
        if (outcome.kind === 'read') setState(outcome);
        else setState({ kind: 'choosing', failure: outcome.kind === 'failed' ? outcome.reason : '' });
      },
      (error: unknown) => { setState({ kind: 'choosing', failure: reasonOf(error) }); },
    );
  };
  return { state, start, cancel: () => { running.current?.abort(); } };
}
