import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { useCommands } from '@/shared/commands';
import { may } from '@/shared/permissions';
import { Page } from '@/shared/ui';
import { EditDialog } from './EditDialog';
import { FactStrip } from './FactStrip';
import { NextSteps } from './NextSteps';
import styles from './OverviewPage.module.css';
import { PhaseLine } from './PhaseLine';
import { PlanOutlook } from './PlanOutlook';
import { WhoIsWho } from './WhoIsWho';

interface Props {
  engagement: Engagement;
  waiting: ReactNode;
  outlook: ReactNode;
  latest: ReactNode;
}

/** One page that says what was agreed, where it stands, what comes next and who is in it. `waiting` is who acts next, `outlook` the forecast, `latest` the record. */
export function OverviewPage({ engagement, waiting, outlook, latest }: Props) {
  const { t } = useTranslation('engagement');
  const [editing, { open, close }] = useDisclosure(false);
  const canEdit = may(engagement, 'engagement.edit');
  useCommands(
    useMemo(
      () =>
        canEdit
          ? [{ id: 'engagement.edit', title: t('edit.title'), group: engagement.title, shortcut: 'e', run: open }]
          : [],
      [t, open, canEdit, engagement.title],
    ),
  );
  return (
    <Page
      title={engagement.title}
      lead={engagement.summary || t('overview.no_summary')}
      actions={
        canEdit && (
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={open}>
            {t('edit.action')}
          </Button>
        )
      }
    >
      <PhaseLine phase={engagement.phase} />
      <FactStrip engagement={engagement} />
      <NextSteps engagement={engagement} />
      <div className={styles.columns}>
        <div>
          {may(engagement, 'baseline.view') && waiting}
          {engagement.task_count > 0 && may(engagement, 'forecast.view') && outlook}
          {engagement.task_count > 0 && <PlanOutlook engagement={engagement} />}
          {may(engagement, 'ledger.view') && latest}
        </div>
        {may(engagement, 'members.view') && <WhoIsWho engagement={engagement} />}
      </div>
      {canEdit && <EditDialog engagement={engagement} opened={editing} onClose={close} />}
    </Page>
  );
}
