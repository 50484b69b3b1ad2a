import { describe, expect, it } from 'vitest';
import { dropped, edited, noHistory, redone, undone } from './history';
import { checkPrice, shareOf } from './price';
import { siblingsOf } from './sections';
import { clause, scopeOf } from './testScope';

describe('A fixed price', () => {
  it('adds its payments up and says what they leave open', () => {
    const line = (id: string, amount_minor: number, clause_id: string | null) => ({
      ...{ id, title: id, amount_minor, clause_id, due: null },
    });
    const price = { ...scopeOf([]).price, lines: [line('1', 250, 'd'), line('2', 100, null), line('3', 0, 'd')] };
    const clauses = [clause('d', { kind: 'deliverable' }), clause('e', { kind: 'deliverable', title: 'Manual' })];
    expect(checkPrice(price, clauses)).toEqual({ total: 350, without_amount: 1, unpaid: ['Manual'], upfront: 100 });
    expect(shareOf(0, 0)).toBe(0);
  });
});

describe('A clause', () => {
  it('may become what loses nothing of it', () => {
    expect(siblingsOf('in_scope')).toContain('out_of_scope');
    expect(siblingsOf('assumption')).toEqual(['dependency', 'deliverable']);
    expect(siblingsOf('deliverable')).toEqual([]);
  });
});

describe('The steps of a page', () => {
  it('go back and forth, and a new one ends the way forth', () => {
    const two = edited(edited(noHistory, 1), 2);
    const back = undone(two, 3);
    expect(back).toEqual({ done: [1], undone: [3] });
    expect(redone(back, 4)).toEqual({ done: [1, 4], undone: [] });
    expect(edited(back, 5)).toEqual({ done: [1, 5], undone: [] });
    expect(dropped(two, 1).done).toEqual([2]);
  });
});
