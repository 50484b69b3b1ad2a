import { IconAlertTriangle, IconDiamond, IconFlame } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { formatLocalDay, presentDay } from '@/shared/time';
import { LoadingRows, ProblemNote, Section } from '@/shared/ui';
import { usePlanOf } from '../api';
import { criticalTasks, nextMilestones, type Upcoming } from '../model/outlook';
import styles from './PlanOutlook.module.css';

const shown = 5;

interface ListProps {
  engagement: string;
  list: Upcoming[];
  icon: ReactNode;
  empty: string;
}

/** From the plan: the next points in time that matter to both, and the work that moves the finish. */
export function PlanOutlook({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const plan = usePlanOf(engagement.id, true);
  if (plan.isPending) return <LoadingRows rows={5} />;
  if (plan.error) return <ProblemNote problem={plan.error} onRetry={() => void plan.refetch()} />;
  const today = presentDay(plan.data.status_date);
  return (
    <>
      <Section title={t('outlook.milestones')}>
        <UpcomingList
          engagement={engagement.id}
          list={nextMilestones(plan.data.tasks, today, shown)}
          icon={<IconDiamond size={15} aria-hidden="true" />}
          empty={t('outlook.no_milestones')}
        />
      </Section>
      <Section title={t('outlook.critical')} text={t('outlook.critical_text')}>
        <UpcomingList
          engagement={engagement.id}
          list={criticalTasks(plan.data.tasks, today, shown)}
          icon={<IconFlame size={15} aria-hidden="true" />}
          empty={t('outlook.no_critical')}
        />
      </Section>
    </>
  );
}

function UpcomingList({ engagement, list, icon, empty }: ListProps) {
  const { t } = useTranslation('engagement');
  if (list.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.list}>
      {list.map(({ task, late }) => (
        <li key={task.id}>
          <span className={styles.icon}>{icon}</span>
          <span className={styles.name}>
            <Link to="/engagements/$id/plan" params={{ id: engagement }} search={{ task: task.id } as never}>
              {task.name}
            </Link>
            {task.assignee && <span className={styles.quiet}>{task.assignee}</span>}
          </span>
          {late && (
            <span className={styles.late}>
              <IconAlertTriangle size={14} aria-hidden="true" />
              {t('outlook.late')}
            </span>
          )}
          <time className={styles.date} dateTime={task.finish}>
            {formatLocalDay(task.finish)}
          </time>
        </li>
      ))}
    </ul>
  );
}
