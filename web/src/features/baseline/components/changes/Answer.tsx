import { useMemo } from 'react';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useInForce } from '../../api';
import { rebased } from '../../model/counter';
import { Counter } from './Counter';

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  /** What is answered. */
  version: ChangeVersion;
  onDone: () => void;
}

/** An answer stands on the baseline in force now, whatever the version that it answers was written against. */
export function Answer({ engagement, change, version, onDone }: Props) {
  const { document: base, error } = useInForce(engagement.id);
  const asked = useMemo(() => base && rebased(version.difference, base), [base, version.difference]);
  if (error) return <ProblemNote problem={error} />;
  if (!base || !asked) return <LoadingRows rows={8} />;
  return <Counter engagement={engagement} change={change} asked={asked} base={base} onDone={onDone} />;
}
