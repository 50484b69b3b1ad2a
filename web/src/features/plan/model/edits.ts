import { newId } from '@/shared/api';
import type { WorkCalendar } from './calendar';
import { durationText, type WorkUnits } from './duration';
import { formatLocalMinute, parseLocalMinute } from './localMinute';
import { nextSibling, type Outline, previousSibling } from './tree';
import type { LinkType, PlanEdit, Task, TaskPut } from './types';

/** Each function turns one gesture into the one edit that the server is asked for; null where it means nothing. */
export function change(task: Task, fields: Omit<TaskPut, 'id' | 'version'>): PlanEdit {
  return { put_tasks: [{ id: task.id, version: task.version, ...fields }] };
}

export function indent(outline: Outline, index: number): PlanEdit | null {
  const task = outline.tasks[index];
  if (!task || previousSibling(outline, index) < 0) return null;
  return change(task, { outline_level: task.outline_level + 1 });
}

export function outdent(outline: Outline, index: number): PlanEdit | null {
  const task = outline.tasks[index];
  if (!task || task.outline_level <= 1) return null;
  return change(task, { outline_level: task.outline_level - 1 });
}

/** Moves a task and its subtree past the neighbour above or below it, staying on its level. */
export function moveBy(outline: Outline, index: number, step: -1 | 1): PlanEdit | null {
  const task = outline.tasks[index];
  const sibling = step < 0 ? previousSibling(outline, index) : nextSibling(outline, index);
  if (!task || sibling < 0) return null;
  const before = step < 0 ? sibling - 1 : (outline.end[sibling] as number) - 1;
  return change(task, { after_id: outline.tasks[before]?.id ?? null, outline_level: task.outline_level });
}

/** A new task right after `index` (at the end when -1 is given for an empty plan), on the same level. */
export function insertAfter(outline: Outline, index: number, name: string): { id: string; edit: PlanEdit } {
  const id = newId();
  const above = outline.tasks[index];
  const place = above ? { after_id: above.id, outline_level: levelBelow(outline, index) } : { outline_level: 1 };
  return { id, edit: { put_tasks: [{ id, version: 0, name, duration: '1d', ...place }] } };
}

function levelBelow(outline: Outline, index: number): number {
  const level = outline.tasks[index]?.outline_level ?? 1;
  return (outline.end[index] as number) > index + 1 ? level + 1 : level;
}

/** The next task to select once `index` and its subtree are gone. */
export function neighbourAfterRemoval(outline: Outline, index: number): string | null {
  return outline.tasks[outline.end[index] as number]?.id ?? outline.tasks[index - 1]?.id ?? null;
}

export function remove(tasks: readonly Task[]): PlanEdit {
  return { remove_tasks: tasks.map(({ id, version }) => ({ id, version })) };
}

export function connect(predecessor_id: string, successor_id: string, type: LinkType, lag = ''): PlanEdit {
  return { put_links: [{ predecessor_id, successor_id, type, lag }] };
}

/** A bar dragged to a new start: "start no earlier than" the first working minute there. */
export function startAt(task: Task, minute: number, calendar: WorkCalendar): PlanEdit | null {
  const start = formatLocalMinute(calendar.nextWorking(minute));
  if (start === task.start) return null;
  if (task.manual) return change(task, { manual_start: start });
  return change(task, { constraint: 'snet', constraint_date: start });
}

/** A bar's end dragged to a new finish: the working time in between becomes the duration. */
export function finishAt(task: Task, minute: number, calendar: WorkCalendar, units: WorkUnits): PlanEdit | null {
  const worked = calendar.between(parseLocalMinute(task.start), minute);
  const step = worked >= units.minutes_per_day ? units.minutes_per_day / 4 : 60;
  const length = Math.max(step, Math.round(worked / step) * step);
  const duration = durationText(length, units);
  return length === task.duration_minutes ? null : change(task, { duration });
}

/** Tasks typed as lines; two spaces, a tab or a dash of depth make a line the child of the one above. */
export function tasksFromLines(text: string, after: Task | undefined): PlanEdit {
  const base = after?.outline_level ?? 1;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const puts: TaskPut[] = [];
  let previousId = after?.id;
  let previousLevel = base;
  for (const line of lines) {
    const wanted = base + Math.floor(leadingWidth(line) / 2);
    const level = puts.length === 0 ? base : Math.min(wanted, previousLevel + 1);
    const id = newId();
    puts.push({ id, version: 0, ...readLine(line), outline_level: level, after_id: previousId ?? null });
    previousId = id;
    previousLevel = level;
  }
  return { put_tasks: puts };
}

function leadingWidth(line: string): number {
  const space = /^[\s]*/.exec(line)?.[0] ?? '';
  return space.replace(/\t/g, '  ').length;
}

/** "Design review 3d" is a task of three days; "Handover 0d" is a milestone. */
function readLine(line: string): Pick<TaskPut, 'name' | 'duration' | 'milestone'> {
  const words = line.trim().replace(/^[-*•]\s+/, '');
  const match = /^(.+?)[\s,;]+(\d+(?:[.,]\d+)?(?:h|d|w|mo))$/i.exec(words);
  const name = match?.[1] ?? words;
  const duration = (match?.[2] ?? '1d').replace(',', '.').toLowerCase();
  return { name, duration, milestone: /^0+[a-z]*$/.test(duration) };
}
