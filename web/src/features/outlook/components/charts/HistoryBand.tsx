import { useTranslation } from 'react-i18next';
import type { HistoryPoint, HistorySeries } from '@/shared/api';
import { ChartFrame } from '@/shared/ui';
import { type Axis, axis, momentOf, rangeOf, ticks } from '../../model/axis';
import { levelOf } from '../../model/chance';
import { area, path } from '../../model/curve';
import levels from '../Level.module.css';
import { useDates } from '../useDates';
import { TimeAxis } from './Axes';
import styles from './Chart.module.css';

const height = 230;
const frame = { left: 58, right: 14, top: 14, bottom: 26 };
const tabled = 26;

/** What was forecast when: does the date settle, or does it slip a week with every week? */
export function HistoryBand({ series }: { series: HistorySeries }) {
  const { t } = useTranslation('outlook');
  const { points } = series;
  return (
    <ChartFrame title={t('history.title')} says={useSentence(series)} height={height} table={useTable(points)}>
      {(width) => <Drawing points={points} width={width} />}
    </ChartFrame>
  );
}

function useSentence({ trend, days_per_week, width_days, width_ratio }: HistorySeries): string {
  const { t, i18n } = useTranslation('outlook');
  const figure = (value: number) => Math.abs(value).toLocaleString(i18n.language, { maximumFractionDigits: 1 });
  const words = t(`history.${trend}`, { days: figure(days_per_week) });
  if (trend === 'too_short') return words;
  return `${words} ${t('history.width', { now: figure(width_days), before: figure(width_days / (width_ratio || 1)) })}`;
}

function useTable(points: readonly HistoryPoint[]) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const row = (point: HistoryPoint) => [point.day, point.p10, point.p50, point.p80, point.p95].map(dates.full);
  return { head: [t('history.made'), 'P10', 'P50', 'P80', 'P95'], rows: points.slice(-tabled).reverse().map(row) };
}

function Drawing({ points, width }: { points: readonly HistoryPoint[]; width: number }) {
  const dated = points.flatMap(({ p10, p95, promised }) => [p10, p95, ...(promised ? [promised] : [])]);
  const x = axis(...rangeOf(points.map((point) => momentOf(point.day))), frame.left, width - frame.right);
  const y = axis(...rangeOf(dated.map(momentOf)), height - frame.bottom, frame.top);
  const along = (name: 'p10' | 'p50' | 'p80' | 'p95') =>
    points.map((point) => [x.at(momentOf(point.day)), y.at(momentOf(point[name]))] as const);
  const last = points.at(-1);
  return (
    <>
      <DateRows y={y} right={width - frame.right} />
      <TimeAxis x={x} top={frame.top} bottom={height - frame.bottom} width={width} />
      <path className={styles.wash} d={area(along('p95'), along('p10'))} />
      <path className={styles.washDeep} d={area(along('p80'), along('p10'))} />
      <path className={styles.line} d={path(along('p50'))} />
      <g className={levels.level} data-level={levelOf(last?.probability ?? null)}>
        <path className={styles.promiseLine} d={path(promises(points, x, y))} />
      </g>
      {along('p50')
        .slice(-1)
        .map(([cx, cy]) => (
          <circle key={cx} className={styles.dot} cx={cx} cy={cy} r={4} />
        ))}
    </>
  );
}

/** The promise as a stair: it stands until the day on which another one was agreed. */
function promises(points: readonly HistoryPoint[], x: Axis, y: Axis): Array<readonly [number, number]> {
  return points.flatMap((point, index) => {
    if (!point.promised) return [];
    const at = [x.at(momentOf(point.day)), y.at(momentOf(point.promised))] as const;
    const before = points[index - 1]?.promised;
    return before && before !== point.promised ? [[at[0], y.at(momentOf(before))] as const, at] : [at];
  });
}

function DateRows({ y, right }: { y: Axis; right: number }) {
  const dates = useDates();
  return (
    <g>
      {ticks(y.from, y.to, 6).map((tick) => (
        <g key={tick.moment}>
          <line className={styles.grid} x1={frame.left} x2={right} y1={y.at(tick.moment)} y2={y.at(tick.moment)} />
          <text className={styles.label} x={frame.left - 8} y={y.at(tick.moment) + 4} textAnchor="end">
            {dates.tick(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
