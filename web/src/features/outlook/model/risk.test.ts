import { describe, expect, it } from 'vitest';
import type { Risk } from '@/shared/api';
import { byWeight, daysOf, putOf, valuesOf } from './risk';

const risk: Risk = {
  id: '1',
  title: 'The test data comes late',
  description: '',
  probability: 0.35,
  status: 'open',
  owner: 'client',
  delay_low: '2d',
  delay_likely: '1w',
  delay_high: '12h',
  cost_low: 0,
  cost_likely: 150_000,
  cost_high: 200_050,
  task_ids: ['7'],
  changed_by: 'Anna Keller',
  changed_at: '2026-03-01T08:00:00Z',
  version: 3,
};

describe('A risk', () => {
  it('is typed in percent, days and whole money', () => {
    expect(valuesOf(risk, 2)).toMatchObject({
      probability: 35,
      delay_low: 2,
      delay_likely: 5,
      delay_high: 1.5,
      cost_low: '',
      cost_likely: 1500,
      cost_high: 2000.5,
    });
  });

  it('comes back as it was', () => {
    const put = putOf(valuesOf(risk, 2), 2);
    expect(put).toMatchObject({ probability: 0.35, delay_likely: '5d', delay_high: '1.5d', cost_high: 200_050 });
    expect(put.owner).toBe('client');
  });

  it('is nothing where it was left empty', () => {
    const put = putOf({ ...valuesOf(null, 0), title: ' Rain ', probability: 10 }, 0);
    expect(put).toMatchObject({ title: 'Rain', probability: 0.1, delay_high: '0d', cost_high: 0, owner: null });
  });

  it('reads every unit of the server', () => {
    expect(['90m', '4h', '3d', '2w', '1mo', ''].map(daysOf)).toEqual([0.1875, 0.5, 3, 10, 20, 0]);
  });

  it('comes first where it weighs the most, and last where it is over', () => {
    const small = { ...risk, id: 'small', probability: 0.1 };
    const over = { ...risk, id: 'over', status: 'closed' as const };
    expect(byWeight([over, small, risk]).map((one) => one.id)).toEqual(['1', 'small', 'over']);
  });
});
