import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '@/shared/api';
import { byDay, filtered } from './filter';

function entry(index: number, name: string, party: string, at: string): LedgerEntry {
  return {
    index,
    at,
    actor: { person_id: name, name, organisation: 'Org', party },
    action: 'plan.edited',
    subject: { type: 'task', id: '1', label: 'Foundations' },
    before: null,
    after: null,
    leaf_hash: '',
  } as LedgerEntry;
}

const entries = [
  entry(2, 'Linh', 'vendor', '2026-01-06T09:00:00Z'),
  entry(1, 'Anna', 'client', '2026-01-05T09:00:00Z'),
  entry(0, 'Anna', 'client', '2026-01-05T08:00:00Z'),
];

describe('The record', () => {
  it('is filtered by every word in who, what and which', () => {
    expect(filtered(entries, { text: 'anna found', party: 'all', subject: '' })).toHaveLength(2);
    expect(filtered(entries, { text: 'anna roof', party: 'all', subject: '' })).toHaveLength(0);
  });

  it('is filtered by side', () => {
    expect(filtered(entries, { text: '', party: 'vendor', subject: '' }).map(({ index }) => index)).toEqual([2]);
  });

  it('is grouped by day in the order it came', () => {
    expect(byDay(entries, (at) => at.slice(0, 10)).map(([day, list]) => [day, list.length])).toEqual([
      ['2026-01-06', 1],
      ['2026-01-05', 2],
    ]);
  });
});
