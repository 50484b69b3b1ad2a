// biome-ignore-all lint/a11y/useSemanticElements: a virtualised treegrid cannot be made of table elements.
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsFor, fitIds, longestId, TABLE_COLUMNS } from '../../model/columns';
import { usePlanPage } from '../../state/PlanContext';
import { useRowWindow } from '../gantt/useRowWindow';
import { GridHead } from '../grid/GridHead';
import { GridRows } from '../grid/GridRows';
import { useGridEvents } from '../grid/useGridEvents';
import styles from './PlanTable.module.css';

/** The same plan as columns: chosen, sorted and filtered by the reader, edited in place. */
export function PlanTable() {
  const { t } = useTranslation('plan');
  const { plan, rows, view } = usePlanPage();
  const scroller = useRef<HTMLDivElement>(null);
  const idLength = longestId(plan.tasks);
  const columns = useMemo(() => fitIds(columnsFor(view.columns ?? TABLE_COLUMNS), idLength), [view.columns, idLength]);
  const window = useRowWindow(scroller, rows.length);
  const events = useGridEvents(scroller, columns);
  const template = columns
    .map((one) => (one.key === 'name' ? `minmax(${one.width}px, 1fr)` : `${one.width}px`))
    .join(' ');
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="treegrid"
        aria-label={t('table_label', { title: plan.title })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        {...events}
      >
        <div role="presentation" style={{ minWidth: width }}>
          <div role="rowgroup" className={styles.head}>
            <GridHead columns={columns} template={template} sortable />
          </div>
          <GridRows columns={columns} template={template} window={window} />
        </div>
        {rows.length === 0 && <p className={styles.none}>{t('no_match')}</p>}
      </div>
    </div>
  );
}
