import type { WorkCalendar } from './calendar';
import type { WorkUnits } from './duration';
import { connect, finishAt, startAt } from './edits';
import { type Bar, ROW_HEIGHT } from './geometry';
import { type BarPart, hitAt, nearestEnd } from './hit';
import { MINUTES_PER_DAY, parseLocalMinute } from './localMinute';
import type { Scene } from './scene';
import type { LinkType, PlanEdit } from './types';

type End = 'start' | 'end';

/** A gesture on the timeline while the pointer is down. Coordinates are scene pixels. */
export interface Drag {
  part: BarPart;
  bar: Bar;
  fromX: number;
  x: number;
  y: number;
  /** Far enough from the start to be meant. */
  meant: boolean;
}

export interface DropTarget {
  bar: Bar;
  end: End;
}

const MEANT_AFTER_PX = 4;

export function beginDrag(part: BarPart, bar: Bar, x: number, y: number): Drag | null {
  if (bar.kind === 'summary' && (part === 'body' || part === 'end')) return null;
  return { part, bar, fromX: x, x, y, meant: false };
}

export function moveDrag(drag: Drag, x: number, y: number): Drag {
  const far = Math.abs(x - drag.fromX) > MEANT_AFTER_PX || Math.abs(y - drag.bar.middle) > ROW_HEIGHT / 2;
  return { ...drag, x, y, meant: drag.meant || far };
}

/** Whole days that a bar or its end has been dragged. */
export function draggedDays(drag: Drag, pxPerDay: number): number {
  return Math.round((drag.x - drag.fromX) / pxPerDay);
}

/** The start and finish that the gesture would give, before the network has its say. */
export function draggedDates(drag: Drag, scene: Scene): { start: number; finish: number } {
  const shift = draggedDays(drag, scene.scale.pxPerDay) * MINUTES_PER_DAY;
  const { task } = drag.bar;
  const start = parseLocalMinute(task.start);
  const finish = parseLocalMinute(task.finish);
  if (drag.part === 'end') return { start, finish: Math.max(start + 60, finish + shift) };
  const moved = scene.calendar.nextWorking(start + shift);
  return { start: moved, finish: task.milestone ? moved : scene.calendar.add(moved, task.duration_minutes) };
}

export function dropTarget(drag: Drag, scene: Scene): DropTarget | null {
  const bar = scene.bars[Math.floor(drag.y / ROW_HEIGHT)];
  if (!bar || bar === drag.bar) return null;
  const hit = hitAt(scene, drag.x, drag.y);
  return hit?.kind === 'bar' ? { bar, end: nearestEnd(bar, drag.x) } : null;
}

const TYPES: Record<`${End}-${End}`, LinkType> = {
  'end-start': 'FS',
  'start-start': 'SS',
  'end-end': 'FF',
  'start-end': 'SF',
};

export function linkTypeOf(drag: Drag, target: DropTarget): LinkType {
  return TYPES[`${drag.part === 'link-start' ? 'start' : 'end'}-${target.end}`];
}

/** The edit that letting go now means; null where it means nothing. */
export function finishDrag(drag: Drag, scene: Scene, calendar: WorkCalendar, units: WorkUnits): PlanEdit | null {
  if (!drag.meant) return null;
  if (drag.part === 'link-start' || drag.part === 'link-end') {
    const target = dropTarget(drag, scene);
    return target ? connect(drag.bar.task.id, target.bar.task.id, linkTypeOf(drag, target)) : null;
  }
  if (draggedDays(drag, scene.scale.pxPerDay) === 0) return null;
  const { start, finish } = draggedDates(drag, scene);
  return drag.part === 'end'
    ? finishAt(drag.bar.task, finish, calendar, units)
    : startAt(drag.bar.task, start, calendar);
}
