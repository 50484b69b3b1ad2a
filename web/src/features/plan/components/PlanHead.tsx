import { Title } from '@mantine/core';
import { IconCheck, IconFlag3Filled, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '@/shared/ui';
import { usePlanPage } from '../state/PlanContext';
import { useFormats } from '../state/useFormats';
import styles from './Workspace.module.css';

/** The plan in one line: what it is, when it ends, how much of it decides the end, and whether all is saved. */
export function PlanHead() {
  const { t } = useTranslation('plan');
  const { plan } = usePlanPage();
  const formats = useFormats(plan);
  useDocumentTitle(t('title'));
  const critical = plan.tasks.filter((task) => task.critical && !task.summary).length;
  return (
    <div className={styles.head}>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      {plan.tasks.length > 0 && <span className={styles.fact}>{t('facts.tasks', { count: plan.tasks.length })}</span>}
      {plan.finish && <span className={styles.fact}>{t('facts.finish', { day: formats.day(plan.finish) })}</span>}
      {critical > 0 && (
        <span className={styles.criticalFact}>
          <IconFlag3Filled size={12} aria-hidden="true" /> {t('facts.critical', { count: critical })}
        </span>
      )}
      <SavedState />
    </div>
  );
}

function SavedState() {
  const { t } = useTranslation('plan');
  const { saving, everSaved, refusal } = usePlanPage();
  if (!saving && !everSaved && !refusal) return <span role="status" className={styles.saved} />;
  return (
    <span role="status" className={styles.saved}>
      {saving ? <IconRefresh size={14} aria-hidden="true" /> : !refusal && <IconCheck size={14} aria-hidden="true" />}
      {saving ? t('saved.saving') : refusal ? t('saved.refused') : t('saved.saved')}
    </span>
  );
}
