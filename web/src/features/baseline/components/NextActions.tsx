import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { ProblemNote, Section } from '@/shared/ui';
import { useBaselines, useChanges, useDraft } from '../api';
import { organisationOf } from '../model/turn';
import { keyOf, type Waiting, waitingFor } from '../model/waiting';
import { ActionRow } from './ActionRow';
import styles from './NextActions.module.css';

/** For the engagement's first page: what waits for whom; nothing where nothing waits. */
export function NextActions({ engagement }: { engagement: Engagement }) {
  const baselines = useBaselines(engagement.id);
  const changes = useChanges(engagement.id);
  const draft = useDraft(engagement.id);
  const failed = [baselines, changes, draft].find(({ error }) => error);
  if (failed) return <ProblemNote problem={failed.error} onRetry={() => void failed.refetch()} />;
  if (!baselines.data || !changes.data || !draft.data) return null;
  return waitingFor(engagement, baselines.data.items, changes.data.items, draft.data).map((waiting) => (
    <WaitingSection key={waiting.who} engagement={engagement} waiting={waiting} />
  ));
}

function WaitingSection({ engagement, waiting }: { engagement: Engagement; waiting: Waiting }) {
  const { t } = useTranslation('baseline');
  const { who, actions } = waiting;
  const title = who === 'you' ? t('waiting.you') : t('waiting.other', { name: organisationOf(engagement, who) });
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {actions.map((action) => (
          <ActionRow key={keyOf(action)} engagement={engagement.id} action={action} />
        ))}
      </ul>
    </Section>
  );
}
