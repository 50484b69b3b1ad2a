import type { ClauseView, Scope } from '@/shared/api';

export function clause(id: string, fields: Partial<ClauseView> = {}): ClauseView {
  return {
    ...{ id, kind: 'objective', position: 1, title: id, text: '', measure: '', target: '', owner: null, due: null },
    ...{ task_id: null, criteria: [], version: 1, changed_by: 'Linh', changed_party: 'vendor' },
    ...{ changed_at: '2026-01-05T08:00:00Z', change: 'none', seen: null, news_by: '', open_comments: 0 },
    agreed_in: null,
    ...fields,
  } as ClauseView;
}

export function scopeOf(clauses: ClauseView[], fields: Partial<Scope> = {}): Scope {
  const price = {
    ...{ model: 'fixed', currency: 'EUR', lines: [], rates: [], cap_minor: null, retainer_minor: null },
    ...{ retainer_period: 'month', version: 0, changed_by: '', changed_party: null, changed_at: null },
    agreed_in: null,
  };
  return {
    clauses,
    removed: [],
    price,
    price_seen: null,
    as_of: 4,
    seen_at: null,
    party: 'client',
    ...fields,
  } as unknown as Scope;
}
