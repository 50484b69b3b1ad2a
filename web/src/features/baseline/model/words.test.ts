import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources } from '@/shared/i18n/en';
import { testDocument } from './testDocument';
import {
  contentWords,
  fieldWords,
  groupWords,
  isOpaque,
  isProse,
  partsOf,
  pathWords,
  type Sides,
  valueWords,
} from './words';

const sides: Sides = { before: testDocument(), after: testDocument() };

beforeAll(() => i18next.init({ lng: 'en', resources: { en: resources } }));
const t = i18next.t;

describe('A path in words', () => {
  it('names the clause and its field', () => {
    expect(pathWords(['clauses', 'c2', 'due'], sides, t)).toBe('Deliverable “Rating engine” › due');
  });

  it('names the criterion and the payment inside', () => {
    expect(fieldWords(['clauses', 'c2', 'criteria', 'k1', 'check'], sides, t)).toBe(
      'criterion “99 % of quotes answer within 2 s” › how it is checked',
    );
    expect(fieldWords(['price', 'lines', 'l2', 'amount_minor'], sides, t)).toBe('payment “Go live” › amount');
    expect(fieldWords(['price', 'lines', 'l2'], sides, t)).toBe('payment “Go live”');
    expect(fieldWords(['clauses', 'c2', 'criteria', 'k1', 'statement'], sides, t)).toBe('criterion');
  });

  it('names both ends of a link, and tells a milestone from a task', () => {
    expect(groupWords({ kind: 'link', id: 'k' }, sides, t)).toBe('“Go live” after “Build”');
    expect(groupWords({ kind: 'task', id: 't1' }, sides, t)).toBe('Task “Build”');
    expect(groupWords({ kind: 'task', id: 't2' }, sides, t)).toBe('Milestone “Go live” in the plan');
  });

  it('finds the name of a thing that only one side has', () => {
    const after = testDocument();
    delete after.clauses.c2;
    expect(groupWords({ kind: 'clause', id: 'c2' }, { ...sides, after }, t)).toBe('Deliverable “Rating engine”');
  });
});

describe('A value in words', () => {
  it('is money, a day, a side, a task or plain text as its field says', () => {
    expect(valueWords('amount_minor', 3_000_000, sides, t)).toBe('€30,000.00');
    expect(valueWords('due', '2026-03-14', sides, t)).toBe('14 Mar 2026');
    expect(valueWords('constraint_date', '2026-03-14T08:00', sides, t)).toBe('14 Mar 2026, 08:00');
    expect(valueWords('owner', 'vendor', sides, t)).toBe('Vendor');
    expect(valueWords('task_id', 't2', sides, t)).toBe('Go live');
    expect(valueWords('duration', '25d', sides, t)).toBe('25d');
    expect(valueWords('milestone', true, sides, t)).toBe('yes');
    expect(valueWords('target', '', sides, t)).toBeNull();
  });

  it('in place of another is a thing by its name, and said to differ where it has none', () => {
    expect(contentWords('due', '2026-03-14', sides, t)).toBe('14 Mar 2026');
    expect(contentWords('due', null, sides, t)).toBe('nothing');
    expect(contentWords('c2', undefined, sides, t)).toBe('nothing');
    expect(contentWords('c2', { title: 'Training' }, sides, t)).toBe('Training');
    expect(contentWords('k', { predecessor_id: 't1', successor_id: 't2' }, sides, t)).toBe('otherwise than before');
    expect(contentWords('week', [['08:00', '17:00']], sides, t)).toBe('otherwise than before');
  });

  it('is compared word by word only where it is prose', () => {
    expect(isProse({ path: ['clauses', 'c2', 'text'], before: 'a', after: 'b' })).toBe(true);
    expect(isProse({ path: ['clauses', 'c2', 'due'], before: '2026-03-14', after: '2026-03-28' })).toBe(false);
    expect(isProse({ path: ['clauses', 'c2', 'text'], after: 'b' })).toBe(false);
  });

  it('that only programs read is said to differ, no more', () => {
    expect(isOpaque({ path: ['plan', 'calendars', '1', 'week'], before: [], after: [[]] })).toBe(true);
    expect(isOpaque({ path: ['plan', 'tasks', 't1', 'extra'], before: '', after: '{}' })).toBe(true);
    expect(isOpaque({ path: ['plan', 'tasks', 't1', 'duration'], before: '2d', after: '3d' })).toBe(false);
  });

  it('of a whole thing comes before those of its lists, and a statement before its check', () => {
    const clause = { criteria: sides.before.clauses.c2?.criteria, owner: 'vendor' };
    expect(partsOf(clause).map(({ path }) => path.join())).toEqual(['owner', 'criteria', 'criteria,check']);
    const criterion = { check: 'Load test', position: 1, statement: 'Fast' };
    expect(partsOf(criterion).map(({ value }) => value)).toEqual(['Fast', 'Load test']);
  });

  it('of a whole thing is its fields that say something', () => {
    expect(partsOf({ name: 'Build', active: true, constraint_type: 'asap', team: '', week: [] })).toEqual([]);
    expect(partsOf(sides.before.clauses.c2).map(({ path, value }) => [path.join(), value])).toEqual([
      ['text', 'Quotes within 2 seconds.'],
      ['owner', 'vendor'],
      ['due', '2026-03-14'],
      ['criteria', '99 % of quotes answer within 2 s'],
      ['criteria,check', 'Load test'],
    ]);
  });
});
