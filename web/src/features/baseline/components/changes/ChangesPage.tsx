import { Button } from '@mantine/core';
import { IconGitPullRequest } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChangeSummary, Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { EmptyState, LoadingRows, Page, ProblemNote, Section } from '@/shared/ui';
import { useBaselines, useChanges } from '../../api';
import { ChangeRow } from './ChangeRow';
import styles from './Changes.module.css';

/** Change requests, those that wait for somebody first. */
export function ChangesPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const { data, error, isPending, refetch } = useChanges(engagement.id);
  const baselines = useBaselines(engagement.id);
  const inForce = baselines.data?.items.some(({ state }) => state === 'in_force') ?? false;
  const changes = data?.items ?? [];
  const isReady = data !== undefined && baselines.data !== undefined;
  return (
    <Page
      title={t('changes_title')}
      lead={t('changes.lead')}
      actions={isReady && inForce && <ProposeLink engagement={engagement} />}
    >
      {isPending && <LoadingRows />}
      <ProblemNote problem={error ?? baselines.error} onRetry={() => void refetch()} />
      {isReady && changes.length === 0 && <NoChange engagement={engagement} inForce={inForce} />}
      <Changes engagement={engagement} title={t('changes.open')} changes={changes.filter(isOpen)} />
      <Changes
        engagement={engagement}
        title={t('changes.closed')}
        changes={changes.filter((change) => !isOpen(change))}
      />
    </Page>
  );
}

function isOpen({ state }: ChangeSummary) {
  return state === 'open';
}

interface ListProps {
  engagement: Engagement;
  title: string;
  changes: ChangeSummary[];
}

function Changes({ engagement, title, changes }: ListProps) {
  if (changes.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {changes.map((change) => (
          <ChangeRow key={change.id} engagement={engagement} change={change} />
        ))}
      </ul>
    </Section>
  );
}

function ProposeLink({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  if (!may(engagement, 'change.propose')) return null;
  return (
    <Button
      leftSection={<IconGitPullRequest size={16} />}
      renderRoot={(props) => <Link to="/engagements/$id/changes/new" params={{ id: engagement.id }} {...props} />}
    >
      {t('propose.action')}
    </Button>
  );
}

function NoChange({ engagement, inForce }: { engagement: Engagement; inForce: boolean }) {
  const { t } = useTranslation('baseline');
  return (
    <EmptyState
      picture="record"
      title={t('changes.empty')}
      text={t(inForce ? 'changes.empty_text' : 'changes.no_baseline')}
      action={
        inForce ? null : (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/engagements/$id/baselines" params={{ id: engagement.id }} {...props} />}
          >
            {t('changes.to_baselines')}
          </Button>
        )
      }
    />
  );
}
