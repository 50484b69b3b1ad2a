import { type Bar, ROW_HEIGHT } from './geometry';
import { MINUTES_PER_DAY } from './localMinute';
import { paintBar, paintBarMarks, paintOverdue } from './paintBars';
import { paintGhost } from './paintGhosts';
import { paintRoute } from './paintLinks';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { headerUnits, ticks } from './scale';
import { type Scene, sceneRoute } from './scene';
import type { Task } from './types';

/** The part of the scene to draw, in scene pixels. */
export interface View {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PaintOptions {
  palette: Palette;
  /** Words beside the bar, "" for none. */
  label(task: Task): string;
  /** Whether the present has overtaken it. */
  overdue(task: Task): boolean;
  now: number | null;
  statusDate: number | null;
}

const SHADED_FROM_PX_PER_DAY = 3;

/** Draws the timeline below its header: shading, grid, links, bars, today. The same for screen and paper. */
export function paint(pen: Pen, scene: Scene, view: View, options: PaintOptions): void {
  const fromRow = Math.max(0, Math.floor(view.top / ROW_HEIGHT));
  const toRow = Math.min(scene.bars.length, Math.ceil((view.top + view.height) / ROW_HEIGHT));
  paintBackground(pen, scene, view, options.palette);
  paintRowLines(pen, view, fromRow, toRow, options.palette);
  paintMomentLine(pen, scene, view, options.statusDate, options.palette.status, [2, 3]);
  paintMomentLine(pen, scene, view, options.now, options.palette.today, undefined);
  paintLinks(pen, scene, view, fromRow, toRow, options.palette);
  for (let row = fromRow; row < toRow; row++) {
    const bar = scene.bars[row];
    const ghost = scene.ghosts[row];
    if (ghost) paintGhost(pen, ghost, options.palette);
    if (bar) paintRow(pen, bar, view, options);
  }
}

function paintRow(pen: Pen, bar: Bar, view: View, options: PaintOptions) {
  const farRight = Math.max(bar.right, bar.slackEnd ?? 0, bar.deadline ?? 0);
  if (farRight + 300 < view.left || Math.min(bar.left, bar.deadline ?? bar.left) - 20 > view.left + view.width) return;
  paintBar(pen, bar, options.palette);
  if (options.overdue(bar.task)) paintOverdue(pen, bar, options.palette);
  paintBarMarks(pen, bar, options.palette, options.label(bar.task));
}

function paintBackground(pen: Pen, scene: Scene, view: View, palette: Palette) {
  const { scale, calendar } = scene;
  const fromDay = scale.firstDay + Math.floor(view.left / scale.pxPerDay);
  const toDay = scale.firstDay + Math.ceil((view.left + view.width) / scale.pxPerDay);
  pen.rect(view.left, view.top, view.width, view.height, palette.background);
  if (scale.pxPerDay >= SHADED_FROM_PX_PER_DAY) {
    for (let day = fromDay; day < toDay; day++) {
      if (calendar.isWorkingDay(day)) continue;
      const x = (day - scale.firstDay) * scale.pxPerDay;
      pen.rect(x, view.top, scale.pxPerDay, view.height, palette.nonWorking);
    }
  }
  const units = headerUnits(scale.pxPerDay);
  for (const tick of ticks(units.upper, fromDay, toDay)) {
    const x = Math.round((tick.day - scale.firstDay) * scale.pxPerDay) + 0.5;
    pen.line(
      [
        [x, view.top],
        [x, view.top + view.height],
      ],
      { stroke: palette.grid },
    );
  }
}

function paintRowLines(pen: Pen, view: View, fromRow: number, toRow: number, palette: Palette) {
  for (let row = fromRow; row < toRow; row++) {
    const y = (row + 1) * ROW_HEIGHT - 0.5;
    pen.line(
      [
        [view.left, y],
        [view.left + view.width, y],
      ],
      { stroke: palette.rowLine },
    );
  }
}

function paintMomentLine(pen: Pen, scene: Scene, view: View, at: number | null, stroke: string, dash?: number[]) {
  if (at === null) return;
  const x = momentX(scene, at);
  if (x < view.left || x > view.left + view.width) return;
  pen.line(
    [
      [x, view.top],
      [x, view.top + view.height],
    ],
    { stroke, width: 1.5, ...(dash ? { dash } : {}) },
  );
}

/** Where a moment's line stands: by clock, not by working hours, so that night is not the next morning. */
export function momentX(scene: Scene, minute: number): number {
  return (minute / MINUTES_PER_DAY - scene.scale.firstDay) * scene.scale.pxPerDay;
}

function paintLinks(pen: Pen, scene: Scene, view: View, fromRow: number, toRow: number, palette: Palette) {
  for (const critical of [false, true]) {
    for (const link of scene.links) {
      if (link.critical !== critical) continue;
      if (Math.max(link.from, link.to) < fromRow || Math.min(link.from, link.to) >= toRow) continue;
      const route = sceneRoute(scene, link);
      if (route && crosses(route.points, view)) paintRoute(pen, route, critical ? palette.criticalLink : palette.link);
    }
  }
}

function crosses(points: readonly (readonly [number, number])[], view: View): boolean {
  const xs = points.map((point) => point[0]);
  return Math.max(...xs) >= view.left && Math.min(...xs) <= view.left + view.width;
}
