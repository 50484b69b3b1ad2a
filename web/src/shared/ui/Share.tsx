import styles from './Share.module.css';

/** A share of work done: a bar to compare by eye, and the figure. */
export function Share({ percent, label }: { percent: number; label: string }) {
  return (
    <span className={styles.share}>
      <svg className={styles.bar} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className={styles.rest} width="100" height="6" />
        <rect className={styles.done} width={percent} height="6" />
      </svg>
      <span className={styles.figure}>{percent}%</span>
    </span>
  );
}
