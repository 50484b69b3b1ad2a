import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBolt, IconCircleCheck, IconPencil, IconShieldHalf, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Risk, Task } from '@/shared/api';
import { formatMoney } from '@/shared/money';
import { may } from '@/shared/permissions';
import { Side } from '@/shared/ui';
import { oddsWords } from '../../model/odds';
import { daysOf } from '../../model/risk';
import { useRiskChanges } from '../../useRiskChanges';
import styles from './Risks.module.css';

interface Props {
  engagement: Engagement;
  risk: Risk;
  currency: string;
  tasks: readonly Task[];
  onOpen: () => void;
}

const icons = { open: IconShieldHalf, happened: IconBolt, closed: IconCircleCheck };

export function RiskRow({ engagement, risk, currency, tasks, onOpen }: Props) {
  const { t } = useTranslation('outlook');
  const { remove } = useRiskChanges(engagement.id);
  const Icon = icons[risk.status];
  return (
    <div className={styles.row} data-status={risk.status}>
      <span className={styles.name}>
        <span className={styles.title}>{risk.title}</span>
        <span className={styles.quiet}>{taskNames(risk, tasks) || t('risk.no_tasks')}</span>
      </span>
      <span className={styles.mark}>
        <Icon size={14} aria-hidden="true" />
        {risk.status === 'open' ? oddsWords(risk.probability, t) : t(`risk.state.${risk.status}`)}
      </span>
      <span className={styles.effect}>{useEffectWords(risk, currency)}</span>
      <span className={styles.owner}>
        {risk.owner ? <Side party={risk.owner} /> : <span className={styles.quiet}>{t('risk.nobody')}</span>}
      </span>
      <span className={styles.tools} data-no-print>
        {may(engagement, 'risk.edit') && (
          <>
            <Tool label={t('risk.edit', { title: risk.title })} icon={<IconPencil size={16} />} onClick={onOpen} />
            <Tool
              label={t('risk.remove', { title: risk.title })}
              icon={<IconTrash size={16} />}
              onClick={() => void remove(risk)}
            />
          </>
        )}
      </span>
    </div>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: React.ReactNode; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function taskNames(risk: Risk, tasks: readonly Task[]): string {
  const names = new Map(tasks.map((task) => [task.id, task.name]));
  return risk.task_ids
    .map((id) => names.get(id) ?? '')
    .filter(Boolean)
    .join(', ');
}

/** "2–10 days, likely 5 · €1,500" */
function useEffectWords(risk: Risk, currency: string): string {
  const { t } = useTranslation('outlook');
  const [low, likely, high] = [risk.delay_low, risk.delay_likely, risk.delay_high].map(daysOf);
  const days = high ? t('risk.days', { low, likely, high }) : '';
  const cost = risk.cost_high > 0 ? formatMoney(risk.cost_likely, currency) : '';
  return [days, cost].filter(Boolean).join(' · ') || t('risk.no_effect');
}
