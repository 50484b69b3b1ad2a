import { useTranslation } from 'react-i18next';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import styles from './TaskPanel.module.css';

/** What the critical-path method says, with words for those who do not speak it. */
export function ComputedFacts({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanPage();
  const formats = useFormats(plan);
  const rows = [
    ['early', formats.moment(task.early_start), formats.moment(task.early_finish)],
    ['late', formats.moment(task.late_start), formats.moment(task.late_finish)],
    ['actual', formats.moment(task.actual_start), formats.moment(task.actual_finish)],
  ].filter(([, start, finish]) => start || finish);
  return (
    <section className={styles.fields} aria-label={t('panel.computed')}>
      <h3 className={styles.legend}>{t('panel.computed')}</h3>
      <table className={styles.facts}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('column.start')}</th>
            <th scope="col">{t('column.finish')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([kind, start, finish]) => (
            <tr key={kind}>
              <th scope="row">{t(`panel.${kind}`)}</th>
              <td>{start}</td>
              <td>{finish}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.slack}>
        <dt>{t('column.total_slack_minutes')}</dt>
        <dd>
          <b>{formats.duration(task.total_slack_minutes)}</b> {t('help.total_slack')}
        </dd>
        <dt>{t('column.free_slack_minutes')}</dt>
        <dd>
          <b>{formats.duration(task.free_slack_minutes)}</b> {t('help.free_slack')}
        </dd>
      </dl>
    </section>
  );
}
