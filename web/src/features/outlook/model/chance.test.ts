import { describe, expect, it } from 'vitest';
import { lastPromise, levelOf, mostEndangered } from './chance';

describe('A chance', () => {
  it('is likely from four in five, unlikely below one in two and out of reach below one in ten', () => {
    expect([0.8, 0.79, 0.5, 0.49, 0.1, 0.09, null].map(levelOf)).toEqual([
      'likely',
      'uncertain',
      'uncertain',
      'unlikely',
      'unlikely',
      'out_of_reach',
      'unpromised',
    ]);
  });

  it('puts the promise in the most danger first, then what nobody promised, then what is reached', () => {
    const sorted = mostEndangered([
      { p50: '2026-03-01T17:00', probability: null, finished: false },
      { p50: '2026-05-01T17:00', probability: 0.9, finished: false },
      { p50: '2026-04-01T17:00', probability: 0.1, finished: false },
      { p50: '2026-02-01T17:00', probability: null, finished: false },
      { p50: '2026-01-01T17:00', probability: 1, finished: true },
    ]);
    expect(sorted.map((one) => one.p50.slice(5, 7))).toEqual(['04', '05', '02', '03', '01']);
  });

  it('is looked at for the last promise that is still open', () => {
    const promises = ['2026-03-01', '2026-05-01', '2026-04-01', null].map((promised) => ({
      promised,
      finished: false,
    }));
    expect(lastPromise([...promises, { promised: '2026-06-01', finished: true }])?.promised).toBe('2026-05-01');
    expect(lastPromise([{ promised: null, finished: false }])).toBeUndefined();
  });
});
