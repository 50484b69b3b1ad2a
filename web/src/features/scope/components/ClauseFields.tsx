import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { fieldsOf, labelOf } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import styles from './ClauseFields.module.css';
import { DayField } from './DayField';
import { GrowingField } from './GrowingField';
import { OwnerField } from './OwnerField';
import { TaskField } from './TaskField';

/** What a clause of its kind has beside title and text. */
export function ClauseFields({ clause, number }: { clause: ClauseView; number: string }) {
  const { t } = useTranslation('scope');
  const { edits, canEdit } = useScopePage();
  const fields = fieldsOf[clause.kind].filter((field) => field !== 'criteria');
  if (fields.length === 0) return null;
  return (
    <dl className={styles.fields} data-kind={clause.kind}>
      {fields.map((field) => (
        <div key={field} className={styles.field} data-field={field}>
          <dt className={styles.label}>{t(`field.${labelOf(clause.kind, field)}`)}</dt>
          <dd className={styles.value}>
            {(field === 'measure' || field === 'target') && (
              <GrowingField
                label={t(`field_of.${field}`, { number })}
                placeholder={t(`placeholder.${field}`)}
                value={clause[field]}
                maxLength={1000}
                readOnly={!canEdit}
                onSave={(text, base) => edits.save(clause.id, { [field]: text }, { [field]: base })}
              />
            )}
            {field === 'owner' && <OwnerField clause={clause} number={number} />}
            {field === 'due' && (
              <DayField
                label={t('field_of.due', { number })}
                value={clause.due}
                readOnly={!canEdit}
                onSave={(due) => edits.save(clause.id, { due }, { due: clause.due })}
              />
            )}
            {field === 'task_id' && <TaskField clause={clause} number={number} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
