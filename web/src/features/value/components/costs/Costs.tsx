import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cost, Engagement } from '@/shared/api';
import { useCommands } from '@/shared/commands';
import { formatMoney } from '@/shared/money';
import { may } from '@/shared/permissions';
import { LoadingRows, ProblemNote, Section, Side } from '@/shared/ui';
import { costsQuery, usePlanTasks } from '../../api';
import { useCosts } from '../../useCosts';
import { useNumbers } from '../useNumbers';
import { CostForm } from './CostForm';
import styles from './Costs.module.css';

interface Props {
  engagement: Engagement;
  currency: string;
}

/** What was spent, by whom and on what. Both sides see all of it. */
export function Costs({ engagement, currency }: Props) {
  const { t } = useTranslation('value');
  const costs = useQuery(costsQuery(engagement.id));
  const [open, setOpen] = useState(false);
  const canRecord = may(engagement, 'cost.record');
  useCommands(
    useMemo(() => {
      const run = () => setOpen(true);
      return canRecord ? [{ id: 'value.cost', title: t('cost.add'), group: engagement.title, shortcut: 'n', run }] : [];
    }, [t, canRecord, engagement.title]),
  );
  const list = costs.data?.items ?? [];
  return (
    <Section
      title={t('cost.title')}
      text={t('cost.text')}
      actions={
        canRecord && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
            {t('cost.add')}
          </Button>
        )
      }
    >
      {costs.isPending && <LoadingRows rows={3} />}
      <ProblemNote problem={costs.error} onRetry={() => void costs.refetch()} />
      {open && <CostForm engagement={engagement} currency={currency} onClose={() => setOpen(false)} />}
      {costs.data && list.length === 0 && !open && <p className={styles.none}>{t('cost.none')}</p>}
      <ul className={styles.list}>
        {list.map((cost) => (
          <CostRow key={cost.id} engagement={engagement} cost={cost} />
        ))}
      </ul>
      {costs.data?.next && <p className={styles.none}>{t('cost.more', { count: list.length })}</p>}
    </Section>
  );
}

function CostRow({ engagement, cost }: { engagement: Engagement; cost: Cost }) {
  const { t } = useTranslation('value');
  const numbers = useNumbers(cost.currency);
  const { takeBack } = useCosts(engagement.id);
  const task = usePlanTasks(engagement.id)?.find((one) => one.id === cost.task_id)?.name;
  return (
    <li className={styles.row}>
      <span className={styles.day}>{numbers.day(cost.day)}</span>
      <span className={styles.note}>
        {cost.note || t('cost.no_note')}
        <span className={styles.quiet}>{[task, cost.recorded_by].filter(Boolean).join(' · ')}</span>
      </span>
      <Side party={cost.party} />
      <span className={styles.amount}>{formatMoney(cost.amount_minor, cost.currency)}</span>
      <span className={styles.tools} data-no-print>
        {may(engagement, 'cost.record') && cost.party === engagement.party && (
          <Tooltip label={t('cost.take_back')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('cost.take_back_of', { note: cost.note, day: numbers.day(cost.day) })}
              onClick={() => void takeBack(cost)}
            >
              <IconArrowBackUp size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </li>
  );
}
