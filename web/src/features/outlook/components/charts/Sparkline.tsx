import type { HistoryPoint } from '@/shared/api';
import { axis, momentOf } from '../../model/axis';
import { path } from '../../model/curve';
import styles from './Sparkline.module.css';

const size = { width: 84, height: 20 };

/** The even-chance date over time, against the promise, as small as a word. */
export function Sparkline({ points, label }: { points: readonly HistoryPoint[]; label: string }) {
  if (points.length < 2) return null;
  const promised = points.at(-1)?.promised;
  const dated = [...points.map((point) => momentOf(point.p50)), ...(promised ? [momentOf(promised)] : [])];
  const days = points.map((point) => momentOf(point.day));
  const x = axis(Math.min(...days), Math.max(...days), 1, size.width - 3);
  const y = axis(Math.min(...dated), Math.max(...dated), size.height - 3, 3);
  const line = points.map((point) => [x.at(momentOf(point.day)), y.at(momentOf(point.p50))] as const);
  const [endX, endY] = line.at(-1) ?? [0, 0];
  return (
    <svg className={styles.spark} {...size} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {promised && (
        <line
          className={styles.promise}
          x1={0}
          x2={size.width}
          y1={y.at(momentOf(promised))}
          y2={y.at(momentOf(promised))}
        />
      )}
      <path className={styles.line} d={path(line)} />
      <circle className={styles.end} cx={endX} cy={endY} r={2} />
    </svg>
  );
}
