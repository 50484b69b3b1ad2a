import { expect, test } from 'vitest';
import { planCalendar } from './calendar';
import { beginDrag, finishDrag, linkTypeOf, moveDrag } from './drag';
import type { Bar } from './geometry';
import { gridMove } from './gridKeys';
import { hitAt } from './hit';
import { dayOf, parseLocalMinute } from './localMinute';
import { timeScale } from './scale';
import { buildScene } from './scene';
import { planOf } from './testPlan';
import { outlineOf, visibleIndices } from './tree';

const plan = planOf(
  ['1 Phase 5d', '  2 Draft 5d', '3 Other 5d'],
  [{ predecessor_id: 't2', successor_id: 't3', type: 'SS' }],
);
const calendar = planCalendar(plan);
const outline = outlineOf(plan.tasks);
const monday = dayOf(parseLocalMinute('2026-01-05'));
const scale = timeScale(20, monday - 5, monday + 60, { from: 480, to: 1020 });
const none = new Set<string>();
const scene = buildScene(outline, plan.links, visibleIndices(outline, none), none, scale, calendar);
const bar = (row: number) => scene.bars[row] as Bar;

function dragged(part: 'body' | 'end' | 'link-end', row: number, x: number, y?: number) {
  const from = part === 'body' ? 110 : 200;
  const drag = beginDrag(part, bar(row), from, bar(row).middle);
  return drag && finishDrag(moveDrag(drag, x, y ?? bar(row).middle), scene, calendar, plan);
}

test('the pointer finds the body, the end to resize, the places to draw links from, and links', () => {
  expect(hitAt(scene, 150, bar(1).middle)).toMatchObject({ kind: 'bar', part: 'body' });
  expect(hitAt(scene, 198, bar(1).middle)).toMatchObject({ kind: 'bar', part: 'end' });
  expect(hitAt(scene, 210, bar(1).middle)).toMatchObject({ kind: 'bar', part: 'link-end' });
  expect(hitAt(scene, 90, bar(1).middle)).toMatchObject({ kind: 'bar', part: 'link-start' });
  expect(hitAt(scene, 92, bar(2).middle - 14)).toMatchObject({ kind: 'link' });
  expect(hitAt(scene, 500, bar(1).middle)).toBeNull();
});

test('a bar dragged to a weekend starts no earlier than the Monday after', () => {
  expect(dragged('body', 1, 110 + 5 * 20)).toMatchObject({
    put_tasks: [{ constraint: 'snet', constraint_date: '2026-01-12T08:00' }],
  });
});

test('an end dragged over a weekend counts working days only', () => {
  expect(dragged('end', 1, 200 + 5 * 20)).toMatchObject({ put_tasks: [{ duration: '8d' }] });
});

test('a tremble of the hand, and a summary, move nothing', () => {
  expect(dragged('body', 1, 112)).toBeNull();
  expect(beginDrag('body', bar(0), 110, bar(0).middle)).toBeNull();
});

test('a link dropped on the left half begins at the start there, on the right half at the finish', () => {
  expect(dragged('link-end', 1, 120, bar(2).middle)).toMatchObject({ put_links: [{ type: 'FS', successor_id: 't3' }] });
  expect(dragged('link-end', 1, 190, bar(2).middle)).toMatchObject({ put_links: [{ type: 'FF' }] });
  const fromStart = beginDrag('link-start', bar(1), 95, bar(1).middle);
  expect(fromStart && linkTypeOf(fromStart, { bar: bar(2), end: 'end' })).toBe('SF');
});

test('keys walk the grid as in a tree', () => {
  const press = (key: string, more = {}) =>
    gridMove(
      { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more },
      { onTree: true, expanded: false, pageRows: 20 },
    );
  expect(press('ArrowRight')).toEqual({ kind: 'expand' });
  expect(press('ArrowLeft')).toEqual({ kind: 'parent' });
  expect(press('PageDown')).toEqual({ kind: 'row', by: 20 });
  expect(press('End')).toEqual({ kind: 'edge', to: 'last' });
  expect(press('F2')).toEqual({ kind: 'edit' });
  expect(press('ArrowRight', { altKey: true })).toBeNull();
});
