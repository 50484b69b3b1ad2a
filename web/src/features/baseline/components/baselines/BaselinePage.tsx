import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Baseline, Engagement } from '@/shared/api';
import { formatDay, formatInstant } from '@/shared/time';
import { LoadingRows, Page, ProblemNote, Section } from '@/shared/ui';
import { useBaseline, useDocument } from '../../api';
import { DocumentView } from '../document/DocumentView';
import { FindingList } from '../signing/FindingList';
import { Signatures } from '../signing/Signatures';
import { BaselineActions } from './BaselineActions';
import { BaselineFacts } from './BaselineFacts';
import { SinceLast } from './SinceLast';

/** One baseline, or an offer: what it says, what differs from the last one, who signed, and what I can do with it. */
export function BaselinePage({ engagement, name }: { engagement: Engagement; name: string }) {
  const { t } = useTranslation('baseline');
  const { data: baseline, error, isPending, refetch } = useBaseline(engagement.id, name);
  return (
    <Page
      title={baseline ? titleOf(baseline, t) : t('baselines_title')}
      lead={engagement.title}
      actions={baseline && <BaselineActions engagement={engagement} baseline={baseline} />}
    >
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {baseline && <Content engagement={engagement} baseline={baseline} name={name} />}
    </Page>
  );
}

function titleOf(baseline: Baseline, t: TFunction): string {
  if (baseline.number !== null) return t('baseline_n', { number: baseline.number });
  return t('offer.of', { day: formatDay(baseline.offered_at) });
}

interface ContentProps {
  engagement: Engagement;
  baseline: Baseline;
  name: string;
}

function Content({ engagement, baseline, name }: ContentProps) {
  const { t } = useTranslation('baseline');
  const document = useDocument(engagement.id, name);
  return (
    <>
      <BaselineFacts baseline={baseline} />
      <Section title={t('signatures.title')}>
        <Signatures signatures={baseline.signatures} waiting={baseline.state === 'offered'} />
      </Section>
      {baseline.findings.length > 0 && (
        <Section
          title={t('readiness.accepted')}
          text={t('readiness.accepted_text', { at: formatInstant(baseline.offered_at) })}
        >
          <FindingList engagement={engagement.id} findings={baseline.findings} />
        </Section>
      )}
      {document.isPending && <LoadingRows rows={10} />}
      <ProblemNote problem={document.error} onRetry={() => void document.refetch()} />
      {document.data && (
        <>
          {baseline.base_number > 0 && (
            <SinceLast engagement={engagement.id} number={baseline.base_number} document={document.data} />
          )}
          <Section title={t('document.title')}>
            <DocumentView document={document.data} />
          </Section>
        </>
      )}
    </>
  );
}
