import { useCallback, useRef, useState } from 'react';
import type { BackupControl } from '../../../shared/backup/backup-codec.ts';
import { reasonOf } from '../../../shared/reason-of.ts';
import type { ChosenBackup } from '../../backups/chosen-backup.ts';
import { lookAtBackup, type LookedAtBackup, type RestoreDeps } from '../../backups/look-at-backup.ts';
import { restoreBackup, type RestoreOutcome } from '../../backups/restore-backup.ts';
import { createBreather } from '../../ingest/breathe.ts';
import { useServices, type Services } from '../../services/services.tsx';
import type { RestoreOrder } from '../../storage/library-upkeep.ts';

export type RestoreState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking'; readonly label: string; readonly fraction: number }
  | { readonly kind: 'refused'; readonly label: string; readonly reason: string }
  | { readonly kind: 'preview'; readonly looked: LookedAtBackup }
  | { readonly kind: 'running'; readonly fraction: number }
  | { readonly kind: 'ended'; readonly outcome: Exclude<RestoreOutcome, { readonly kind: 'cancelled' | 'staged' }> };

export interface RestoreRun {
  readonly state: RestoreState;
  readonly look: (chosen: ChosenBackup) => void;
  readonly start: (mode: RestoreOrder['mode']) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Looks at a backup, restores it when told, and says how far it is and how it ended. */
export function useRestore(): RestoreRun {
  const services = useServices();
  const [state, setState] = useState<RestoreState>({ kind: 'choosing' });
  const abort = useRef(new AbortController());

  const begin = useCallback((onProgress: (fraction: number) => void): BackupControl => {
    abort.current.abort();
    const control = new AbortController();
    abort.current = control;
    let told = -1;
    const tell = (fraction: number) => {
      if (control.signal.aborted || fraction - told < 0.01) return;
      told = fraction;
      onProgress(fraction);
    };
    return { isCancelled: () => control.signal.aborted, onProgress: tell, breathe: createBreather() };
  }, []);

  const look = useCallback((chosen: ChosenBackup) => {
    const deps = toDeps(services);
    if (deps === null) return;
    const control = begin((fraction) => { setState({ kind: 'looking', label: chosen.label, fraction }); });
    control.onProgress(0);
    void lookAtBackup(deps, chosen, control).then((outcome) => {
      if (control.isCancelled() || outcome.kind === 'cancelled') return;
      setState(outcome.kind === 'looked' ? { kind: 'preview', looked: outcome.looked } : { kind: 'refused', label: chosen.label, reason: outcome.reason });
    });
  }, [services, begin]);

  const start = useCallback((mode: RestoreOrder['mode']) => {
    const deps = toDeps(services);
    const { backups } = services.host;
    if (deps === null || backups === null || state.kind !== 'preview') return;
    const control = begin((fraction) => { setState({ kind: 'running', fraction }); });
    control.onProgress(0);
    restoreBackup(deps, state.looked, { backups, mode, control }).then(
      (outcome) => {
        // The next start carries it out, with the window to itself.
        if (outcome.kind === 'staged') location.reload();
        else setState(outcome.kind === 'cancelled' ? { kind: 'choosing' } : { kind: 'ended', outcome });
      },
      (error: unknown) => { setState({ kind: 'ended', outcome: { kind: 'failed', reason: reasonOf(error) } }); },
    );
  }, [services, state, begin]);

  const cancel = useCallback(() => {
    abort.current.abort();
    void services.host.backups?.stop();
  }, [services]);
  const reset = useCallback(() => {
    abort.current.abort();
    setState({ kind: 'choosing' });
  }, []);
  return { state, look, start, cancel, reset };
}

function toDeps({ codec, notes, upkeep, host }: Services): RestoreDeps | null {
  return upkeep === null || host.journal === null ? null : { codec, notes, upkeep, journal: host.journal };
}
