import { describe, expect, it } from 'vitest';
import { applied } from './apply';
import { criteriaApart } from './criteria';
import { groupsOf, type Operation } from './difference';
import { testDocument } from './testDocument';

const of = (...path: string[]) => ['clauses', 'c2', 'criteria', ...path];
const text: Operation = { path: ['clauses', 'c2', 'text'], before: 'Quotes within 2 seconds.', after: 'Quotes.' };
const check: Operation = { path: of('k1', 'check'), before: 'Load test', after: 'Load test at 200 users' };
const statement: Operation = {
  path: of('k1', 'statement'),
  before: '99 % of quotes answer within 2 s',
  after: '99.9 % of quotes answer within 2 s',
};
const added: Operation = { path: of('a2'), after: { position: 2, statement: 'No quote is lost', check: 'Crash test' } };
const gone: Operation = { path: of('k1'), before: testDocument().clauses.c2?.criteria?.k1 };
const moved: Operation = { path: of('k1', 'position'), before: 1, after: 3 };

function apart(...operations: Operation[]) {
  const before = testDocument();
  const sides = { before, after: applied(before, operations) };
  const [group] = groupsOf(operations, (side) => sides[side]);
  if (!group) throw new Error('nothing differs');
  return criteriaApart(group, sides);
}

describe('The acceptance criteria of a deliverable that differs', () => {
  it('are set apart from its own fields, one by one in the order of the contract', () => {
    const { own, criteria } = apart(added, check, text, statement);
    expect(own).toEqual([text]);
    expect(criteria.map(({ id, change }) => [id, change])).toEqual([
      ['k1', 'altered'],
      ['a2', 'added'],
    ]);
  });

  it('say what is asked for before how it is checked', () => {
    expect(apart(check, statement).criteria).toEqual([
      { id: 'k1', change: 'altered', statement: null, operations: [statement, check] },
    ]);
  });

  it('are named where what they ask for stays', () => {
    expect(apart(check).criteria).toMatchObject([{ statement: '99 % of quotes answer within 2 s' }]);
    expect(apart(moved).criteria).toMatchObject([
      { change: 'altered', statement: '99 % of quotes answer within 2 s', operations: [moved] },
    ]);
  });

  it('are removed singly', () => {
    expect(apart(gone, added).criteria).toEqual([
      { id: 'k1', change: 'removed', statement: null, operations: [gone] },
      { id: 'a2', change: 'added', statement: null, operations: [added] },
    ]);
  });
});
