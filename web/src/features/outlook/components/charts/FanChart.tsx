import { useTranslation } from 'react-i18next';
import type { Outlook } from '@/shared/api';
import { ChartFrame } from '@/shared/ui';
import { type Axis, axis, endOfDay, momentOf, rangeOf } from '../../model/axis';
import { levelOf } from '../../model/chance';
import { area, path } from '../../model/curve';
import { type Fan, fanOf, type Progress } from '../../model/fan';
import { oddsWords } from '../../model/odds';
import levels from '../Level.module.css';
import { useDates } from '../useDates';
import { ShareAxis, TimeAxis } from './Axes';
import styles from './Chart.module.css';

const height = 240;
const frame = { left: 44, right: 16, top: 30, bottom: 26 };

interface Props {
  title: string;
  past: readonly Progress[];
  percent: number;
  /** The plan's local minute at which the forecast was made. */
  asOf: string;
  end: Outlook;
  /** The last promise, drawn against the cone. */
  promise: Outlook | undefined;
}

/** Work done so far, and the cone of days on which all of it may be done. */
export function FanChart({ title, past, percent, asOf, end, promise }: Props) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const fan = fanOf(past, percent, momentOf(asOf), end);
  const says = t('fan.says', {
    percent,
    as_of: dates.full(asOf),
    p50: dates.full(end.p50),
    p10: dates.full(end.p10),
    p95: dates.full(end.p95),
  });
  const rows = fan.past.map((point) => [
    dates.moment(point.moment),
    t('chart.percent', { percent: Math.round(point.percent) }),
  ]);
  const future = (['p10', 'p50', 'p80', 'p95'] as const).map((name) => [
    dates.full(end[name]),
    t('fan.all_done', { quantile: name.toUpperCase() }),
  ]);
  return (
    <ChartFrame
      title={title}
      says={says}
      height={height}
      table={{ head: [t('fan.day'), t('fan.done')], rows: [...rows, ...future] }}
    >
      {(width) => <Drawing fan={fan} end={end} promise={promise} width={width} />}
    </ChartFrame>
  );
}

interface DrawingProps extends Pick<Props, 'end' | 'promise'> {
  fan: Fan;
  width: number;
}

function Drawing({ fan, end, promise, width }: DrawingProps) {
  const dates = useDates();
  const promised = promise?.promised ? [endOfDay(promise.promised)] : [];
  const x = axis(
    ...rangeOf([...fan.past.map((point) => point.moment), fan.ends.p95, ...promised], 0.02),
    frame.left,
    width - frame.right,
  );
  const y = axis(0, 1, height - frame.bottom, frame.top);
  const now = [x.at(fan.now.moment), y.at(fan.now.percent / 100)] as const;
  const done = (name: keyof Fan['ends']) => [x.at(fan.ends[name]), y.at(1)] as const;
  const past = fan.past.map((point) => [x.at(point.moment), y.at(point.percent / 100)] as const);
  return (
    <>
      <ShareAxis y={y} left={frame.left} right={width - frame.right} shares={[0, 0.25, 0.5, 0.75, 1]} />
      <TimeAxis x={x} top={frame.top} bottom={height - frame.bottom} width={width} />
      <line className={styles.today} x1={now[0]} x2={now[0]} y1={frame.top} y2={height - frame.bottom} />
      <path className={styles.wash} d={area([now, done('p10')], [now, done('p95')])} />
      <path className={styles.washDeep} d={area([now, done('p10')], [now, done('p80')])} />
      <path className={styles.dashed} d={path([now, done('p50')])} />
      <path className={styles.line} d={path(past)} />
      <circle className={styles.dot} cx={now[0]} cy={now[1]} r={4} />
      <circle className={styles.dot} cx={done('p50')[0]} cy={y.at(1)} r={4} />
      <text className={styles.strong} x={done('p50')[0]} y={y.at(1) + 22} textAnchor="middle">
        {`P50 ${dates.day(end.p50)}`}
      </text>
      {promise && <PromisedDay promise={promise} x={x} />}
    </>
  );
}

/** The promise's day and its chance; the words stand where the picture has room for them. */
function PromisedDay({ promise: { title, promised, probability }, x }: { promise: Outlook; x: Axis }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  if (!promised || probability === null) return null;
  const at = x.at(endOfDay(promised));
  const late = at > (x.at(x.from) + x.at(x.to)) / 2;
  return (
    <g className={levels.level} data-level={levelOf(probability)}>
      <line className={styles.promise} x1={at} x2={at} y1={frame.top - 10} y2={height - frame.bottom} />
      <text
        className={`${styles.strong} ${styles.promiseWord}`}
        x={at}
        y={frame.top - 15}
        textAnchor={late ? 'end' : 'start'}
      >
        {t('fan.promise', { title, day: dates.day(promised), odds: oddsWords(probability, t) })}
      </text>
    </g>
  );
}
