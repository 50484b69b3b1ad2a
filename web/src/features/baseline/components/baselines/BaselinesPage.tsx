import { Button } from '@mantine/core';
import { IconRubberStamp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Baseline, Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { EmptyState, LoadingRows, Page, ProblemNote, Section } from '@/shared/ui';
import { useBaselines } from '../../api';
import { BaselineRow } from './BaselineRow';
import styles from './Baselines.module.css';
import { ComparePicker } from './ComparePicker';
import { OfferCard } from './OfferCard';

/** What both sides signed, newest first, and what one side offers the other to sign. */
export function BaselinesPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const { data, error, isPending, refetch } = useBaselines(engagement.id);
  const baselines = data?.items ?? [];
  const offer = baselines.find(({ state }) => state === 'offered');
  const signed = baselines.filter(({ number }) => number !== null);
  return (
    <Page
      title={t('baselines_title')}
      lead={t('baselines.lead')}
      actions={data && !offer && <OfferLink engagement={engagement} first={signed.length === 0} />}
    >
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {offer && <OfferCard engagement={engagement} offer={offer} />}
      {data && baselines.length === 0 && <NoBaseline engagement={engagement} />}
      {signed.length > 0 && <ComparePicker engagement={engagement.id} baselines={signed} />}
      <Numbered engagement={engagement} title={t('baselines.signed')} baselines={signed} />
      <Numbered
        engagement={engagement}
        title={t('baselines.closed')}
        baselines={baselines.filter(({ number, state }) => number === null && state !== 'offered')}
      />
    </Page>
  );
}

interface NumberedProps {
  engagement: Engagement;
  title: string;
  baselines: Baseline[];
}

function Numbered({ engagement, title, baselines }: NumberedProps) {
  if (baselines.length === 0) return null;
  return (
    <Section title={title}>
      <ol className={styles.timeline}>
        {baselines.map((baseline) => (
          <BaselineRow key={baseline.id} engagement={engagement.id} baseline={baseline} />
        ))}
      </ol>
    </Section>
  );
}

function OfferLink({ engagement, first }: { engagement: Engagement; first: boolean }) {
  const { t } = useTranslation('baseline');
  if (!may(engagement, 'baseline.sign')) return null;
  return (
    <Button
      variant={first ? 'filled' : 'default'}
      leftSection={<IconRubberStamp size={16} />}
      renderRoot={(props) => <Link to="/engagements/$id/baselines/offer" params={{ id: engagement.id }} {...props} />}
    >
      {t('offer.action')}
    </Button>
  );
}

function NoBaseline({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  return (
    <EmptyState
      picture="record"
      title={t('baselines.empty')}
      text={t('baselines.empty_text')}
      action={
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/engagements/$id/scope" params={{ id: engagement.id }} {...props} />}
        >
          {t('baselines.to_scope')}
        </Button>
      }
    />
  );
}
