import { describe, expect, it } from 'vitest';
import { applied } from './apply';
import { between } from './between';
import { testDocument } from './testDocument';

describe('What lies between two documents', () => {
  it('is nothing where they are the same', () => {
    expect(between(testDocument(), testDocument())).toEqual([]);
  });

  it('names fields that differ and things that came or went', () => {
    const [before, after] = [testDocument(), testDocument()];
    if (after.clauses.c2) after.clauses.c2.due = '2026-03-28';
    after.clauses.c4 = { kind: 'in_scope', position: 9, title: 'Training' };
    delete after.plan.links.k;
    after.dates = {};
    expect(between(before, after)).toEqual([
      { path: ['clauses', 'c2', 'due'], before: '2026-03-14', after: '2026-03-28' },
      { path: ['clauses', 'c4'], before: undefined, after: { kind: 'in_scope', position: 9, title: 'Training' } },
      { path: ['plan', 'links', 'k'], before: before.plan.links.k, after: undefined },
    ]);
  });

  it('makes the one of the other', () => {
    const [before, after] = [testDocument(), testDocument()];
    delete after.clauses.c1;
    after.price.currency = 'USD';
    after.plan.tasks.t3 = { name: 'Training', position: 3 };
    expect(applied(before, between(before, after))).toEqual(after);
  });
});
