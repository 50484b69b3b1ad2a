import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Axis, dayOf } from '../../model/axis';
import { useDates } from '../useDates';
import styles from './Chart.module.css';

interface Props {
  x: Axis;
  top: number;
  bottom: number;
  shareAt: (moment: number) => number;
}

/** Follows the pointer and says how likely that day is; the table says the same without a pointer. */
export function Crosshair({ x, top, bottom, shareAt }: Props) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const [moment, setMoment] = useState<number | null>(null);
  const follow = (event: PointerEvent<SVGRectElement>) => {
    const svg = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    setMoment(x.back(event.clientX - (svg?.left ?? 0)));
  };
  const [left, right] = [x.at(x.from), x.at(x.to)];
  const at = moment === null ? 0 : x.at(moment);
  const late = at > (left + right) / 2;
  return (
    <g>
      {moment !== null && (
        <>
          <line className={styles.crosshair} x1={at} x2={at} y1={top} y2={bottom} />
          <text className={styles.strong} x={late ? at - 6 : at + 6} y={bottom - 8} textAnchor={late ? 'end' : 'start'}>
            {t('curve.by', { day: dates.day(dayOf(moment)), percent: Math.round(shareAt(moment) * 100) })}
          </text>
        </>
      )}
      <rect
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={Math.max(0, bottom - top)}
        fill="transparent"
        onPointerMove={follow}
        onPointerLeave={() => setMoment(null)}
      />
    </g>
  );
}
