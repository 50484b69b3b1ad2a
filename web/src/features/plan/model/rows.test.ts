import { expect, test } from 'vitest';
import { planCalendar } from './calendar';
import { formatLocalMinute, parseLocalMinute } from './localMinute';
import { shownRows } from './rows';
import { planOf } from './testPlan';
import { outlineOf } from './tree';
import type { PlanView } from './view';

const plan = planOf(['1 Phase', '  2 Draft 9d', '  3 Review 0d', '4 Other 2d']);
const outline = outlineOf(plan.tasks);
const shown = (view: Partial<PlanView>, collapsed: string[] = []) =>
  shownRows(
    outline,
    new Set(collapsed),
    { view: 'gantt', query: '', filter: 'all', sort: null, ...view } as PlanView,
    { predecessors: new Map(), overdue: new Map([['t2', 'not_started']]) },
    'en',
  ).map((index) => plan.tasks[index]?.name);

test('a search keeps the ancestors of what it finds, even collapsed ones', () => {
  expect(shown({ query: 'review' }, ['t1'])).toEqual(['Phase', 'Review']);
  expect(shown({}, ['t1'])).toEqual(['Phase', 'Other']);
});

test('a filter shows one kind, the table’s order is by value', () => {
  expect(shown({ filter: 'milestones' })).toEqual(['Phase', 'Review']);
  expect(shown({ filter: 'overdue' })).toEqual(['Phase', 'Draft']);
  expect(shown({ view: 'table', sort: { column: 'duration', descending: true } })[0]).toBe('Draft');
  expect(shown({ view: 'table', sort: { column: 'name', descending: false } })).toEqual([
    'Draft',
    'Other',
    'Phase',
    'Review',
  ]);
});

test('a calendar inherits its base and its exceptions come first', () => {
  const base = plan.calendars[0] as (typeof plan.calendars)[number];
  const holiday = { name: 'Holiday', from: '2026-01-06', to: '2026-01-07', working: [] };
  const own = { uid: '2', name: 'Own', base_uid: '1', week: Array(7).fill(null), exceptions: [holiday] };
  const calendar = planCalendar({ ...plan, calendars: [base, own] }, '2');
  const monday = parseLocalMinute('2026-01-05T08:00');
  expect(formatLocalMinute(calendar.add(monday, 2 * 480))).toBe('2026-01-08T17:00');
  expect(calendar.between(monday, parseLocalMinute('2026-01-09T17:00'))).toBe(3 * 480);
  expect(formatLocalMinute(calendar.nextWorking(parseLocalMinute('2026-01-10T09:00')))).toBe('2026-01-12T08:00');
});
