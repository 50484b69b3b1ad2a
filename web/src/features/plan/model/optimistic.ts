import { planCalendar } from './calendar';
import { durationMinutes } from './duration';
import { formatLocalMinute, parseLocalMinute } from './localMinute';
import { outlineOf } from './tree';
import type { Link, Plan, PlanEdit, Task, TaskPut } from './types';

/**
 * The plan as it will look once the server agrees, as far as that is safe to say: what was typed, moved, linked or
 * removed shows at once; dates follow only for the task itself, the network's answer comes from the server.
 */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  let tasks = plan.tasks;
  for (const put of edit.put_tasks ?? []) tasks = putTask({ ...plan, tasks }, put);
  const removed = new Set((edit.remove_tasks ?? []).map((task) => task.id));
  if (removed.size > 0) tasks = withoutSubtrees(tasks, removed);
  const present = new Set(tasks.map((task) => task.id));
  const links = putLinks(plan.links, edit).filter(
    (link) => present.has(link.predecessor_id) && present.has(link.successor_id),
  );
  return { ...plan, tasks: withSummaries(tasks), links, ...settingsOf(edit) };
}

function settingsOf(edit: PlanEdit): Partial<Plan> {
  const { title, status_date } = edit.settings ?? {};
  return { ...(title === undefined ? {} : { title }), ...(status_date === undefined ? {} : { status_date }) };
}

function putTask(plan: Plan, put: TaskPut): Task[] {
  const at = plan.tasks.findIndex((task) => task.id === put.id);
  const before = plan.tasks[at];
  if (!before) return insertTask(plan, put);
  const after = withFields(plan, before, put);
  const { end } = outlineOf(plan.tasks);
  const step = after.outline_level - before.outline_level;
  const subtree = plan.tasks.slice(at, end[at]).map((task, index) => (index === 0 ? after : deeper(task, step)));
  const rest = [...plan.tasks.slice(0, at), ...plan.tasks.slice(end[at])];
  const place = put.after_id === undefined ? at : placeAfter(rest, put.after_id);
  return [...rest.slice(0, place), ...subtree, ...rest.slice(place)];
}

function deeper(task: Task, step: number): Task {
  return step === 0 ? task : { ...task, outline_level: Math.max(1, task.outline_level + step) };
}

function placeAfter(tasks: Task[], afterId: string | null): number {
  if (afterId === null) return 0;
  return tasks.findIndex((task) => task.id === afterId) + 1;
}

function insertTask(plan: Plan, put: TaskPut): Task[] {
  const place = put.after_id === undefined ? plan.tasks.length : placeAfter(plan.tasks, put.after_id);
  const fresh = withFields(plan, blankTask(plan, put.id ?? ''), put);
  return [...plan.tasks.slice(0, place), fresh, ...plan.tasks.slice(place)];
}

function blankTask(plan: Plan, id: string): Task {
  const calendar = planCalendar(plan);
  const begin = calendar.nextWorking(parseLocalMinute(plan.start));
  const start = formatLocalMinute(begin);
  const finish = formatLocalMinute(calendar.add(begin, plan.minutes_per_day));
  return {
    id,
    uid: nextUid(plan),
    wbs: '',
    name: '',
    outline_level: 1,
    position: 0,
    summary: false,
    milestone: false,
    manual: false,
    active: true,
    duration_minutes: plan.minutes_per_day,
    duration: '1d',
    elapsed: false,
    constraint: 'asap',
    constraint_date: null,
    deadline: null,
    calendar_uid: null,
    start,
    finish,
    early_start: start,
    early_finish: finish,
    late_start: start,
    late_finish: finish,
    total_slack_minutes: 0,
    free_slack_minutes: 0,
    critical: false,
    percent_complete: 0,
    actual_start: null,
    actual_finish: null,
    assignee: '',
    optimistic: null,
    most_likely: null,
    pessimistic: null,
    estimate_shape: 'pert',
    confidence: null,
    team: '',
    cost_minor: null,
    version: 0,
  };
}

/** A guess of the number that the server gives: above every number that an id begins with. */
function nextUid(plan: Plan): string {
  return String(plan.tasks.reduce((highest, task) => Math.max(highest, Number.parseInt(task.uid, 10) || 0), 0) + 1);
}

const PLAIN_FIELDS = [
  'name',
  'outline_level',
  'milestone',
  'constraint',
  'constraint_date',
  'deadline',
  'manual',
  'percent_complete',
  'assignee',
  'estimate_shape',
  'confidence',
  'team',
  'cost_minor',
] as const;
const ESTIMATES = ['optimistic', 'most_likely', 'pessimistic'] as const;

function withFields(plan: Plan, task: Task, put: TaskPut): Task {
  const plain = Object.fromEntries(PLAIN_FIELDS.filter((field) => put[field] !== undefined).map((f) => [f, put[f]]));
  return withDates(plan, withEstimates(plan, { ...task, ...(plain as Partial<Task>) }, put), put);
}

function withEstimates(plan: Plan, task: Task, put: TaskPut): Task {
  const next = { ...task };
  for (const field of ESTIMATES) {
    const text = put[field];
    if (text !== undefined) next[field] = text ? durationMinutes(text, plan) : null;
  }
  return next;
}

function withDates(plan: Plan, task: Task, put: TaskPut): Task {
  const minutes = put.duration === undefined ? null : durationMinutes(put.duration, plan);
  const start =
    put.manual_start ?? (put.constraint === 'snet' || put.constraint === 'mso' ? put.constraint_date : null);
  if (minutes === null && !start) return task;
  const calendar = planCalendar(plan, task.calendar_uid);
  const begin = start ? calendar.nextWorking(parseLocalMinute(start)) : parseLocalMinute(task.start);
  const length = minutes ?? task.duration_minutes;
  return {
    ...task,
    duration_minutes: length,
    duration: put.duration ?? task.duration,
    start: formatLocalMinute(begin),
    finish: formatLocalMinute(length === 0 ? begin : calendar.add(begin, length)),
  };
}

function withoutSubtrees(tasks: Task[], removed: ReadonlySet<string>): Task[] {
  const { end } = outlineOf(tasks);
  const kept: Task[] = [];
  for (let index = 0; index < tasks.length; ) {
    const task = tasks[index] as Task;
    if (!removed.has(task.id)) kept.push(task);
    index = removed.has(task.id) ? (end[index] as number) : index + 1;
  }
  return kept;
}

function withSummaries(tasks: Task[]): Task[] {
  return tasks.map((task, index) => {
    const summary = (tasks[index + 1]?.outline_level ?? 0) > task.outline_level;
    return summary === task.summary ? task : { ...task, summary };
  });
}

function putLinks(links: Link[], edit: PlanEdit): Link[] {
  const gone = new Set(edit.remove_links ?? []);
  const kept = links.filter((link) => !gone.has(link.id));
  for (const put of edit.put_links ?? []) {
    const at = kept.findIndex((link) => link.id === put.id);
    const link: Link = { ...put, id: put.id ?? `${put.predecessor_id}>${put.successor_id}${put.type}` };
    if (at >= 0) kept[at] = link;
    else kept.push(link);
  }
  return kept;
}
