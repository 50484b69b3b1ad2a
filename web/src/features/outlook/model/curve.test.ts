import { describe, expect, it } from 'vitest';
import { momentOf } from './axis';
import { area, drawnPart, labelBeside, path, quantiles, shareBy, shareOf } from './curve';

const curve = [
  { date: '2026-03-01T00:00', share: 0 },
  { date: '2026-03-11T00:00', share: 0.5 },
  { date: '2026-03-13T00:00', share: 1 },
];

describe('An S-curve', () => {
  it('answers between its points', () => {
    expect(shareBy(curve, momentOf('2026-03-06'))).toBeCloseTo(0.25);
    expect(shareBy(curve, momentOf('2026-03-12'))).toBeCloseTo(0.75);
  });

  it('is nothing before and everything after', () => {
    expect(shareBy(curve, momentOf('2026-02-01'))).toBe(0);
    expect(shareBy(curve, momentOf('2026-04-01'))).toBe(1);
    expect(shareBy([], momentOf('2026-04-01'))).toBe(0);
  });

  it('is drawn without its longest tail, unless the promise lies there', () => {
    expect(drawnPart({ curve, promised: '2026-03-10T23:59' })).toHaveLength(2);
    expect(drawnPart({ curve, promised: '2026-03-12T23:59' })).toHaveLength(3);
    expect(drawnPart({ curve, promised: null })).toHaveLength(2);
  });

  it('becomes a path and a closed area', () => {
    expect(
      path([
        [0, 1],
        [2, 3.26],
      ]),
    ).toBe('M0.0 1.0L2.0 3.3');
    expect(
      area(
        [
          [0, 0],
          [5, 0],
        ],
        [
          [0, 9],
          [5, 9],
        ],
      ),
    ).toBe('M0.0 0.0L5.0 0.0L5.0 9.0L0.0 9.0Z');
  });
});

describe('The words beside the points of a curve', () => {
  it('never lie on each other, however close the dates are and wherever the picture ends', () => {
    const heights = quantiles.map((name) => 200 - 176 * shareOf[name]);
    for (let right = 100; right <= 600; right += 20) {
      for (const step of [0, 3, 20, 60]) {
        const labels = heights.map((y, index) => labelBeside(100 + index * step, y, right));
        for (const [index, label] of labels.entries()) {
          const above = labels[index + 1];
          if (above) expect(label.y - above.y).toBeGreaterThanOrEqual(12);
        }
      }
    }
  });
});
