import { useTranslation } from 'react-i18next';
import type { Outlook } from '@/shared/api';
import { ChartFrame } from '@/shared/ui';
import { type Axis, axis, endOfDay, momentOf, rangeOf } from '../../model/axis';
import { levelOf } from '../../model/chance';
import { area, drawnPart, labelBeside, momentsOf, path, quantiles, shareBy, shareOf } from '../../model/curve';
import { oddsWords } from '../../model/odds';
import levels from '../Level.module.css';
import { useDates } from '../useDates';
import { ShareAxis, TimeAxis } from './Axes';
import styles from './Chart.module.css';
import { Crosshair } from './Crosshair';

const height = 230;
const frame = { left: 44, right: 14, top: 28, bottom: 26 };
const tabled = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** How likely it is that the milestone is reached by each date, and where the promise meets the curve. */
export function SCurve({ outlook }: { outlook: Outlook }) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const { p10, p50, p80, p95, promised, probability } = outlook;
  const range = t('curve.says', {
    p10: dates.full(p10),
    p50: dates.full(p50),
    p80: dates.full(p80),
    p95: dates.full(p95),
  });
  const odds = probability === null ? '' : oddsWords(probability, t);
  const says = promised ? `${range} ${t('curve.says_promise', { day: dates.full(promised), odds })}` : range;
  return (
    <ChartFrame title={t('curve.title')} says={says} height={height} table={useTable(outlook)}>
      {(width) => <Drawing outlook={outlook} width={width} />}
    </ChartFrame>
  );
}

function useTable({ curve }: Outlook) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const [from, to] = [curve[0], curve.at(-1)];
  const dateOf = (share: number) => dates.full(curve.find((point) => point.share >= share)?.date ?? to?.date ?? '');
  const rows = from && to ? tabled.map((share) => [t('chart.percent', { percent: share * 100 }), dateOf(share)]) : [];
  return { head: [t('curve.chance'), t('curve.reached_by')], rows };
}

function Drawing({ outlook, width }: { outlook: Outlook; width: number }) {
  const curve = drawnPart(outlook);
  const x = axis(...rangeOf(momentsOf({ ...outlook, curve })), frame.left, width - frame.right);
  const y = axis(0, 1, height - frame.bottom, frame.top);
  const line = curve.map((point) => [x.at(momentOf(point.date)), y.at(point.share)] as const);
  if (curve.at(-1)?.share === 1) line.push([x.at(x.to), y.at(1)]);
  const floor = line.map(([at]) => [at, y.at(0)] as const);
  return (
    <>
      <ShareAxis y={y} left={frame.left} right={width - frame.right} />
      <TimeAxis x={x} top={frame.top} bottom={height - frame.bottom} width={width} />
      <path className={styles.wash} d={area(line, floor)} />
      <path className={styles.line} d={path(line)} />
      <Marks outlook={outlook} x={x} y={y} />
      {outlook.promised && <PromisedDay outlook={outlook} x={x} y={y} />}
      <Crosshair
        x={x}
        top={frame.top}
        bottom={height - frame.bottom}
        shareAt={(moment) => shareBy(outlook.curve, moment)}
      />
    </>
  );
}

interface MarksProps {
  outlook: Outlook;
  x: Axis;
  y: Axis;
}

function Marks({ outlook, x, y }: MarksProps) {
  const dates = useDates();
  return (
    <>
      {quantiles.map((name) => {
        const [cx, cy] = [x.at(momentOf(outlook[name])), y.at(shareOf[name])];
        const label = labelBeside(cx, cy, x.at(x.to));
        return (
          <g key={name}>
            <circle className={styles.dot} cx={cx} cy={cy} r={4} />
            <text className={styles.strong} {...label}>
              {`${name.toUpperCase()} ${dates.day(outlook[name])}`}
            </text>
          </g>
        );
      })}
    </>
  );
}

function PromisedDay({ outlook, x, y }: MarksProps) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const { promised, probability } = outlook;
  if (!promised) return null;
  const at = x.at(endOfDay(promised));
  const late = at > (x.at(x.from) + x.at(x.to)) / 2;
  const words = t('curve.promised', { day: dates.day(promised) });
  return (
    <g className={levels.level} data-level={levelOf(probability)}>
      <line className={styles.promise} x1={at} x2={at} y1={frame.top - 8} y2={height - frame.bottom} />
      {probability !== null && <circle className={styles.promiseDot} cx={at} cy={y.at(probability)} r={5} />}
      <text
        className={`${styles.strong} ${styles.promiseWord}`}
        x={late ? at - 6 : at + 6}
        y={frame.top - 12}
        textAnchor={late ? 'end' : 'start'}
      >
        {probability === null ? words : `${words} · ${oddsWords(probability, t)}`}
      </text>
    </g>
  );
}
