import type { ReactNode } from 'react';
import type { PlannedTask } from '@/shared/api';
import type { BaselineDates } from './ghost';
import { applyEdit } from './optimistic';
import type { Plan, PlanEdit } from './types';

/** A change that somebody wants to see in the plan before it is made. */
export interface Trial {
  /** What the step is called once it is made. */
  title: string;
  /** Null while it is not known, or no longer possible. */
  edit: PlanEdit | null;
  /** The task it is about. */
  taskId: string | null;
  /** The planned dates that it moves. */
  schedule: readonly PlannedTask[];
  /** What it would do, in words. */
  note: ReactNode;
}

/** The plan as it would be: the change made, and the dates that the server computed for it. */
export function tried(plan: Plan, { edit, schedule }: Pick<Trial, 'edit' | 'schedule'>): Plan {
  if (!edit) return plan;
  const dates = new Map(schedule.map((one) => [one.task_id, one]));
  const tasks = applyEdit(plan, edit).tasks.map((task) => {
    const planned = dates.get(task.id);
    return planned ? { ...task, start: planned.start, finish: planned.finish } : task;
  });
  const finish = tasks.reduce<string | null>((last, task) => (last && last > task.finish ? last : task.finish), null);
  return { ...plan, tasks, finish };
}

/** Where the tasks that it moves lie in the plan as it is. */
export function datesBefore(plan: Plan, schedule: readonly PlannedTask[]): BaselineDates {
  const moved = new Set(schedule.map((one) => one.task_id));
  return new Map(plan.tasks.filter((task) => moved.has(task.id)).map((task) => [task.id, task]));
}
