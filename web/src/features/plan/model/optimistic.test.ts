import { expect, test } from 'vitest';
import { change, connect, indent, insertAfter, moveBy, outdent, remove, tasksFromLines } from './edits';
import { applyEdit } from './optimistic';
import { planOf } from './testPlan';
import { outlineOf } from './tree';
import type { Plan, PlanEdit, Task } from './types';

const plan = planOf(['1 A', '  2 B', '  3 C', '4 D', '5 E'], [{ predecessor_id: 't2', successor_id: 't4' }]);
const outline = outlineOf(plan.tasks);
const after = (edit: PlanEdit | null): Plan => applyEdit(plan, edit ?? {});
const shape = (seen: Plan) => seen.tasks.map((task) => `${'-'.repeat(task.outline_level)}${task.name}`).join(' ');

test('indenting makes the task above a summary', () => {
  const seen = after(indent(outline, 4));
  expect(shape(seen)).toBe('-A --B --C -D --E');
  expect(seen.tasks[3]?.summary).toBe(true);
});

test('the first task of a level cannot be indented, nor a top task outdented', () => {
  expect(indent(outline, 1)).toBeNull();
  expect(outdent(outline, 0)).toBeNull();
});

test('a task moves with its subtree past its neighbour', () => {
  expect(shape(after(moveBy(outline, 0, 1)))).toBe('-D -A --B --C -E');
  expect(shape(after(moveBy(outline, 4, -1)))).toBe('-A --B --C -E -D');
  expect(moveBy(outline, 4, 1)).toBeNull();
});

test('a new task stands below the chosen one, inside a summary when one is chosen', () => {
  expect(shape(after(insertAfter(outline, 3, 'N').edit))).toBe('-A --B --C -D -N -E');
  expect(shape(after(insertAfter(outline, 0, 'N').edit))).toBe('-A --N --B --C -D -E');
});

test('removing a summary removes its subtree and their links', () => {
  const seen = after(remove([plan.tasks[0] as Task]));
  expect(shape(seen)).toBe('-D -E');
  expect(seen.links).toEqual([]);
});

test('a new duration moves the finish by the working calendar', () => {
  const seen = after(change(plan.tasks[3] as Task, { duration: '6d' }));
  expect(seen.tasks[3]?.finish).toBe('2026-01-12T17:00');
});

test('a link shows before the server has named it', () => {
  expect(after(connect('t4', 't5', 'FF', '1d')).links).toHaveLength(2);
});

test('typed lines become an outline with durations and milestones', () => {
  const empty = { ...plan, tasks: [], links: [] };
  const seen = applyEdit(empty, tasksFromLines('Design\n  Draft 3d\n\tReview 1.5d\nHandover 0d', undefined));
  expect(shape(seen)).toBe('-Design --Draft --Review -Handover');
  expect(seen.tasks.map((task) => task.duration)).toEqual(['1d', '3d', '1.5d', '0d']);
  expect(seen.tasks[3]?.milestone).toBe(true);
});
