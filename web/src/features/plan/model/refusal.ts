import type { Plan, PlanEdit } from './types';

interface Refused {
  status: number;
  reason: string;
  detail: string;
  errors?: { field: string; message: string }[];
}

/** Which sentence says why, and what it names. Without a key the server's own sentence is the best there is. */
export function refusalWords(problem: Refused, plan: Plan): { key: string; values: Record<string, string> } {
  if (problem.status === 0) return { key: 'plan:refusal.offline', values: {} };
  if (problem.status === 412) return { key: 'plan:refusal.stale', values: {} };
  if (problem.reason === 'plan.changed_since') return { key: 'plan:refusal.changed_since', values: {} };
  if (problem.reason === 'plan.cycle')
    return { key: 'plan:refusal.cycle', values: { tasks: cycleTasks(problem, plan) } };
  return { key: '', values: {} };
}

/** The tasks of the circle by name, in the order the server gives them. */
function cycleTasks(problem: Refused, plan: Plan): string {
  const names = (problem.errors ?? []).map((error) => {
    const uid = /\[(.+)\]/.exec(error.field)?.[1];
    const known = plan.tasks.find((task) => task.id === error.field || task.uid === uid);
    return known?.name ?? error.message;
  });
  return names.length > 0 ? names.join(' → ') : problem.detail;
}

export interface Conflict {
  field: string;
  theirs: string;
  yours: string;
}

/** The fields of a refused edit that differ from what the server has now. */
export function conflictingFields(edit: PlanEdit, current: Record<string, unknown> | null | undefined): Conflict[] {
  const put = edit.put_tasks?.[0];
  if (!put || !current) return [];
  return Object.entries(put)
    .filter(([field, value]) => field !== 'id' && field !== 'version' && field in current && current[field] !== value)
    .map(([field, value]) => ({ field, theirs: String(current[field] ?? ''), yours: String(value ?? '') }));
}
