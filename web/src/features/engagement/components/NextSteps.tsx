import { Button } from '@mantine/core';
import { IconChartBar, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import styles from './NextSteps.module.css';

/** What a fresh engagement still lacks, as long as it lacks it. */
export function NextSteps({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('engagement');
  const params = { id: engagement.id };
  const needsVendor = engagement.vendor === null && may(engagement, 'members.manage');
  const needsPlan = engagement.task_count === 0 && may(engagement, 'plan.edit');
  if (!needsVendor && !needsPlan) return null;
  return (
    <ul className={styles.steps}>
      {needsVendor && (
        <li>
          <span>
            <strong>{t('next.vendor')}</strong>
            {t('next.vendor_text')}
          </span>
          <Button
            component={Link}
            to="/engagements/$id/people"
            params={params as never}
            leftSection={<IconUserPlus size={16} />}
          >
            {t('invite.action')}
          </Button>
        </li>
      )}
      {needsPlan && (
        <li>
          <span>
            <strong>{t('next.plan')}</strong>
            {t('next.plan_text')}
          </span>
          <Button
            component={Link}
            to="/engagements/$id/plan"
            params={params as never}
            variant={needsVendor ? 'default' : 'filled'}
            leftSection={<IconChartBar size={16} />}
          >
            {t('next.plan_action')}
          </Button>
        </li>
      )}
    </ul>
  );
}
