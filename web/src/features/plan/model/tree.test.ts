import { expect, test } from 'vitest';
import { planOf } from './testPlan';
import {
  ancestors,
  hasChildren,
  nextSibling,
  outlineOf,
  previousSibling,
  summaryIds,
  visibleAncestor,
  visibleIndices,
} from './tree';

const outline = outlineOf(planOf(['1 A', '  2 B', '    3 C', '  4 D', '5 E', '  6 F']).tasks);

test('the levels of the lines give each task its parent and the end of its subtree', () => {
  expect([...outline.parent]).toEqual([-1, 0, 1, 0, -1, 4]);
  expect([...outline.end]).toEqual([4, 3, 3, 4, 6, 6]);
  expect(hasChildren(outline, 1)).toBe(true);
  expect(hasChildren(outline, 3)).toBe(false);
});

test('a collapsed task hides all below it and nothing beside it', () => {
  expect(visibleIndices(outline, new Set(['t2']))).toEqual([0, 1, 3, 4, 5]);
  expect(visibleIndices(outline, new Set(['t1', 't5']))).toEqual([0, 4]);
});

test('a hidden task is represented by its outermost collapsed ancestor', () => {
  expect(visibleAncestor(outline, 2, new Set(['t1', 't2']))).toBe(0);
  expect(visibleAncestor(outline, 2, new Set(['t2']))).toBe(1);
  expect(visibleAncestor(outline, 2, new Set())).toBe(2);
});

test('siblings are tasks with the same parent, whatever stands between them', () => {
  expect(previousSibling(outline, 3)).toBe(1);
  expect(previousSibling(outline, 1)).toBe(-1);
  expect(nextSibling(outline, 0)).toBe(4);
  expect(nextSibling(outline, 3)).toBe(-1);
});

test('the path to a task begins at the top', () => {
  expect(ancestors(outline, 2).map((task) => task.name)).toEqual(['A', 'B']);
  expect(summaryIds(outline, 1)).toEqual(['t2']);
});
