import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Chart.module.css';

export interface ChartTable {
  head: string[];
  rows: string[][];
}

interface Props {
  title: string;
  /** What the picture says, in one or two sentences: read aloud in its place, and printed under the title. */
  says: ReactNode;
  /** The same as plain text, where `says` is more than text. */
  label?: string;
  table: ChartTable;
  height: number;
  /** Draws into this many pixels of width. */
  children: (width: number) => ReactNode;
}

const unmeasured = 480;

/** A picture with its sentence and its table: nobody needs to see it to know what it says. */
export function ChartFrame({ title, says, label, table, height, children }: Props) {
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const shown = Math.max(220, Math.floor(width || unmeasured));
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <p className={styles.says}>{says}</p>
      </figcaption>
      <div ref={ref} className={styles.picture}>
        <svg
          width={shown}
          height={height}
          viewBox={`0 0 ${shown} ${height}`}
          role="img"
          aria-label={label ?? String(says)}
        >
          {children(shown)}
        </svg>
      </div>
      <TableOf table={table} title={title} />
    </figure>
  );
}

function TableOf({ table, title }: { table: ChartTable; title: string }) {
  const { t } = useTranslation('outlook');
  return (
    <details className={styles.table} data-no-print>
      <summary>{t('chart.table')}</summary>
      <table>
        <caption className={styles.hidden}>{title}</caption>
        <thead>
          <tr>
            {table.head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, column) => (
                <td key={table.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
