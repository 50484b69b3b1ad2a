import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '@/shared/commands';
import { presentDay } from '@/shared/time';
import { moveToToday, type Overdue, overdueTasks } from '../model/overdue';
import type { Plan } from '../model/types';
import type { PlanPageState } from './PlanContext';

/** What of the plan lies behind the present undone. */
export function useOverdue(plan: Plan): ReadonlyMap<string, Overdue> {
  const today = presentDay(plan.status_date);
  return useMemo(() => overdueTasks(plan.tasks, today), [plan.tasks, today]);
}

/** Moves all of it to today in one step, which one undo takes back. */
export function useOverdueCommand({ plan, overdue, canEdit, trial, act }: PlanPageState): Command {
  const { t } = useTranslation('plan');
  return useMemo(() => {
    const edit = moveToToday(plan, overdue, presentDay(plan.status_date));
    const denied = canEdit ? undefined : t(trial ? 'trial.first' : 'may_not_edit');
    return {
      id: 'plan.to_today',
      title: t('command.to_today'),
      group: t('group'),
      disabled: denied ?? (edit ? undefined : t('cannot.to_today')),
      run: () => act(t('step.to_today'), edit),
    };
  }, [t, plan, overdue, canEdit, trial, act]);
}
