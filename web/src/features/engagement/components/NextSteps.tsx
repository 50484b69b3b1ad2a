import { Button } from '@mantine/core';
import { IconChartBar, IconFileText, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { useScopeOf } from '../api';
import { nextSteps, type Step } from '../model/next';
import styles from './NextSteps.module.css';

const icons = { vendor: IconUserPlus, scope: IconFileText, plan: IconChartBar };
const pages = { vendor: 'people', scope: 'scope', plan: 'plan' } as const;

/** What a fresh engagement still lacks, as long as it lacks it. */
export function NextSteps({ engagement }: { engagement: Engagement }) {
  const { data: scope } = useScopeOf(engagement.id, may(engagement, 'scope.edit'));
  const steps = nextSteps(engagement, scope);
  if (steps.length === 0) return null;
  return (
    <ul className={styles.steps}>
      {steps.map((step, position) => (
        <StepRow key={step} engagement={engagement.id} step={step} first={position === 0} />
      ))}
    </ul>
  );
}

function StepRow({ engagement, step, first }: { engagement: string; step: Step; first: boolean }) {
  const { t } = useTranslation('engagement');
  const Icon = icons[step];
  return (
    <li>
      <span>
        <strong>{t(`next.${step}`)}</strong>
        {t(`next.${step}_text`)}
      </span>
      <Button
        variant={first ? 'filled' : 'default'}
        leftSection={<Icon size={16} />}
        renderRoot={(props) => <Link to={`/engagements/$id/${pages[step]}`} params={{ id: engagement }} {...props} />}
      >
        {t(`next.${step}_action`)}
      </Button>
    </li>
  );
}
