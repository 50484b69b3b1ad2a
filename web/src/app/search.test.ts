import { describe, expect, it } from 'vitest';
import { listSearch, listView, recordFilter } from './search';

describe('The address', () => {
  it('keeps only what differs from the default', () => {
    expect(listSearch({ ...listView({}), phase: 'delivery' })).toEqual({ phase: 'delivery' });
  });

  it('reads back what it wrote', () => {
    const view = { ...listView({}), text: 'ward', sort: 'finish' as const, descending: false };
    expect(listView(listSearch(view))).toEqual(view);
  });

  it('survives nonsense', () => {
    expect(listView({ phase: 'yesterday' as never, descending: 'no' as never })).toEqual(listView({}));
    expect(recordFilter({ party: 7 as never })).toEqual({ text: '', party: 'all', subject: '' });
  });
});
