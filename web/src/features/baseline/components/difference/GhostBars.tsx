import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '@/shared/time';
import { type BarRow, bars, type Span } from '../../model/bars';
import type { Sides } from '../../model/words';
import styles from './GhostBars.module.css';
import type { SideWords } from './SideWords';

interface Props {
  sides: Sides;
  words?: SideWords;
}

/** The dates of both documents on one axis: before as an outline, after solid. The table beside it says the same. */
export function GhostBars({ sides, words }: Props) {
  const { t } = useTranslation('baseline');
  const picture = useMemo(() => bars(sides), [sides]);
  if (!picture || picture.rows.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend}>
        <span>
          <i className={styles.before} /> {words?.before ?? t('side.before')}
        </span>
        <span>
          <i className={styles.after} /> {words?.after ?? t('side.after')}
        </span>
      </figcaption>
      <div className={styles.chart} aria-hidden="true">
        <div className={styles.axis}>
          {picture.ticks.map(({ day, at }) => (
            <span key={day} style={{ left: percent(at) }}>
              {formatMonth(day)}
            </span>
          ))}
        </div>
        {picture.rows.map((row) => (
          <Lane key={row.task} row={row} ticks={picture.ticks} />
        ))}
      </div>
    </figure>
  );
}

function Lane({ row, ticks }: { row: BarRow; ticks: Array<{ day: string; at: number }> }) {
  return (
    <div className={styles.row}>
      <span className={styles.name} title={row.name}>
        {row.name}
      </span>
      <span className={styles.lane}>
        {ticks.map(({ day, at }) => (
          <i key={day} className={styles.tick} style={{ left: percent(at) }} />
        ))}
        <Bar span={row.before} kind="before" milestone={row.milestone} />
        <Bar span={row.after} kind="after" milestone={row.milestone} />
      </span>
    </div>
  );
}

function Bar({ span, kind, milestone }: { span: Span | null; kind: 'before' | 'after'; milestone: boolean }) {
  if (!span) return null;
  const place = milestone
    ? { left: percent(span.to) }
    : { left: percent(span.from), width: percent(span.to - span.from) };
  return <i className={styles[kind]} data-milestone={milestone || undefined} style={place} />;
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
