// biome-ignore-all lint/a11y/useFocusableInteractive: the focus roves over the cells of a row.
// biome-ignore-all lint/a11y/useSemanticElements: a virtualised treegrid cannot be made of table elements.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../model/columns';
import { usePlanPage } from '../../state/PlanContext';
import styles from './Grid.module.css';

/** Column names; in the table they sort. */
export function GridHead({
  columns,
  template,
  sortable,
}: {
  columns: readonly Column[];
  template: string;
  sortable?: boolean;
}) {
  const { t } = useTranslation('plan');
  const { view } = usePlanPage();
  return (
    <div role="row" className={styles.headRow} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
      {columns.map((column) => {
        const sorted = sortable && view.sort?.column === column.key ? view.sort : null;
        const end = column.kind === 'number' || column.kind === 'percent' || column.kind === 'duration';
        return (
          <div
            key={column.key}
            role="columnheader"
            className={styles.headCell}
            data-align={end ? 'end' : undefined}
            aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
          >
            {sortable ? <SortButton column={column} /> : t(`column.${column.key}`)}
          </div>
        );
      })}
    </div>
  );
}

/** First click sorts up, the second down, the third gives the outline back. */
function SortButton({ column }: { column: Column }) {
  const { t } = useTranslation('plan');
  const { view, changeView } = usePlanPage();
  const sorted = view.sort?.column === column.key ? view.sort : null;
  const next = () => {
    if (!sorted) return changeView({ sort: { column: column.key, descending: false } });
    changeView({ sort: sorted.descending ? null : { column: column.key, descending: true } });
  };
  const Arrow = sorted?.descending ? IconChevronDown : IconChevronUp;
  return (
    <button type="button" className={styles.headButton} onClick={next}>
      {t(`column.${column.key}`)}
      {sorted && <Arrow size={12} aria-hidden="true" />}
    </button>
  );
}
