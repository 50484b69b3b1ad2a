import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Chart.module.css';

/** The first column names the row; the others are figures and dates. */
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
  /** Of the title; where the picture stands in a section of its own, the section's. */
  order?: 2 | 3;
  /** Draws into this many pixels of width. */
  children: (width: number) => ReactNode;
}

const narrowest = 220;

/** A picture with its sentence and its table: nobody needs to see it to know what it says. */
export function ChartFrame({ title, says, label, table, height, order = 3, children }: Props) {
  const id = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const shown = Math.max(narrowest, Math.floor(width));
  const Heading = `h${order}` as const;
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        <p className={styles.says}>{says}</p>
      </figcaption>
      <div ref={ref} className={styles.picture} style={{ minHeight: height }}>
        {width > 0 && (
          <svg
            width={shown}
            height={height}
            viewBox={`0 0 ${shown} ${height}`}
            role="img"
            aria-label={label ?? String(says)}
          >
            {children(shown)}
          </svg>
        )}
      </div>
      <TableOf table={table} title={title} />
    </figure>
  );
}

function TableOf({ table, title }: { table: ChartTable; title: string }) {
  const { t } = useTranslation('common');
  return (
    <details className={styles.table} data-no-print>
      <summary>{t('as_table')}</summary>
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
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
