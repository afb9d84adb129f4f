import { useHealth } from '../../state/health.ts';
import styles from './data-health.module.css';

/** When the whole journal was last read in the background, and what that found; nothing is said before the first time. */
export function JournalCheckSection() {
  const journalCheck = useHealth((health) => health.journalCheck);
  if (journalCheck === null) return null;
  const at = new Date(journalCheck.at).toLocaleString();
  return (
    <section className={styles['section']} aria-label="Journal check">
      <p className={styles['heading']}>Journal check</p>
      <p className={styles['soft']}>
        {journalCheck.isWhole ? `Read through ${at}, after the start: every part of it is whole.` : `Found a damaged place ${at}. The journal is written anew from the database at the next start; your notes are not affected.`}
      </p>
    </section>
  );
}
