import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedTask } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useComparison } from '../../api';
import type { SignedDocument } from '../../model/document';
import type { Moved } from '../../model/moved';
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
export function TodayComparison({ engagement, ...shown }: Props) {
  const { data, error, isPending, refetch } = useComparison(engagement, shown.from, shown.to);
  if (isPending) return <LoadingRows rows={10} />;
  if (error) return <ProblemNote problem={error} onRetry={() => void refetch()} />;
  return <Dated {...shown} tasks={data.tasks} moved={data.moved} />;
}

interface DatedProps extends Omit<Props, 'engagement'> {
  tasks: ComparedTask[];
  moved: Moved[];
}

function Dated({ from, to, before, after, tasks, moved }: DatedProps) {
  const { t } = useTranslation('baseline');
  const words = (name: string) => t(name === 'today' ? 'side.today' : 'side.agreed');
  const sides = useMemo(
    () => ({ before: asItStands(before, tasks, 'before'), after: asItStands(after, tasks, 'after') }),
    [tasks, before, after],
  );
  const number = from === 'today' ? to : from;
  return (
    <Comparison
      {...sides}
      dates={{
        text: t('moved.today_text', { number }),
        words: { before: words(from), after: words(to) },
        moved,
      }}
    />
  );
}
