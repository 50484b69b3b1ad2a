import styles from './DoorPicture.module.css';

/** Two sides, one plan: bars of both meet at one milestone. */
export function DoorPicture() {
  return (
    <svg className={styles.picture} aria-hidden="true" viewBox="0 0 460 250" width="460" height="250">
      {[60, 150, 240, 330, 420].map((x) => (
        <path key={x} className={styles.grid} d={`M${x} 10v226`} />
      ))}
      <path className={styles.link} d="M154 37h14v40h10M262 77h12v40h8M222 157h60v40h46M370 117h30v70" />
      <rect className={styles.ours} x="20" y="28" width="134" height="18" rx="5" />
      <rect className={styles.theirs} x="178" y="68" width="84" height="18" rx="5" />
      <rect className={styles.theirs} x="282" y="108" width="88" height="18" rx="5" />
      <rect className={styles.ours} x="96" y="148" width="126" height="18" rx="5" />
      <rect className={styles.theirs} x="328" y="188" width="52" height="18" rx="5" />
      <path className={styles.milestone} d="M400 187l11 11-11 11-11-11z" />
      <path className={styles.today} d="M206 4v240" />
    </svg>
  );
}
