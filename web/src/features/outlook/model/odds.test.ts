import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { oddsOf, oddsWords } from './odds';

const t = ((key: string, values?: { of: number; in: number }) =>
  values ? `${values.of} in ${values.in}` : key) as unknown as TFunction;

describe('The odds of a date', () => {
  it('are said with the figures people use', () => {
    const said = [0.083, 0.05, 0.25, 0.5, 0.62, 0.9, 0.95].map((chance) => oddsWords(chance, t));
    expect(said).toEqual(['1 in 12', '1 in 20', '1 in 4', '1 in 2', '6 in 10', '9 in 10', '19 in 20']);
  });

  it('never claim certainty', () => {
    expect(oddsOf(0)).toEqual({ kind: 'rarely' });
    expect(oddsOf(1)).toEqual({ kind: 'nearly_always' });
  });

  it('stay within five hundredths of the chance', () => {
    for (let chance = 0.01; chance <= 0.99; chance += 0.001) {
      const odds = oddsOf(chance);
      if (odds.kind === 'of') expect(Math.abs(odds.of / odds.in - chance), String(chance)).toBeLessThanOrEqual(0.0501);
    }
  });

  it('never fall when the chance rises', () => {
    let last = 0;
    for (let chance = 0.01; chance <= 0.99; chance += 0.001) {
      const odds = oddsOf(chance);
      if (odds.kind !== 'of') continue;
      expect(odds.of / odds.in, String(chance)).toBeGreaterThanOrEqual(last);
      last = odds.of / odds.in;
    }
  });
});
