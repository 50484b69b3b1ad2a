import { memo } from 'react';
import { type DateWords, wordsFor } from '../../model/header';
import { headerUnits, type TimeScale, ticks } from '../../model/scale';
import styles from './Gantt.module.css';

interface Props {
  scale: TimeScale;
  offsetX: number;
  words: DateWords;
}

/** Months or years above the finer ticks; each name stays in sight while its span does. */
export const UpperHeader = memo(function UpperHeader({ scale, offsetX, words }: Props) {
  const { upper } = headerUnits(scale.pxPerDay);
  return (
    <div aria-hidden="true">
      {ticks(upper, scale.firstDay, scale.lastDay).map((tick) => {
        const left = Math.max(0, Math.round((tick.day - scale.firstDay) * scale.pxPerDay));
        const width = Math.round((tick.endDay - scale.firstDay) * scale.pxPerDay) - left;
        return (
          <div key={tick.day} className={styles.upper} style={{ left: offsetX + left, width }}>
            <span style={{ left: offsetX }}>{width > 40 ? wordsFor(upper, tick.day, width, words, 'upper') : ''}</span>
          </div>
        );
      })}
    </div>
  );
});
