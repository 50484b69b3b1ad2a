import { type Bar, MIN_BAR_WIDTH } from './geometry';
import { dayOf, parseLocalMinute } from './localMinute';
import type { TimeScale } from './scale';
import type { DaySpan, Scene } from './scene';

/** The dates that a signed baseline gives each task, by its id. */
export type BaselineDates = ReadonlyMap<string, { start: string; finish: string }>;

/** Where a task was agreed to lie, drawn under its bar. */
export interface Ghost {
  middle: number;
  left: number;
  right: number;
  milestone: boolean;
}

/** The scene with the agreed dates under the rows that the baseline knows. */
export function withGhosts(scene: Scene, dates: BaselineDates | null): Scene {
  if (!dates) return scene;
  return { ...scene, ghosts: scene.bars.map((bar) => bar && ghostOf(bar, dates, scene.scale)) };
}

function ghostOf(bar: Bar, dates: BaselineDates, scale: TimeScale): Ghost | null {
  const agreed = dates.get(bar.task.id);
  if (!agreed) return null;
  const milestone = bar.kind === 'milestone';
  const finish = scale.x(parseLocalMinute(agreed.finish));
  const left = milestone ? finish : scale.x(parseLocalMinute(agreed.start));
  return { middle: bar.middle, left, right: milestone ? finish : Math.max(finish, left + MIN_BAR_WIDTH), milestone };
}

/** The days of the plan and of the baseline together. */
export function spanWith(span: DaySpan, dates: BaselineDates | null): DaySpan {
  let { firstDay, lastDay } = span;
  for (const { start, finish } of dates?.values() ?? []) {
    firstDay = Math.min(firstDay, dayOf(parseLocalMinute(start)));
    lastDay = Math.max(lastDay, dayOf(parseLocalMinute(finish)) + 1);
  }
  return { firstDay, lastDay };
}
