import { expect, test } from 'vitest';
import { curveOf, defaultSpread, normalScore } from './distribution';

const points = { optimistic: 2, mostLikely: 4, pessimistic: 10 };

test('a triangular distribution has the quantiles of its closed form', () => {
  const curve = curveOf({ shape: 'triangular', ...points });
  // Below the peak F(x) = (x - a)² / ((b - a)(c - a)), above it 1 - (b - x)² / ((b - a)(b - c)).
  expect(curve?.quantile(0.1)).toBeCloseTo(2 + Math.sqrt(0.1 * 8 * 2), 2);
  expect(curve?.quantile(0.8)).toBeCloseTo(10 - Math.sqrt(0.2 * 8 * 6), 2);
});

test('a PERT of equal sides has its median in the middle and ends at its points', () => {
  const curve = curveOf({ shape: 'pert', optimistic: 2, mostLikely: 4, pessimistic: 6 });
  expect(curve?.quantile(0.5)).toBeCloseTo(4, 3);
  expect(curve?.quantile(0)).toBe(2);
  expect(curve?.quantile(1)).toBe(6);
});

test('a lognormal goes through its 5 %, 50 % and 95 % points', () => {
  const curve = curveOf({ shape: 'lognormal', optimistic: 2, mostLikely: 4, pessimistic: 10 });
  expect(curve?.quantile(0.05)).toBeCloseTo(2, 6);
  expect(curve?.quantile(0.5)).toBeCloseTo(4, 6);
  expect(curve?.quantile(0.95)).toBeCloseTo(10, 6);
});

test('what leaves no room, or does not rise, has no curve', () => {
  expect(curveOf({ shape: 'pert', optimistic: 4, mostLikely: 4, pessimistic: 4 })).toBeNull();
  expect(curveOf({ shape: 'pert', optimistic: 5, mostLikely: 4, pessimistic: 9 })).toBeNull();
});

test('every density stays between nothing and its highest point', () => {
  for (const shape of ['triangular', 'pert', 'lognormal'] as const) {
    const heights = curveOf({ shape, ...points })?.heights ?? [];
    expect(heights.every((one) => one >= 0 && one <= 1)).toBe(true);
    expect(Math.max(...heights)).toBe(1);
  }
  expect(curveOf(defaultSpread(480))?.quantile(0.5)).toBeGreaterThan(480);
});

test('a triangle may stand on either end', () => {
  expect(curveOf({ shape: 'triangular', optimistic: 2, mostLikely: 2, pessimistic: 6 })?.quantile(0.5)).toBeLessThan(4);
  expect(curveOf({ shape: 'triangular', optimistic: 2, mostLikely: 6, pessimistic: 6 })?.quantile(0.5)).toBeGreaterThan(
    4,
  );
});

test('normal scores are those of the tables', () => {
  expect(normalScore(0.5)).toBeCloseTo(0, 9);
  expect(normalScore(0.95)).toBeCloseTo(1.6448536, 6);
  expect(normalScore(0.01)).toBeCloseTo(-2.3263479, 6);
});
