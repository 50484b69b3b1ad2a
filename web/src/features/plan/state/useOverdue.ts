import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '@/shared/commands';
import { moveToToday, overdueTasks, presentDay } from '../model/overdue';
import type { Plan } from '../model/types';
import type { PlanPageState } from './PlanContext';

/** What of the plan lies behind the present undone. */
export function useOverdue(plan: Plan): Pick<PlanPageState, 'today' | 'overdue'> {
  const today = presentDay(plan);
  const overdue = useMemo(() => overdueTasks(plan.tasks, today), [plan.tasks, today]);
  return { today, overdue };
}

/** Moves all of it to today in one step, which one undo takes back. */
export function useOverdueCommand({ plan, overdue, today, canEdit, trial, act }: PlanPageState): Command {
  const { t } = useTranslation('plan');
  return useMemo(() => {
    const edit = moveToToday(plan, overdue, today);
    const denied = canEdit ? undefined : t(trial ? 'trial.first' : 'may_not_edit');
    return {
      id: 'plan.to_today',
      title: t('command.to_today'),
      group: t('group'),
      disabled: denied ?? (edit ? undefined : t('cannot.to_today')),
      run: () => act(t('step.to_today'), edit),
    };
  }, [t, plan, overdue, today, canEdit, trial, act]);
}
