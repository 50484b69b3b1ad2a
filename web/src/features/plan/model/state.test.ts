import { expect, test } from 'vitest';
import { NO_HISTORY, remember } from './history';
import { OwnVersions } from './versions';
import { readSearch, writeSearch } from './view';

test('undo moves a step over to redo, under the entry that undid it, and back', () => {
  const done = remember(NO_HISTORY, { kind: 'edited', step: { entry: 5, label: 'a' } });
  const undone = remember(done, { kind: 'undone', entry: 6 });
  expect(undone).toEqual({ done: [], undone: [{ entry: 6, label: 'a' }] });
  expect(remember(undone, { kind: 'redone', entry: 7 })).toEqual({ done: [{ entry: 7, label: 'a' }], undone: [] });
});

test('a new edit forgets what was undone, and a refused step is dropped', () => {
  const undone = { done: [], undone: [{ entry: 6, label: 'a' }] };
  const edited = remember(undone, { kind: 'edited', step: { entry: 8, label: 'b' } });
  expect(edited.undone).toEqual([]);
  expect(remember(edited, { kind: 'dropped', entry: 8 })).toEqual(NO_HISTORY);
});

test('own edits in quick succession carry the version that the earlier one made', () => {
  const versions = new OwnVersions();
  versions.note(new Map([['t1', 3]]), [{ id: 't1', version: 4 }]);
  versions.note(new Map([['t1', 4]]), [{ id: 't1', version: 5 }]);
  expect(versions.rebase({ put_tasks: [{ id: 't1', version: 3, name: 'x' }] }).put_tasks?.[0]?.version).toBe(5);
});

test('what somebody else changed keeps the version that was seen, so that the server can refuse', () => {
  const versions = new OwnVersions();
  versions.note(new Map([['t1', 7]]), [{ id: 't1', version: 8 }]);
  expect(versions.current('t1', 6)).toBe(6);
});

test('the address holds the whole view and only what differs from the plain page', () => {
  expect(writeSearch(readSearch({}))).toEqual({});
  const search = {
    view: 'table',
    zoom: 'month',
    task: '12',
    collapsed: '3,1.9,DEF-12',
    q: 'test',
    filter: 'critical',
    sort: '-finish',
  };
  expect(writeSearch(readSearch(search))).toEqual(search);
  expect(readSearch({ view: 'nonsense', zoom: 'x', task: 12 })).toMatchObject({
    view: 'gantt',
    pxPerDay: 'fit',
    task: '12',
  });
});
