import { useTranslation } from 'react-i18next';
import { type Axis, ticks } from '../../model/axis';
import { useDates } from '../useDates';
import styles from './Chart.module.css';

interface TimeProps {
  x: Axis;
  top: number;
  bottom: number;
  width: number;
}

const roomPerLabel = 84;

/** Round dates under the picture, with a faint line up from each. */
export function TimeAxis({ x, top, bottom, width }: TimeProps) {
  const dates = useDates();
  return (
    <g>
      {ticks(x.from, x.to, Math.max(2, Math.floor(width / roomPerLabel))).map((tick) => (
        <g key={tick.moment}>
          <line className={styles.grid} x1={x.at(tick.moment)} x2={x.at(tick.moment)} y1={top} y2={bottom} />
          <text className={styles.label} x={x.at(tick.moment)} y={bottom + 16} textAnchor="middle">
            {dates.tick(tick)}
          </text>
        </g>
      ))}
      <line className={styles.base} x1={x.at(x.from)} x2={x.at(x.to)} y1={bottom} y2={bottom} />
    </g>
  );
}

interface ShareProps {
  y: Axis;
  left: number;
  right: number;
  shares?: readonly number[];
}

/** Lines at a few shares, labelled in percent; what they are a share of stands in the picture's sentence. */
export function ShareAxis({ y, left, right, shares = [0.1, 0.5, 0.8, 1] }: ShareProps) {
  const { t } = useTranslation('outlook');
  return (
    <g>
      {shares.map((share) => (
        <g key={share}>
          <line className={styles.grid} x1={left} x2={right} y1={y.at(share)} y2={y.at(share)} />
          <text className={styles.label} x={left - 8} y={y.at(share) + 4} textAnchor="end">
            {t('chart.percent', { percent: Math.round(share * 100) })}
          </text>
        </g>
      ))}
    </g>
  );
}
