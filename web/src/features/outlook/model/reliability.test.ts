import { describe, expect, it } from 'vitest';
import { dotRadius, leaningOf } from './reliability';

const bin = (stated: number, happened: number, count: number) => ({ from: 0, to: 1, stated, happened, count });

describe('Reliability', () => {
  it('is hopeful where dates were missed more often than said', () => {
    expect(leaningOf([bin(0.9, 0.6, 10), bin(0.5, 0.5, 5)])).toBe('hopeful');
    expect(leaningOf([bin(0.5, 0.8, 10)])).toBe('cautious');
    expect(leaningOf([bin(0.5, 0.52, 10)])).toBe('fits');
    expect(leaningOf([])).toBe('fits');
  });

  it('draws more forecasts as a larger dot', () => {
    expect(dotRadius(100, 100)).toBe(12);
    expect(dotRadius(25, 100)).toBe(7.5);
    expect(dotRadius(0, 0)).toBe(0);
  });
});
