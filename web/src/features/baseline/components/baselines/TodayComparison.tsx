import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useComparison } from '../../api';
import type { SignedDocument } from '../../model/document';
import { asItStands } from '../../model/running';
import { Comparison } from '../difference/Comparison';

interface Props {
  engagement: string;
  /** One of them is `today`, the other the number of a baseline. */
  from: string;
  to: string;
  before: SignedDocument;
  after: SignedDocument;
}

/** A baseline with today: the words of the draft, the dates of the plan as it stands with its progress. */
export function TodayComparison({ engagement, from, to, before, after }: Props) {
  const { t } = useTranslation('baseline');
  const { data, error, isPending, refetch } = useComparison(engagement, from, to);
  const words = (name: string) => t(name === 'today' ? 'side.today' : 'side.agreed');
  const sides = useMemo(() => {
    const dated = (document: SignedDocument, side: 'before' | 'after') =>
      data ? asItStands(document, data.tasks, side) : document;
    return { before: dated(before, 'before'), after: dated(after, 'after') };
  }, [data, before, after]);
  if (isPending) return <LoadingRows rows={10} />;
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  const number = from === 'today' ? to : from;
  return (
    <Comparison
      {...sides}
      dates={{
        text: t('moved.today_text', { number }),
        words: { before: words(from), after: words(to) },
        moved: data.moved,
      }}
    />
  );
}
