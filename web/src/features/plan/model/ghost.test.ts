import { expect, test } from 'vitest';
import { planCalendar } from './calendar';
import { spanWith, withGhosts } from './ghost';
import { dayOf, parseLocalMinute } from './localMinute';
import { paint } from './paint';
import { PAPER } from './palette';
import { timeScale } from './scale';
import { buildScene, planSpan } from './scene';
import { svgPen } from './svgPen';
import { planOf } from './testPlan';
import { outlineOf } from './tree';

const plan = planOf(['1 Draft 5d', '2 Done 0d', '3 New 1d']);
const first = dayOf(parseLocalMinute('2026-01-01'));
const scale = timeScale(20, first, first + 60, { from: 480, to: 1020 });
const scene = buildScene(outlineOf(plan.tasks), [], [0, 1, 2], new Set(), scale, planCalendar(plan));
const dates = new Map([
  ['t1', { start: '2026-01-12T08:00', finish: '2026-01-16T17:00' }],
  ['t2', { start: '2026-01-16T17:00', finish: '2026-01-16T17:00' }],
]);

test('a task that the baseline knows has a ghost where it was agreed, a new one none', () => {
  const ghosts = withGhosts(scene, dates).ghosts;
  expect(ghosts.map((ghost) => ghost?.milestone)).toEqual([false, true, undefined]);
  expect(ghosts[0]?.left).toBe(scale.x(parseLocalMinute('2026-01-12T08:00')));
  expect(ghosts[1]?.left).toBe(ghosts[1]?.right);
});

test('without a baseline nothing is drawn under the bars', () => {
  const drawn = (one: typeof scene) => {
    const pen = svgPen();
    paint(
      pen,
      one,
      { left: 0, top: 0, width: 1200, height: 90 },
      { palette: PAPER, label: () => '', overdue: () => false, now: null, statusDate: null },
    );
    return pen.markup();
  };
  expect(drawn(withGhosts(scene, null))).not.toContain(PAPER.ghost);
  expect(drawn(withGhosts(scene, dates))).toContain(PAPER.ghost);
});

test('the time shown reaches to what was agreed', () => {
  const span = spanWith(planSpan(plan.tasks, plan.start), dates);
  expect(span.lastDay).toBe(dayOf(parseLocalMinute('2026-01-17')));
  expect(spanWith(span, null)).toEqual(span);
});
