import { describe, expect as expects, it } from 'vitest';
import { clausesOf, expect, mergeChange } from './clauses';
import { clause, scopeOf } from './testScope';

const titles = (scope: ReturnType<typeof scopeOf>) => scope.clauses.map(({ title }) => title).join(' ');

describe('An edit on its way', () => {
  const scope = scopeOf([clause('a', { position: 1 }), clause('b', { position: 2 }), clause('c', { position: 3 })]);

  it('shows a new clause at the end of its kind, or where it was put', () => {
    expects(titles(expect(scope, { put_clauses: [{ id: 'x', kind: 'objective', title: 'x' }] }))).toBe('a b c x');
    const put = { id: 'x', kind: 'objective' as const, title: 'x', after_id: 'a' };
    expects(titles(expect(scope, { put_clauses: [put] }))).toBe('a x b c');
  });

  it('moves, changes and removes without touching the others', () => {
    expects(titles(expect(scope, { put_clauses: [{ id: 'c', after_id: null }] }))).toBe('c a b');
    expects(titles(expect(scope, { put_clauses: [{ id: 'b', title: 'B' }] }))).toBe('a B c');
    expects(titles(expect(scope, { remove_clauses: [{ id: 'a', version: 1 }] }))).toBe('b c');
  });

  it('orders kinds as the document does', () => {
    const after = expect(scope, { put_clauses: [{ id: 'b', kind: 'milestone' }] });
    expects(titles(after)).toBe('a c b');
    expects(clausesOf(after, 'milestone')).toHaveLength(1);
  });
});

describe('The server’s answer', () => {
  it('replaces what changed and keeps marks that only the page knows', () => {
    const scope = scopeOf([clause('a', { change: 'changed', open_comments: 2 }), clause('b', { position: 2 })]);
    const { change: _, seen: __, open_comments: ___, ...stored } = clause('a', { title: 'A', version: 2 });
    const change = { entry: 9, as_of: 9, clauses: [stored], removed_clauses: ['b'], price: null };
    const merged = mergeChange(scope, change);
    expects(merged.clauses).toEqual([clause('a', { title: 'A', version: 2, change: 'changed', open_comments: 2 })]);
    expects(merged.as_of).toBe(9);
  });
});
