import { describe, expect, it } from 'vitest';
import { applied } from './apply';
import type { Operation } from './difference';
import { movedPromises, touched } from './promises';
import { testDocument } from './testDocument';

const before = testDocument();
const due = (id: string, after: string | null): Operation => ({ path: ['clauses', id, 'due'], after });
const moved = (...operations: Operation[]) => movedPromises({ before, after: applied(before, operations) });

describe('What a signature changes', () => {
  it('names each promised day that moves, the earliest first', () => {
    expect(moved(due('c3', '2026-05-01'), due('c2', '2026-04-14'))).toEqual([
      { clause: 'c2', title: 'Rating engine', before: '2026-03-14', after: '2026-04-14' },
      { clause: 'c3', title: 'Go live', before: '2026-04-01', after: '2026-05-01' },
    ]);
  });

  it('names a promise that goes, and none that stays', () => {
    expect(moved({ path: ['clauses', 'c3'], before: before.clauses.c3 })).toEqual([
      { clause: 'c3', title: 'Go live', before: '2026-04-01', after: null },
    ]);
    expect(moved({ path: ['clauses', 'c2', 'text'], after: 'Quotes at once.' })).toEqual([]);
  });

  it('counts a clause and a task once, however many of their fields differ', () => {
    const task = (field: string): Operation => ({ path: ['plan', 'tasks', 't1', field], after: '' });
    const operations = [due('c2', '2026-04-14'), { path: ['clauses', 'c2', 'text'] }, task('name'), task('duration')];
    expect(touched(operations)).toEqual({ clauses: 1, tasks: 1, price: false });
    expect(touched([{ path: ['price', 'currency'], after: 'USD' }])).toEqual({ clauses: 0, tasks: 0, price: true });
  });
});
