import { describe, expect, it } from 'vitest';
import type { ExpectedDate } from '@/shared/api';
import { goalFirst, goalOf, leverOf, trialAddress } from './trial';

const lever = { kind: 'shorten', task_id: 'b', predecessor_id: null } as const;
const overlaps = ['a', 'c'].map((predecessor_id) => ({ kind: 'start_earlier', task_id: 'b', predecessor_id }) as const);

describe('The address of a lever that is tried', () => {
  it('finds the same lever again, of several that are about one task', () => {
    const levers = [lever, ...overlaps];
    for (const one of levers) expect(leverOf(levers, trialAddress(one, 'm'))).toBe(one);
  });

  it('finds nothing once the lever helps no more', () => {
    expect(leverOf(overlaps, trialAddress(lever, 'end'))).toBeUndefined();
    expect(leverOf([lever], 'nonsense')).toBeUndefined();
  });

  it('names the date that is to be helped', () => {
    expect(goalOf(trialAddress(lever, 'm'))).toBe('m');
    expect(goalOf(trialAddress(lever, 'end'))).toBeNull();
  });
});

describe('What a trial would do', () => {
  it('says the date that is to be helped before the others', () => {
    const effect = (task_id: string | null) => {
      const date = { task_id } as ExpectedDate;
      return { before: date, after: date };
    };
    const effects = [effect('x'), effect(null), effect('m')];
    expect(goalFirst(effects, 'm').map(({ after }) => after.task_id)).toEqual(['m', 'x', null]);
    expect(goalFirst(effects, null)[0]?.after.task_id).toBeNull();
  });
});
