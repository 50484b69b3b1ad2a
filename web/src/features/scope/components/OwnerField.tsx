import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClauseView, Party } from '@/shared/api';
import { Side } from '@/shared/ui';
import { useScopePage } from '../state/ScopeContext';
import styles from './InlineControl.module.css';

const parties: Party[] = ['client', 'vendor'];

/** The side that owes, owns or provides it. */
export function OwnerField({ clause, number }: { clause: ClauseView; number: string }) {
  const { t } = useTranslation('scope');
  const { edits, canEdit, nameOf } = useScopePage();
  if (!canEdit) return clause.owner ? <Side party={clause.owner} name={nameOf(clause.owner)} /> : t('nobody');
  return (
    <>
      <Select
        className={styles.screen}
        classNames={{ input: styles.input }}
        variant="unstyled"
        size="xs"
        w={210}
        aria-label={t('field_of.owner', { number })}
        placeholder={t('placeholder.owner')}
        clearable={clause.owner !== null}
        data={parties.map((party) => ({ value: party, label: nameOf(party) }))}
        value={clause.owner}
        onChange={(owner) => edits.save(clause.id, { owner: owner as Party | null }, { owner: clause.owner })}
      />
      <span className={styles.paper}>{clause.owner ? nameOf(clause.owner) : ''}</span>
    </>
  );
}
