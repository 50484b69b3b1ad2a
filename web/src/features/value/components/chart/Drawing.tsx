import { useTranslation } from 'react-i18next';
import { amountTicks, axis, timeTicks } from '../../model/axis';
import type { Cone, Curves, Point } from '../../model/curve';
import { useNumbers } from '../useNumbers';
import styles from './Chart.module.css';

export const height = 320;
const frame = { left: 58, right: 96, top: 18, bottom: 28 };
const roomPerLabel = 84;

interface Props {
  curves: Curves;
  budget: number;
  currency: string;
  width: number;
}

type Scale = (value: number) => number;

export function Drawing({ curves, budget, currency, width }: Props) {
  const { t } = useTranslation('value');
  const x = axis(curves.from, curves.to, frame.left, width - frame.right);
  const y = axis(0, curves.most * 1.04, height - frame.bottom, frame.top);
  const drawn = (points: readonly Point[]) => points.map(([moment, amount]) => [x(moment), y(amount)] as const);
  const labels = apart([
    { name: 'planned', at: drawn(curves.planned).at(-1) },
    { name: 'earned', at: drawn(curves.earned).at(-1) },
    { name: 'actual', at: drawn(curves.actual).at(-1) },
  ]);
  return (
    <>
      <Amounts most={curves.most} currency={currency} y={y} right={width - frame.right} />
      <Times curves={curves} x={x} width={width} />
      {curves.cone && <ConeArea cone={curves.cone} x={x} y={y} />}
      <line className={styles.budget} x1={frame.left} x2={width - frame.right} y1={y(budget)} y2={y(budget)} />
      <line className={styles.now} x1={x(curves.now)} x2={x(curves.now)} y1={frame.top} y2={height - frame.bottom} />
      <path className={styles.planned} d={path(drawn(curves.planned))} />
      <path className={styles.actual} d={path(drawn(curves.actual))} />
      <path className={styles.earned} d={path(drawn(curves.earned))} />
      {labels.map(({ name, x: left, y: top }) => (
        <text key={name} className={`${styles.word} ${styles[`${name}Word`]}`} x={left + 8} y={top + 4}>
          {t(`line.${name}`)}
        </text>
      ))}
      {curves.cone && (
        <text
          className={`${styles.word} ${styles.actualWord}`}
          x={x(curves.cone.expected[0]) + 8}
          y={y(curves.cone.expected[1]) + 4}
        >
          {t('line.eac')}
        </text>
      )}
    </>
  );
}

function Amounts({ most, currency, y, right }: { most: number; currency: string; y: Scale; right: number }) {
  const numbers = useNumbers(currency);
  return (
    <g>
      {amountTicks(most).map((amount) => (
        <g key={amount}>
          <line className={styles.grid} x1={frame.left} x2={right} y1={y(amount)} y2={y(amount)} />
          <text className={styles.label} x={frame.left - 8} y={y(amount) + 4} textAnchor="end">
            {numbers.brief(amount)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Times({ curves, x, width }: { curves: Curves; x: Scale; width: number }) {
  const numbers = useNumbers('EUR');
  const most = Math.max(2, Math.floor((width - frame.left - frame.right) / roomPerLabel));
  return (
    <g>
      {timeTicks(curves.from, curves.to, most).map((moment) => (
        <text key={moment} className={styles.label} x={x(moment)} y={height - 8} textAnchor="middle">
          {numbers.tick(moment)}
        </text>
      ))}
    </g>
  );
}

function ConeArea({ cone, x, y }: { cone: Cone; x: Scale; y: Scale }) {
  const at = ([moment, amount]: Point) => [x(moment), y(amount)] as const;
  return (
    <g>
      <path className={styles.cone} d={`${path([at(cone.now), at(cone.most), at(cone.least)])}Z`} />
      <path className={styles.expected} d={path([at(cone.now), at(cone.expected)])} />
    </g>
  );
}

function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([left, top], index) => `${index ? 'L' : 'M'}${left.toFixed(1)} ${top.toFixed(1)}`).join('');
}

type LineName = 'planned' | 'earned' | 'actual';

/** Words beside the ends of lines, moved down where two would lie on each other. */
function apart(ends: { name: LineName; at: readonly [number, number] | undefined }[]) {
  const placed: { name: LineName; x: number; y: number }[] = [];
  const known = ends.flatMap(({ name, at }) => (at ? [{ name, x: at[0], y: at[1] }] : []));
  for (const end of known.sort((one, other) => one.y - other.y)) {
    const above = placed.filter((word) => Math.abs(word.x - end.x) < 80).at(-1);
    placed.push({ ...end, y: above ? Math.max(end.y, above.y + 15) : end.y });
  }
  return placed;
}
