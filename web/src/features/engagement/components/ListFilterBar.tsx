import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { phases } from '@/shared/ui';
import type { ListView } from '../model/list';
import styles from './ListFilterBar.module.css';

interface Props {
  view: ListView;
  onView: (view: ListView) => void;
  shown: number;
  total: number;
}

export function ListFilterBar({ view, onView, shown, total }: Props) {
  const { t } = useTranslation('engagement');
  return (
    <search className={styles.bar} data-no-print>
      <TextInput
        className={styles.text}
        aria-label={t('list.filter')}
        placeholder={t('list.filter')}
        leftSection={<IconSearch size={15} />}
        defaultValue={view.text}
        onChange={(event) => onView({ ...view, text: event.currentTarget.value })}
      />
      <Select
        className={styles.phase}
        aria-label={t('list.phase')}
        value={view.phase}
        onChange={(phase) => onView({ ...view, phase: (phase ?? 'all') as ListView['phase'] })}
        data={[
          { value: 'all', label: t('list.all_phases') },
          { value: 'open', label: t('list.open') },
          ...phases.map((phase) => ({ value: phase, label: t(`common:phase.${phase}`) })),
        ]}
      />
      <SegmentedControl
        aria-label={t('list.side')}
        value={view.party}
        onChange={(party) => onView({ ...view, party: party as ListView['party'] })}
        data={[
          { value: 'all', label: t('list.any_side') },
          { value: 'client', label: t('list.as_client') },
          { value: 'vendor', label: t('list.as_vendor') },
        ]}
      />
      <span className={styles.count} role="status">
        {t('list.count', { shown, count: total })}
      </span>
    </search>
  );
}
