import type { SignedDocument } from './document';

/** A small agreement for tests: a deliverable with one criterion, a fixed price, a task before a milestone. */
export function testDocument(): SignedDocument {
  return {
    engagement: {
      id: 'e',
      title: 'Claims platform',
      client: { id: 'n', name: 'Northwind Insurance' },
      vendor: { id: 's', name: 'Saigon Softworks' },
    },
    clauses: {
      c1: { kind: 'objective', position: 1, title: 'Faster claims', measure: 'Median days to pay', target: '5' },
      c2: {
        kind: 'deliverable',
        position: 2,
        title: 'Rating engine',
        text: 'Quotes within 2 seconds.',
        owner: 'vendor',
        due: '2026-03-14',
        criteria: { k1: { position: 1, statement: '99 % of quotes answer within 2 s', check: 'Load test' } },
      },
      c3: { kind: 'milestone', position: 3, title: 'Go live', due: '2026-04-01', task_id: 't2' },
    },
    price: {
      model: 'fixed',
      currency: 'EUR',
      lines: {
        l1: { title: 'Kick-off', amount_minor: 2_000_000, due: '2026-01-10', position: 1 },
        l2: { title: 'Go live', amount_minor: 3_000_000, clause_id: 'c3', position: 2 },
      },
      rates: {},
    },
    plan: {
      settings: { title: 'Claims platform', start: '2026-01-05T08:00' },
      calendars: {},
      tasks: {
        t1: { name: 'Build', position: 1, duration: '20d' },
        t2: { name: 'Go live', position: 2, milestone: true, duration: '0d' },
      },
      links: { k: { predecessor_id: 't1', successor_id: 't2', type: 'FS', lag: '' } },
    },
    dates: {
      t1: { start: '2026-01-05T08:00', finish: '2026-01-30T17:00' },
      t2: { start: '2026-01-30T17:00', finish: '2026-01-30T17:00' },
    },
  };
}
