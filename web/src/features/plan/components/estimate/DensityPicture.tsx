import { type Curve, curveOf, type EstimateShape } from '../../model/distribution';
import styles from './Estimate.module.css';

const WIDTH = 320;
const HEIGHT = 46;

interface Props {
  curve: Curve;
  /** Minutes to mark with a line. */
  marks: readonly number[];
}

/** How the time is spread: the higher, the likelier. Its caption says what there is to read. */
export function DensityPicture({ curve, marks }: Props) {
  const x = (minutes: number) => ((minutes - curve.from) / (curve.to - curve.from)) * WIDTH;
  return (
    <svg className={styles.density} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.area} d={outline(curve.heights, WIDTH, HEIGHT)} />
      {marks.map((minutes) => (
        <line key={minutes} className={styles.mark} x1={x(minutes)} x2={x(minutes)} y1={0} y2={HEIGHT} />
      ))}
    </svg>
  );
}

/** The shape as a sign beside its name. */
export function ShapeSign({ shape }: { shape: EstimateShape }) {
  const curve = curveOf({ shape, optimistic: 2, mostLikely: 4, pessimistic: 9 });
  if (!curve) return null;
  return (
    <svg className={styles.sign} viewBox="0 0 28 14" aria-hidden="true">
      <path className={styles.area} d={outline(curve.heights, 28, 14)} />
    </svg>
  );
}

function outline(heights: readonly number[], width: number, height: number): string {
  const step = width / (heights.length - 1);
  const points = heights.map(
    (share, index) => `${(index * step).toFixed(1)} ${(height - share * (height - 2)).toFixed(1)}`,
  );
  return `M0 ${height} L${points.join(' L')} L${width} ${height} Z`;
}
