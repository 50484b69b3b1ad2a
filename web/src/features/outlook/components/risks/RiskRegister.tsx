import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { useCommands } from '@/shared/commands';
import { may } from '@/shared/permissions';
import { LoadingRows, ProblemNote, Section } from '@/shared/ui';
import { risksQuery, usePlanTasks } from '../../api';
import { byWeight } from '../../model/risk';
import { RiskForm } from './RiskForm';
import { RiskRow } from './RiskRow';
import styles from './Risks.module.css';

interface Props {
  engagement: Engagement;
  currency: string;
  /** The risk whose form is open: an id, "new", or none. */
  open: string | null;
  onOpen: (risk: string | null) => void;
}

/** What may happen, kept by both sides; every open risk enters the forecast. */
export function RiskRegister({ engagement, currency, open, onOpen }: Props) {
  const { t } = useTranslation('outlook');
  const risks = useQuery(risksQuery(engagement.id));
  const tasks = usePlanTasks(engagement.id);
  const canEdit = may(engagement, 'risk.edit');
  useCommands(
    useMemo(() => {
      const run = () => onOpen('new');
      return canEdit ? [{ id: 'outlook.risk', title: t('risk.add'), group: engagement.title, shortcut: 'n', run }] : [];
    }, [t, canEdit, engagement.title, onOpen]),
  );
  const list = byWeight(risks.data?.items ?? []);
  const form = { engagement, currency, tasks: tasks ?? [], onClose: () => onOpen(null) };
  return (
    <Section
      title={t('risk.title_section')}
      text={t('risk.text')}
      actions={
        canEdit && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => onOpen('new')}>
            {t('risk.add')}
          </Button>
        )
      }
    >
      {risks.isPending && <LoadingRows rows={3} />}
      <ProblemNote problem={risks.error} onRetry={() => void risks.refetch()} />
      {canEdit && open === 'new' && <RiskForm key={currency} risk={null} {...form} />}
      {risks.data && list.length === 0 && open !== 'new' && <p className={styles.none}>{t('risk.none')}</p>}
      <ul className={styles.list}>
        {list.map((risk) => (
          <li key={risk.id}>
            <RiskRow
              engagement={engagement}
              risk={risk}
              currency={currency}
              tasks={tasks ?? []}
              onOpen={() => onOpen(risk.id)}
            />
            {canEdit && open === risk.id && <RiskForm key={currency} risk={risk} {...form} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
