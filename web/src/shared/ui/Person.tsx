import styles from './Person.module.css';

/** Initials in the colour of the side; the name beside it carries the meaning. */
export function Face({ name, party, size = 28 }: { name: string; party?: 'client' | 'vendor' | null; size?: number }) {
  return (
    <span className={styles.face} data-party={party ?? 'none'} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ([...first][0] ?? '?').toUpperCase() + ([...last][0] ?? '').toUpperCase();
}
