import styles from './Brand.module.css';

/** Two bars side by side, one for each party; the word beside it carries the name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect className={styles.tile} width="32" height="32" rx="8" />
        <path className={styles.ours} d="M6 11h12" />
        <path className={styles.theirs} d="M14 21h12" />
      </svg>
      <span className={styles.word}>Tandem</span>
    </span>
  );
}
