import { useMemo } from 'react';
import type { ChangeRequest, Engagement } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useInForce } from '../../api';
import { rebased } from '../../model/counter';
import { changeTurnOf } from '../../model/turn';
import { latestOf } from '../../model/versions';
import { Counter } from './Counter';

interface Props {
  engagement: Engagement;
  /** As it was read: its latest version is answered or corrected. */
  change: ChangeRequest;
  onDone: () => void;
}

/** What is written stands on the baseline in force now, whatever the version before it was written against. */
export function Answer({ engagement, change, onDone }: Props) {
  const { document: base, error } = useInForce(engagement.id);
  const latest = latestOf(change);
  const asked = useMemo(() => base && latest && rebased(latest.difference, base), [base, latest]);
  if (error) return <ProblemNote problem={error} />;
  if (!base || !latest || !asked) return <LoadingRows rows={8} />;
  return (
    <Counter
      engagement={engagement}
      change={change}
      kind={changeTurnOf(engagement, change).correct ? 'correct' : 'counter'}
      reason={latest.reason}
      asked={asked}
      base={base}
      onDone={onDone}
    />
  );
}
