import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScopePage } from '../state/ScopeContext';
import inline from './InlineControl.module.css';
import type { Line } from './PaymentTable';
import styles from './Price.module.css';

interface Props {
  line: Line;
  at: number;
  payable: Array<{ id: string; title: string }>;
  onChange: (clause: string | null) => void;
}

/** The deliverable or milestone whose acceptance a payment waits for. */
export function PaidFor({ line, at, payable, onChange }: Props) {
  const { t } = useTranslation('scope');
  const { canEdit } = useScopePage();
  const title = payable.find(({ id }) => id === line.clause_id)?.title ?? '';
  if (!canEdit) return <span className={inline.hint}>{title || '—'}</span>;
  return (
    <span className={styles.choice}>
      <span className={styles.chosen} aria-hidden="true">
        {title}
      </span>
      <Select
        classNames={{ root: styles.chooser, wrapper: styles.chooser, input: styles.choose }}
        variant="unstyled"
        size="xs"
        searchable
        clearable={line.clause_id !== null}
        clearSectionMode="clear"
        aria-label={t('price.for_of', { at: at + 1 })}
        placeholder={t('price.for_nothing')}
        nothingFoundMessage={t('price.no_deliverable')}
        data={payable.map(({ id, title: label }) => ({ value: id, label }))}
        value={line.clause_id}
        onChange={onChange}
      />
    </span>
  );
}
