import { useMemo } from 'react';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useInForce } from '../../api';
import { rebased } from '../../model/counter';
import { changeTurnOf } from '../../model/turn';
import { Counter } from './Counter';

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  /** What is answered or corrected. */
  version: ChangeVersion;
  onDone: () => void;
}

/** What is written stands on the baseline in force now, whatever the version before it was written against. */
export function Answer({ engagement, change, version, onDone }: Props) {
  const { document: base, error } = useInForce(engagement.id);
  const asked = useMemo(() => base && rebased(version.difference, base), [base, version.difference]);
  if (error) return <ProblemNote problem={error} />;
  if (!base || !asked) return <LoadingRows rows={8} />;
  return (
    <Counter
      engagement={engagement}
      change={change}
      kind={changeTurnOf(engagement, change).correct ? 'correct' : 'counter'}
      reason={version.reason}
      asked={asked}
      base={base}
      onDone={onDone}
    />
  );
}
