import type { WorkCalendar } from './calendar';
import { type Bar, barOf, ROW_HEIGHT } from './geometry';
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

/** The days the plan spans, with room at both ends. Empty plans show three months from their start. */
export function planSpan(tasks: readonly Task[], start: string, today: number): { firstDay: number; lastDay: number } {
  let first = dayOf(parseLocalMinute(start));
  let last = first + 60;
  for (const task of tasks) {
    if (task.start) first = Math.min(first, dayOf(parseLocalMinute(task.start)));
    if (task.finish) last = Math.max(last, dayOf(parseLocalMinute(task.finish)) + 1);
    if (task.deadline) last = Math.max(last, dayOf(parseLocalMinute(task.deadline)) + 1);
  }
  const todayNear = today > first - 60 && today < last + 60;
  return {
    firstDay: Math.min(first, todayNear ? today : first) - 14,
    lastDay: Math.max(last, todayNear ? today : last) + 45,
  };
}
