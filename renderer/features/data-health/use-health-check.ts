import { useEffect, useState } from 'react';
import type { CountOutcome } from '../../../shared/backup/backups.ts';
import { useServices, type Services } from '../../services/services.tsx';
import type { LibraryCensus } from '../../storage/library-upkeep.ts';

/** What database and journal hold at one moment. */
export interface HealthCheck {
  readonly database: LibraryCensus;
  readonly journal: CountOutcome;
}

/** Something may be written between the two counts; then both are counted again. */
const TRIES = 4;

/** Counts as soon as `isWanted`, and again whenever `occasion` changes; the last result stays while counting. */
export function useHealthCheck(isWanted: boolean, occasion: string): HealthCheck | null {
  const services = useServices();
  const [check, setCheck] = useState<HealthCheck | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    void countBoth(services).then((counted) => { if (isCurrent) setCheck(counted); }, () => undefined);
    return () => { isCurrent = false; };
  }, [services, isWanted, occasion]);
  return check;
}

async function countBoth({ host, upkeep }: Services): Promise<HealthCheck | null> {
  if (host.backups === null || upkeep === null) return null;
  for (let tries = 1; ; tries += 1) {
    const before = await upkeep.count();
    const journal = await host.backups.count();
    const database = await upkeep.count();
    const isQuiet = journal.kind === 'failed' || (before.sequence === database.sequence && journal.sequence === database.sequence);
    if (isQuiet || tries === TRIES) return { database, journal };
  }
}
