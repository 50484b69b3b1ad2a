import { describe, expect, it } from 'vitest';
import { differencesOf, neighbour, newsIn, unreadOf } from './news';
import { clause, scopeOf } from './testScope';

describe('What others changed', () => {
  const removed = { clause: clause('r'), removed_by: 'Linh', removed_party: 'vendor' as const, removed_at: '' };
  const scope = scopeOf(
    [clause('a'), clause('b', { change: 'added' }), clause('m', { kind: 'milestone', change: 'changed' })],
    {
      removed: [removed],
      price_seen: scopeOf([]).price,
    },
  );

  it('stands in the order of the document, what is gone included', () => {
    expect(newsIn(scope)).toEqual(['b', 'r', 'm', 'price']);
  });

  it('is walked around the ends', () => {
    const news = newsIn(scope);
    expect(neighbour(news, null, 1)).toBe('b');
    expect(neighbour(news, null, -1)).toBe('price');
    expect(neighbour(news, 'price', 1)).toBe('b');
    expect(neighbour(news, 'b', -1)).toBe('price');
    expect(neighbour([], null, 1)).toBeUndefined();
  });
});

describe('Somebody who never looked', () => {
  it('has to read what the other side wrote last, but not what both agreed', () => {
    const clauses = [clause('theirs'), clause('own', { changed_party: 'client' }), clause('agreed', { agreed_in: 2 })];
    expect(unreadOf(scopeOf(clauses))).toBe(1);
    expect(unreadOf(scopeOf(clauses, { party: 'vendor' }))).toBe(1);
    const price = { ...scopeOf([]).price, changed_party: 'vendor' as const };
    expect(unreadOf(scopeOf([], { price }))).toBe(1);
  });

  it('has nothing to read so any more after the first look', () => {
    expect(unreadOf(scopeOf([clause('theirs')], { seen_at: '2026-01-05T08:00:00Z' }))).toBe(0);
  });
});

describe('A difference', () => {
  const say = { party: (party: string) => party, day: (day: string) => day, task: (id: string) => `task ${id}` };

  it('names only the fields that differ, in words', () => {
    const criterion = { id: '1', statement: 'It works', check: '' };
    const before = clause('a', { owner: 'client', task_id: 't', criteria: [criterion] });
    const after = clause('a', {
      owner: 'vendor',
      task_id: 't',
      criteria: [{ ...criterion, check: 'Try' }],
      version: 2,
    });
    expect(differencesOf(before, after, say)).toEqual([
      { field: 'owner', before: 'client', after: 'vendor' },
      { field: 'criteria', before: 'It works', after: 'It works — Try' },
    ]);
  });

  it('calls the day of a milestone promised', () => {
    const before = clause('m', { kind: 'milestone', due: '2026-03-02' });
    expect(differencesOf(before, { ...before, due: '2026-04-01' }, say)).toEqual([
      { field: 'promised', before: '2026-03-02', after: '2026-04-01' },
    ]);
  });

  it('is none where only the place differs', () => {
    expect(differencesOf(clause('a'), clause('a', { position: 7 }), say)).toEqual([]);
  });
});
