import type { LibraryCounts } from '../../../shared/backup/backup-manifest.ts';
import styles from './data-health.module.css';
import type { VerifiedBackup } from './newest-verified.ts';
import type { HealthCheck } from './use-health-check.ts';

const ROWS: readonly { readonly name: keyof LibraryCounts; readonly label: string }[] = [
  { name: 'notes', label: 'Notes, with those in the trash' },
  { name: 'pictures', label: 'Pictures' },
  { name: 'versions', label: 'Earlier versions' },
  { name: 'jobs', label: 'Lines of the import list' },
];

const show = (count: number | undefined): string => (count === undefined ? '–' : count.toLocaleString());

/** The numbers that must agree, side by side. */
export function CountsTable({ check, backup }: { readonly check: HealthCheck | null; readonly backup: VerifiedBackup | null }) {
  const database = check?.database.counts;
  const journal = check?.journal.kind === 'counted' ? check.journal.counts : undefined;
  const backedUp = backup?.state.counts;
  return (
    <table className={styles['counts']}>
      <thead>
        <tr>
          <th scope="col"><span className={styles['hidden']}>What</span></th>
          <th scope="col">Database</th>
          <th scope="col">Journal</th>
          <th scope="col">Newest verified backup</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ name, label }) => (
          <tr key={name}>
            <th scope="row">{label}</th>
            <td>{show(database?.[name])}</td>
            <td data-differs={database !== undefined && journal !== undefined && journal[name] !== database[name]}>{show(journal?.[name])}</td>
            <td>{show(backedUp?.[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
