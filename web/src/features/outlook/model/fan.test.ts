import { describe, expect, it } from 'vitest';
import { momentOf } from './axis';
import { fanOf } from './fan';

const end = {
  task_id: null,
  title: '',
  planned: '2026-03-08T17:00',
  promised: null,
  source: null,
  finished: false,
  reached: null,
  p10: '2026-02-20T17:00',
  p50: '2026-03-10T17:00',
  p80: '2026-03-20T17:00',
  p95: '2026-04-10T17:00',
  probability: null,
  curve: [],
  drivers: [],
  risk_drivers: [],
};

describe('The fan', () => {
  it('opens where the past ends', () => {
    const now = momentOf('2026-03-01');
    const past = [
      { moment: momentOf('2026-01-05'), percent: 0 },
      { moment: momentOf('2026-02-01'), percent: 30 },
      { moment: momentOf('2026-03-05'), percent: 99 },
    ];
    const fan = fanOf(past, 42, now, end);
    expect(fan.past.map((point) => point.percent)).toEqual([0, 30, 42]);
    expect(fan.now).toEqual({ moment: now, percent: 42 });
  });

  it('never ends before today', () => {
    const now = momentOf('2026-03-01');
    expect(fanOf([], 42, now, end).ends).toEqual({
      p10: now,
      p50: momentOf(end.p50),
      p80: momentOf(end.p80),
      p95: momentOf(end.p95),
    });
  });
});
