import { useHealth } from '../../state/health.ts';
import styles from './data-health.module.css';

/** The last run that did not end by itself, and what was restored after it. */
export function UncleanSection() {
  const lastUnclean = useHealth((health) => health.lastUnclean);
  return (
    <section className={styles['section']} aria-label="Last unclean shutdown">
      <p className={styles['heading']}>Last unclean shutdown</p>
      <p className={styles['soft']}>
        {lastUnclean === null
          ? 'None that Skillshot noticed.'
          : `Noticed ${new Date(lastUnclean.foundAt).toLocaleString()}${lastUnclean.startedAt === null ? '' : `; that run began ${new Date(lastUnclean.startedAt).toLocaleString()}`}. ${lastUnclean.healing === '' ? 'Nothing had to be restored.' : lastUnclean.healing}`}
      </p>
    </section>
  );
}
