import { BAR_HEIGHT, type Bar, DIAMOND_RADIUS } from './geometry';
import type { Palette } from './palette';
import type { Pen } from './pen';

const CORNER = 3;
const SUMMARY_HEIGHT = 6;
const SUMMARY_TOOTH = 5;
const DONE_HEIGHT = 4;
/** The tail of slack runs along the foot of the bar, so that words fit above it. */
const SLACK_DROP = 6.5;

export function paintBar(pen: Pen, bar: Bar, palette: Palette): void {
  if (bar.slackEnd !== null) paintSlack(pen, bar, bar.slackEnd, palette);
  if (bar.kind === 'summary') paintSummary(pen, bar, palette);
  else if (bar.kind === 'milestone') paintMilestone(pen, bar, palette);
  else paintTask(pen, bar, palette);
}

function paintTask(pen: Pen, bar: Bar, palette: Palette) {
  const top = bar.middle - BAR_HEIGHT / 2;
  const width = bar.right - bar.left;
  const radius = Math.min(CORNER, width / 2);
  const { critical, percent_complete, active } = bar.task;
  if (!active)
    return pen.outline(bar.left + 0.5, top + 0.5, Math.max(1, width - 1), BAR_HEIGHT - 1, palette.link, radius);
  pen.rect(bar.left, top, width, BAR_HEIGHT, critical ? palette.critical : palette.bar, radius);
  if (critical && width > 4) pen.hatch(bar.left, top, width, BAR_HEIGHT, palette.criticalStripe, radius);
  const done = (width * percent_complete) / 100;
  if (done < 1) return;
  const doneTop = bar.middle - DONE_HEIGHT / 2;
  pen.rect(bar.left, doneTop - 1, done, DONE_HEIGHT + 2, critical ? palette.critical : palette.bar);
  pen.rect(bar.left, doneTop, done, DONE_HEIGHT, critical ? palette.criticalDone : palette.barDone);
}

function paintSummary(pen: Pen, bar: Bar, palette: Palette) {
  const top = bar.middle - 5;
  const tooth = Math.min(SUMMARY_TOOTH, (bar.right - bar.left) / 2);
  const fill = bar.task.critical ? palette.criticalSummary : palette.summary;
  const low = top + SUMMARY_HEIGHT;
  pen.rect(bar.left, top, bar.right - bar.left, SUMMARY_HEIGHT, fill, 1);
  pen.polygon(
    [
      [bar.left, low - 1],
      [bar.left + tooth, low - 1],
      [bar.left, low + SUMMARY_TOOTH],
    ],
    fill,
  );
  pen.polygon(
    [
      [bar.right, low - 1],
      [bar.right - tooth, low - 1],
      [bar.right, low + SUMMARY_TOOTH],
    ],
    fill,
  );
  const done = ((bar.right - bar.left) * bar.task.percent_complete) / 100;
  if (done >= 1) pen.rect(bar.left, top + 2, done, 2, palette.summaryDone);
}

function paintMilestone(pen: Pen, bar: Bar, palette: Palette) {
  const { left: x, middle: y } = bar;
  const r = DIAMOND_RADIUS;
  const fill = bar.task.critical ? palette.critical : palette.milestone;
  pen.polygon(
    [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    fill,
    palette.background,
  );
  if (bar.task.critical)
    pen.polygon(
      [
        [x, y - 3],
        [x + 3, y],
        [x, y + 3],
        [x - 3, y],
      ],
      palette.background,
    );
}

/** A frame in the colour of a missed date: the bar lies where nothing happens any more. */
export function paintOverdue(pen: Pen, bar: Bar, palette: Palette): void {
  const reach = bar.kind === 'milestone' ? DIAMOND_RADIUS : 0;
  const left = bar.left - reach - 1.5;
  const width = bar.right - bar.left + 2 * reach + 3;
  pen.outline(left, bar.middle - BAR_HEIGHT / 2 - 1.5, width, BAR_HEIGHT + 3, palette.deadlineMissed, CORNER);
}

function paintSlack(pen: Pen, bar: Bar, end: number, palette: Palette) {
  const from = bar.kind === 'milestone' ? bar.right + 2 : bar.right;
  const y = bar.middle + SLACK_DROP;
  pen.line(
    [
      [from, y],
      [end, y],
    ],
    { stroke: palette.slack },
  );
  pen.line(
    [
      [end - 0.5, y - 3],
      [end - 0.5, y + 1],
    ],
    { stroke: palette.slack, width: 1.5 },
  );
}

/** Deadline marker and words, over the bars. */
export function paintBarMarks(pen: Pen, bar: Bar, palette: Palette, label: string): void {
  if (bar.deadline !== null) paintDeadline(pen, bar, bar.deadline, palette);
  if (label === '') return;
  const reach = bar.kind === 'milestone' ? bar.right + DIAMOND_RADIUS : bar.right;
  pen.text(label, reach + 7, bar.middle + 4, { fill: palette.text, size: 11.5, halo: palette.background });
}

/** An arrow down onto the day; filled and barred when the task finishes after it. */
function paintDeadline(pen: Pen, bar: Bar, x: number, palette: Palette) {
  const missed = Boolean(bar.task.finish && bar.task.deadline && bar.task.finish > bar.task.deadline);
  const y = bar.middle;
  const colour = missed ? palette.deadlineMissed : palette.deadline;
  pen.line(
    [
      [x, y - 10],
      [x, y + 2],
    ],
    { stroke: colour, width: 2 },
  );
  pen.polygon(
    [
      [x - 4.5, y],
      [x + 4.5, y],
      [x, y + 7],
    ],
    colour,
    palette.background,
  );
  if (missed)
    pen.line(
      [
        [x - 5, y + 9.5],
        [x + 5, y + 9.5],
      ],
      { stroke: colour, width: 2 },
    );
}
