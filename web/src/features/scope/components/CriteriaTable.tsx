import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClauseView, type Criterion, newId } from '@/shared/api';
import { useScopePage } from '../state/ScopeContext';
import styles from './CriteriaTable.module.css';
import { GrowingField } from './GrowingField';

/** When a deliverable is accepted: statements that can be checked, each with how. */
export function CriteriaTable({ clause, number }: { clause: ClauseView; number: string }) {
  const { t } = useTranslation('scope');
  const { edits, canEdit } = useScopePage();
  const [statement, setStatement] = useState('');
  const save = (criteria: Criterion[]) => edits.save(clause.id, { criteria }, { criteria: clause.criteria });
  const change = (id: string, patch: Partial<Criterion>) =>
    save(clause.criteria.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  const add = () => {
    if (!statement.trim()) return;
    save([...clause.criteria, { id: newId(), statement: statement.trim(), check: '' }]);
    setStatement('');
  };
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={t('criteria.label', { number })}>
        {clause.criteria.length > 0 && (
          <thead>
            <tr>
              <th scope="col">{t('criteria.statement')}</th>
              <th scope="col">{t('criteria.check')}</th>
              {canEdit && <td />}
            </tr>
          </thead>
        )}
        <tbody>
          {clause.criteria.map((row, at) => (
            <tr key={row.id}>
              <td data-label={t('criteria.statement')}>
                <GrowingField
                  label={t('criteria.statement_of', { number, at: at + 1 })}
                  value={row.statement}
                  maxLength={2000}
                  required
                  readOnly={!canEdit}
                  onSave={(text) => change(row.id, { statement: text })}
                />
              </td>
              <td data-label={t('criteria.check')}>
                <GrowingField
                  label={t('criteria.check_of', { number, at: at + 1 })}
                  placeholder={t('placeholder.check')}
                  value={row.check}
                  maxLength={2000}
                  readOnly={!canEdit}
                  onSave={(check) => change(row.id, { check })}
                />
              </td>
              {canEdit && (
                <td className={styles.act} data-no-print>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('criteria.remove', { number, at: at + 1 })}
                    onClick={() => save(clause.criteria.filter(({ id }) => id !== row.id))}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {canEdit && (
        <form
          className={styles.add}
          data-no-print
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <IconPlus size={14} aria-hidden="true" />
          <input
            aria-label={t('criteria.add', { number })}
            placeholder={t(clause.criteria.length === 0 ? 'criteria.first' : 'criteria.next')}
            maxLength={2000}
            value={statement}
            onChange={(event) => setStatement(event.currentTarget.value)}
            onBlur={add}
          />
        </form>
      )}
    </div>
  );
}
