import { expect, test } from 'vitest';
import { estimateCurve, formOf, inForm, rangeCurve } from './estimate';
import { planOf } from './testPlan';
import type { Task } from './types';

const plan = planOf(['1 Design 4d']);
const task = (fields: Partial<Task> = {}) => ({ ...(plan.tasks[0] as Task), ...fields });

test('a range holds the share of cases that was said, in every shape', () => {
  for (const shape of ['triangular', 'pert', 'lognormal'] as const) {
    const curve = rangeCurve(3, 8, 0.8, shape);
    expect(curve?.quantile(0.1)).toBeCloseTo(3, 1);
    expect(curve?.quantile(0.9)).toBeCloseTo(8, 1);
  }
});

test('a wide range begins at zero, and one that is too wide for the shape has no curve', () => {
  const curve = rangeCurve(1, 10, 0.8, 'pert');
  expect(curve?.from).toBe(0);
  expect(curve?.quantile(0.9)).toBeCloseTo(10, 1);
  expect(rangeCurve(0.01, 10, 0.8, 'triangular')).toBeNull();
  expect(rangeCurve(8, 3, 0.8, 'pert')).toBeNull();
});

test('the form follows from what was said', () => {
  expect(formOf(task())).toBe('one');
  expect(formOf(task({ pessimistic: 9 }))).toBe('three');
  expect(formOf(task({ optimistic: 3, pessimistic: 9, confidence: 80 }))).toBe('range');
});

test('another form begins from what was said before', () => {
  expect(inForm(task(), 'three', plan)).toEqual({
    optimistic: '2.75d',
    most_likely: '4d',
    pessimistic: '6d',
    confidence: null,
  });
  const said = task({ optimistic: 3 * 480, most_likely: 5 * 480, pessimistic: 8 * 480 });
  expect(inForm(said, 'range', plan)).toEqual({
    optimistic: '3d',
    pessimistic: '8d',
    most_likely: null,
    confidence: 80,
  });
  expect(inForm(said, 'one', plan).pessimistic).toBeNull();
  expect(inForm(task({ elapsed: true, duration_minutes: 4 * 1440 }), 'three', plan).most_likely).toBe('4ed');
});

test('what takes no time and what stands for others have no curve', () => {
  expect(estimateCurve(task({ duration_minutes: 0 }))).toBeNull();
  expect(estimateCurve(task({ summary: true }))).toBeNull();
  expect(estimateCurve(task())?.quantile(0.5)).toBeGreaterThan(4 * 480);
});
