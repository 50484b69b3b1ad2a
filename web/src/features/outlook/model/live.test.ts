import { describe, expect, it } from 'vitest';
import type { ExpectedDate } from '@/shared/api';
import { affected } from './live';

const chances = (task_id: string, probability: number | null, p80: string): ExpectedDate => ({
  task_id,
  title: task_id,
  by: probability === null ? null : '2026-03-14',
  probability,
  source: null,
  reached: null,
  p10: p80,
  p50: p80,
  p80,
  p95: p80,
});

describe('A tentative change', () => {
  it('names the promise it endangers the most', () => {
    const effects = affected({
      before: [
        chances('design', 0.9, '2026-02-01'),
        chances('live', 0.4, '2026-03-20'),
        chances('end', null, '2026-04-01'),
      ],
      after: [
        chances('design', 0.7, '2026-02-05'),
        chances('live', 0.1, '2026-04-02'),
        chances('end', null, '2026-04-09'),
      ],
    });
    expect(effects.map((effect) => effect.after.task_id)).toEqual(['live', 'design', 'end']);
    expect(effects[0]?.before.probability).toBe(0.4);
  });

  it('says nothing of milestones it leaves alone', () => {
    const before = [chances('design', 0.9, '2026-02-01'), chances('live', 0.4, '2026-03-20')];
    expect(
      affected({ before, after: [chances('design', 0.9, '2026-02-01'), chances('new', 0.4, '2026-03-20')] }),
    ).toEqual([]);
  });
});
