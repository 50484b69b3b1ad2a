import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanEdit, PlannedTask } from '@/shared/api';
import { useLevers, useTried } from '../../api';
import { goalOf, leverOf } from '../../model/trial';
import { leverWords } from '../milestones/leverWords';
import { TrialEffects } from './TrialEffects';

const nothing: PlannedTask[] = [];

/** For the plan's page: the lever that its address names, to be seen there before it is applied; null without one. */
export function useTrial(engagement: string, address: string | undefined) {
  const { t } = useTranslation('outlook');
  const goal = goalOf(address ?? '');
  const levers = useLevers(engagement, goal, address !== undefined);
  const lever = address && levers.data ? leverOf(levers.data.levers, address) : undefined;
  const edit = (lever?.edit ?? null) as PlanEdit | null;
  const { data, error, refetch } = useTried(
    engagement,
    edit,
    goal && levers.data ? { goal, by: levers.data.by } : null,
  );
  const problem = levers.error ?? error;
  return useMemo(() => {
    if (address === undefined) return null;
    const gone = levers.data !== undefined && !lever;
    const retry = () => void (levers.error ? levers.refetch() : refetch());
    return {
      title: lever ? leverWords(lever, t) : t(gone ? 'trial.gone' : 'trial.asking'),
      edit: data ? edit : null,
      taskId: lever?.task_id ?? null,
      schedule: data?.schedule ?? nothing,
      note: gone ? null : <TrialEffects answer={data} goal={goal} problem={problem} onRetry={retry} />,
    };
  }, [address, lever, edit, data, problem, goal, levers, refetch, t]);
}
