import { describe, expect, it } from 'vitest';
import { conflictsOf, merged } from './stale.model';

const fields = [
  { key: 'title', label: 'Title' },
  { key: 'summary', label: 'Summary' },
];

describe('A stale write', () => {
  it('conflicts only where both versions differ', () => {
    const conflicts = conflictsOf(fields, { title: 'Mine', summary: 'Same' }, { title: 'Theirs', summary: 'Same' });
    expect(conflicts.map((conflict) => conflict.field.key)).toEqual(['title']);
  });

  it('leaves out fields I did not send', () => {
    expect(conflictsOf(fields, { title: 'A' }, { title: 'A', summary: 'B' })).toEqual([]);
  });

  it('sends mine where chosen and nothing where theirs stays', () => {
    const conflicts = conflictsOf(fields, { title: 'M', summary: 'M' }, { title: 'T', summary: 'T' });
    expect(merged(conflicts, { title: 'mine', summary: 'theirs' })).toEqual({ title: 'M' });
  });
});
