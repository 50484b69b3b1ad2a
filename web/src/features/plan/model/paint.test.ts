import { expect, test } from 'vitest';
import { planCalendar } from './calendar';
import { dayOf, parseLocalMinute } from './localMinute';
import { paint } from './paint';
import { PAPER } from './palette';
import { timeScale } from './scale';
import { buildScene } from './scene';
import { svgPen } from './svgPen';
import { planOf } from './testPlan';
import { outlineOf, visibleIndices } from './tree';

const lines = ['1 Phase 5d', '  2 Draft<b> 5d', '  3 Done 0d', '4 Other 5d'];
const plan = planOf(lines, [
  { predecessor_id: 't2', successor_id: 't3' },
  { predecessor_id: 't2', successor_id: 't4' },
  { predecessor_id: 't3', successor_id: 't4' },
]);
const first = dayOf(parseLocalMinute('2026-01-01'));
const scale = timeScale(20, first, first + 60, { from: 480, to: 1020 });
const view = { left: 0, top: 0, width: 1200, height: 200 };
const options = {
  palette: PAPER,
  label: (task: { name: string }) => task.name,
  overdue: () => false,
  now: null,
  statusDate: null,
};

function sceneWith(collapsed: ReadonlySet<string>) {
  const outline = outlineOf(plan.tasks);
  return buildScene(outline, plan.links, visibleIndices(outline, collapsed), collapsed, scale, planCalendar(plan));
}

test('bars, brackets, diamonds and words are drawn, and words cannot become markup', () => {
  const pen = svgPen();
  paint(pen, sceneWith(new Set()), view, options);
  const svg = pen.markup();
  expect(svg).toContain('Draft&lt;b&gt;');
  expect(svg).not.toContain('<b>');
  expect(svg.match(/<polyline/g)?.length).toBeGreaterThan(3);
});

test('a critical bar is striped, so that it is not told by colour alone', () => {
  const pen = svgPen();
  const [task] = plan.tasks.slice(3);
  const critical = { ...plan, tasks: [{ ...(task as (typeof plan.tasks)[number]), critical: true }], links: [] };
  const outline = outlineOf(critical.tasks);
  paint(pen, buildScene(outline, [], [0], new Set(), scale, planCalendar(plan)), view, options);
  expect(pen.markup()).toContain('<pattern');
});

test('what the present has overtaken has a frame, and nothing else has', () => {
  const frames = (overdue: (task: { id: string }) => boolean) => {
    const pen = svgPen();
    paint(pen, sceneWith(new Set()), view, { ...options, overdue });
    return pen.markup().split(`stroke="${PAPER.deadlineMissed}"`).length - 1;
  };
  expect(frames(({ id }) => id === 't2')).toBe(1);
  expect(frames(() => false)).toBe(0);
});

test('links into a collapsed summary end at the summary, once', () => {
  expect(sceneWith(new Set()).links).toHaveLength(3);
  expect(sceneWith(new Set(['t1'])).links.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
});
