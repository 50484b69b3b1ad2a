import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FILTERS, type TaskFilter } from '../model/view';
import { usePlanPage } from '../state/PlanContext';
import styles from './Workspace.module.css';

/** Narrows the rows by words or by kind; the tree above a match stays. */
export function FilterBox() {
  const { t } = useTranslation('plan');
  const { view, changeView } = usePlanPage();
  return (
    <div className={`${styles.group} ${styles.narrowing}`}>
      <TextInput
        id="plan-search"
        size="xs"
        type="search"
        className={styles.search}
        leftSection={<IconSearch size={14} />}
        placeholder={t('search')}
        aria-label={t('search')}
        value={view.query}
        onChange={(event) => changeView({ query: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && changeView({ query: '' })}
      />
      <Select
        size="xs"
        className={styles.filter}
        aria-label={t('filter.label')}
        value={view.filter}
        onChange={(value) => changeView({ filter: (value ?? 'all') as TaskFilter })}
        data={FILTERS.map((filter) => ({ value: filter, label: t(`filter.${filter}`) }))}
        comboboxProps={{ width: 190 }}
      />
    </div>
  );
}
