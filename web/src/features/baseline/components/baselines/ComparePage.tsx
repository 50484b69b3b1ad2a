import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useBaselines, useDocument } from '../../api';
import { Comparison } from '../difference/Comparison';
import { ComparePicker } from './ComparePicker';
import { TodayComparison } from './TodayComparison';

interface Props {
  engagement: Engagement;
  /** Numbers of baselines, or `today`. */
  from: string;
  to: string;
}

/** Any two baselines, or one with today's draft: words, dates, price. */
export function ComparePage({ engagement, from, to }: Props) {
  const { t } = useTranslation('baseline');
  const baselines = useBaselines(engagement.id);
  const before = useDocument(engagement.id, from);
  const after = useDocument(engagement.id, to);
  const error = before.error ?? after.error;
  const signed = baselines.data?.items.filter(({ number }) => number !== null) ?? [];
  const withToday = from === 'today' || to === 'today';
  const words = (name: string) => (name === 'today' ? t('compare.today') : t('baseline_n', { number: name }));
  return (
    <Page title={t('compare.title')} lead={`${words(from)} → ${words(to)}`}>
      {signed.length > 0 && (
        <ComparePicker key={`${from}/${to}`} engagement={engagement.id} baselines={signed} chosen={{ from, to }} />
      )}
      {(before.isPending || after.isPending) && !error && <LoadingRows rows={10} />}
      <ProblemNote problem={error} />
      {before.data && after.data && !withToday && <Comparison before={before.data} after={after.data} />}
      {before.data && after.data && withToday && (
        <TodayComparison engagement={engagement.id} from={from} to={to} before={before.data} after={after.data} />
      )}
    </Page>
  );
}
