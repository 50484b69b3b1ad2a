import type { WorkCalendar } from './calendar';
import { type Bar, barOf, ROW_HEIGHT } from './geometry';
import type { Ghost } from './ghost';
import { dayOf, parseLocalMinute } from './localMinute';
import { type Route, routeLink } from './routing';
import type { TimeScale } from './scale';
import { type Outline, visibleAncestor } from './tree';
import type { Link, Task } from './types';

/** A link between two visible rows. Where an end is inside a collapsed summary, the summary stands in for it. */
export interface SceneLink {
  link: Link;
  from: number;
  to: number;
  critical: boolean;
}

/** All that the timeline shows, worked out once per change of plan, zoom or collapsed rows. */
export interface Scene {
  scale: TimeScale;
  calendar: WorkCalendar;
  bars: readonly (Bar | null)[];
  links: readonly SceneLink[];
  /** By row, like the bars; none without a baseline. */
  ghosts: readonly (Ghost | null)[];
  height: number;
}

export function buildScene(
  outline: Outline,
  links: readonly Link[],
  visible: readonly number[],
  collapsed: ReadonlySet<string>,
  scale: TimeScale,
  calendar: WorkCalendar,
): Scene {
  const bars = visible.map((index, row) => barOf(outline.tasks[index] as Task, row, scale));
  return {
    scale,
    calendar,
    bars,
    links: sceneLinks(outline, links, collapsed, visible),
    ghosts: [],
    height: visible.length * ROW_HEIGHT,
  };
}

function sceneLinks(
  outline: Outline,
  links: readonly Link[],
  collapsed: ReadonlySet<string>,
  visible: readonly number[],
): SceneLink[] {
  const rowOf = new Map(visible.map((index, row) => [index, row]));
  const seen = new Set<string>();
  const shown: SceneLink[] = [];
  for (const link of links) {
    const before = outline.byId.get(link.predecessor_id);
    const after = outline.byId.get(link.successor_id);
    if (before === undefined || after === undefined) continue;
    const from = rowOf.get(visibleAncestor(outline, before, collapsed));
    const to = rowOf.get(visibleAncestor(outline, after, collapsed));
    const key = `${from}>${to}${link.type}`;
    if (from === undefined || to === undefined || from === to || seen.has(key)) continue;
    seen.add(key);
    shown.push({ link, from, to, critical: bothCritical(outline, before, after) });
  }
  return shown;
}

function bothCritical(outline: Outline, before: number, after: number): boolean {
  return Boolean(outline.tasks[before]?.critical && outline.tasks[after]?.critical);
}

export function sceneRoute(scene: Scene, link: SceneLink): Route | null {
  const from = scene.bars[link.from];
  const to = scene.bars[link.to];
  return from && to ? routeLink(link.link.type, from, to) : null;
}

/** Days, counted from 1970-01-01; `lastDay` is not part of the span. */
export interface DaySpan {
  firstDay: number;
  lastDay: number;
}

/** The days of the plan itself. An empty plan shows two months from its start. */
export function planSpan(tasks: readonly Task[], start: string): DaySpan {
  let firstDay = dayOf(parseLocalMinute(start));
  let lastDay = tasks.length === 0 ? firstDay + 60 : firstDay + 1;
  for (const task of tasks) {
    firstDay = Math.min(firstDay, dayOf(parseLocalMinute(task.start)));
    lastDay = Math.max(lastDay, dayOf(parseLocalMinute(task.finish)) + 1);
    if (task.deadline) lastDay = Math.max(lastDay, dayOf(parseLocalMinute(task.deadline)) + 1);
  }
  return { firstDay, lastDay };
}

const ROOM_BEFORE = 21;
const ROOM_AFTER = 60;
const TODAY_WITHIN = 90;

/** The days to scroll over: the plan with room at both ends, today where it is near, and at least the pane's width. */
export function scrolledSpan(plan: DaySpan, today: number, paneDays: number): DaySpan {
  const near = today > plan.firstDay - TODAY_WITHIN && today < plan.lastDay + TODAY_WITHIN;
  const firstDay = Math.min(plan.firstDay, near ? today : plan.firstDay) - ROOM_BEFORE;
  const lastDay = Math.max(plan.lastDay, near ? today : plan.lastDay) + ROOM_AFTER;
  return { firstDay, lastDay: Math.max(lastDay, plan.firstDay + Math.ceil(paneDays)) };
}

/** The plan's days with a little air, for showing it whole. */
export function fittedSpan(plan: DaySpan): DaySpan {
  const air = Math.max(1, Math.round((plan.lastDay - plan.firstDay) * 0.02));
  return { firstDay: plan.firstDay - air, lastDay: plan.lastDay + air * 5 };
}
