import type { Bar } from '../../model/geometry';
import { extent } from '../../model/hit';
import styles from './Gantt.module.css';

/** Dots at both ends from which a link is drawn; large enough for a finger. */
export function BarHandles({ bar }: { bar: Bar }) {
  const { left, right } = extent(bar);
  return (
    <>
      <span className={styles.dot} data-part="link-start" data-bar={bar.task.id} style={at(left - 20, bar)} />
      <span className={styles.dot} data-part="link-end" data-bar={bar.task.id} style={at(right - 4, bar)} />
      {bar.kind === 'task' && right - left > 20 && (
        <span className={styles.grip} data-part="end" data-bar={bar.task.id} style={at(right - 8, bar)} />
      )}
    </>
  );
}

function at(left: number, bar: Bar) {
  return { transform: `translate(${left}px, ${bar.middle - 12}px)` };
}
