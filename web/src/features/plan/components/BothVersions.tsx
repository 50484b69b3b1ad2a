import { useTranslation } from 'react-i18next';
import { conflictingFields } from '../model/refusal';
import type { Refusal } from '../state/usePlanEdits';
import styles from './Workspace.module.css';

/** After a lost race: what the other person saved and what this one wanted, field by field. */
export function BothVersions({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('plan');
  const { request, problem } = refusal;
  if (problem.status !== 412 || request.kind !== 'edit') return null;
  const fields = conflictingFields(request.edit, problem.body.current);
  if (fields.length === 0) return null;
  return (
    <dl className={styles.versions}>
      {fields.map(({ field, theirs, yours }) => (
        <div key={field}>
          <dt>{t(`csv.${field}`, { defaultValue: t(`column.${field}`, { defaultValue: field }) })}</dt>
          <dd>{t('refusal.theirs', { value: theirs })}</dd>
          <dd>{t('refusal.yours', { value: yours })}</dd>
        </div>
      ))}
    </dl>
  );
}
