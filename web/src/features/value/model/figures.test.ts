import { describe, expect, it } from 'vitest';
import { fence } from './fence';
import { figuresOf, levelOf } from './figures';

describe('The figures of earned value', () => {
  it('are serious from a tenth off', () => {
    expect([levelOf(1.2), levelOf(0.985), levelOf(0.95), levelOf(0.9), levelOf(null)]).toEqual([
      'good',
      'good',
      'warn',
      'critical',
      'none',
    ]);
  });

  it('judge an estimate by the budget and a needed efficiency by what it asks', () => {
    const figures = new Map(figuresOf(fence).map((figure) => [figure.name, figure.level]));
    expect(figures.get('eac')).toBe('critical');
    expect(figures.get('tcpi')).toBe('critical');
    expect(figures.get('cpi')).toBe('critical');
  });

  it('say nothing where nothing is known', () => {
    const figures = figuresOf({ ...fence, cpi: null, eac: null, tcpi_of_budget: null });
    expect(figures.filter((figure) => figure.level === 'none').map((figure) => figure.name)).toEqual([
      'cpi',
      'eac',
      'tcpi',
    ]);
  });
});
