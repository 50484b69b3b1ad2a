import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordFilter } from '../model/filter';
import { fieldWord } from '../model/words';
import styles from './RecordFilterBar.module.css';

interface Props {
  filter: RecordFilter;
  onFilter: (filter: RecordFilter) => void;
  types: string[];
}

export function RecordFilterBar({ filter, onFilter, types }: Props) {
  const { t } = useTranslation('ledger');
  const subjects = [...new Set([...types, ...(filter.subject ? [filter.subject] : [])])].sort();
  return (
    <search className={styles.bar} data-no-print>
      <TextInput
        className={styles.text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        leftSection={<IconSearch size={15} />}
        defaultValue={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('filter.party')}
        value={filter.party}
        onChange={(party) => onFilter({ ...filter, party: party as RecordFilter['party'] })}
        data={[
          { value: 'all', label: t('filter.both') },
          { value: 'client', label: t('common:party.client') },
          { value: 'vendor', label: t('common:party.vendor') },
        ]}
      />
      <Select
        className={styles.type}
        aria-label={t('filter.subject')}
        value={filter.subject}
        onChange={(subject) => onFilter({ ...filter, subject: subject ?? '' })}
        data={[
          { value: '', label: t('filter.everything') },
          ...subjects.map((type) => ({ value: type, label: fieldWord(type, t) })),
        ]}
      />
    </search>
  );
}
