import { useEffect, useMemo } from 'react';
import { may } from '@/shared/permissions';
import { datesBefore, type Trial, tried } from '../model/trial';
import type { Plan } from '../model/types';
import type { PlanPageState } from './PlanContext';
import type { ShownBaseline } from './useBaseline';

interface Parts extends Pick<PlanPageState, 'act' | 'changeView' | 'goTo'> {
  plan: Plan;
  baseline: ShownBaseline;
  offered: Trial | null;
}

/** The plan with a change that is tried, over the ghosts of the dates that it moves; both as they are without one. */
export function useTrial({ plan, baseline, offered: trial, act, changeView, goTo }: Parts) {
  const shown = useMemo(() => (trial ? tried(plan, trial) : plan), [plan, trial]);
  const ghosts = useMemo(
    () => (trial ? { ...baseline, dates: datesBefore(plan, trial.schedule) } : baseline),
    [plan, trial, baseline],
  );
  const task = trial?.taskId;
  const known = trial?.edit != null;
  // Once more when its effects are known, for their words push the row down.
  useEffect(() => {
    if (task) goTo({ id: task, column: 'name' });
  }, [task, known, goTo]);
  const discardTrial = () => changeView({ trial: null });
  const apply = () => {
    if (!trial) return;
    act(trial.title, trial.edit, trial.taskId);
    discardTrial();
  };
  return { plan: shown, baseline: ghosts, trial, applyTrial: may(plan, 'plan.edit') ? apply : null, discardTrial };
}
