import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../model/types';
import styles from './Import.module.css';

/** Tasks that would come or go, by their number in the file. */
export function NameList({ tasks, total }: { tasks: ImportReport['added']; total: number }) {
  return (
    <>
      <ul className={styles.names}>
        {tasks.map((task) => (
          <li key={task.uid}>
            <span className={styles.number}>{task.uid}</span> {task.name}
          </li>
        ))}
      </ul>
      <Cut shown={tasks.length} total={total} />
    </>
  );
}

/** Tasks that would change, field by field, before and after. */
export function ChangedList({ tasks, total }: { tasks: ImportReport['changed']; total: number }) {
  const { t } = useTranslation('plan');
  return (
    <>
      <ul className={styles.names}>
        {tasks.map((task) => (
          <li key={task.uid}>
            <span className={styles.number}>{task.uid}</span> <b>{task.name}</b>
            <ul className={styles.fields}>
              {task.fields.map((field) => (
                <li key={field.field}>
                  {t(`csv.${field.field}`, { defaultValue: t(`column.${field.field}`, { defaultValue: field.field }) })}
                  : <del>{field.before || t('import.nothing')}</del> → <ins>{field.after || t('import.nothing')}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Cut shown={tasks.length} total={total} />
    </>
  );
}

export function Cut({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation('plan');
  return total > shown ? <p className={styles.quiet}>{t('import.more', { count: total - shown })}</p> : null;
}
