import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';

describe('The changes of an entry', () => {
  it('name only the fields that differ', () => {
    const changes = changesOf({ duration: '5d', name: 'A' }, { duration: '8d', name: 'A' });
    expect(changes).toEqual([{ path: ['duration'], before: '5d', after: '8d' }]);
  });

  it('show every field of something new, without its bookkeeping', () => {
    const changes = changesOf(null, { id: 'x', version: 1, party: 'vendor' });
    expect(changes).toEqual([{ path: ['party'], before: null, after: 'vendor' }]);
  });

  it('match the records of a list by id and call them by name', () => {
    const before = { tasks: [{ id: '1', name: 'Dig', duration: '2d' }] };
    const after = {
      tasks: [
        { id: '1', name: 'Dig', duration: '3d' },
        { id: '2', name: 'Fill' },
      ],
    };
    expect(changesOf(before, after)).toEqual([
      { path: ['tasks', 'Dig', 'duration'], before: '2d', after: '3d' },
      { path: ['tasks'], before: null, after: 'Fill' },
    ]);
  });

  it('show the fields of a few new things, and only the names of many', () => {
    const one = changesOf({}, { tasks: [{ id: '1', name: 'Dig', duration: '2d' }] });
    expect(one).toEqual([
      { path: ['tasks'], before: null, after: 'Dig' },
      { path: ['tasks', 'Dig', 'duration'], before: null, after: '2d' },
    ]);
    const many = ['a', 'b', 'c', 'd'].map((name) => ({ id: name, name, duration: '2d' }));
    expect(changesOf({}, { tasks: many })).toHaveLength(4);
  });

  it('say when a record of a list is gone', () => {
    const changes = changesOf({ tasks: [{ id: '1', name: 'Dig' }] }, { tasks: [] });
    expect(changes).toEqual([{ path: ['tasks'], before: 'Dig', after: null }]);
  });

  it('say nothing of what is empty, and nothing of ids that only programs read', () => {
    const link = { id: '1', name: 'Dig → Fill', lag: '', type: 'FS' };
    expect(changesOf({}, { links: [link] })).toEqual([
      { path: ['links'], before: null, after: 'Dig → Fill' },
      { path: ['links', 'Dig → Fill', 'type'], before: null, after: 'FS' },
    ]);
    expect(changesOf({ parent: null, outline_level: 1 }, { parent: '01a2', outline_level: 2 })).toEqual([
      { path: ['outline_level'], before: 1, after: 2 },
    ]);
    expect(changesOf({ assignee: 'Anna' }, { assignee: '' })).toEqual([
      { path: ['assignee'], before: 'Anna', after: null },
    ]);
  });

  it('are none when nothing differs', () => {
    expect(changesOf({ a: [1, 2] }, { a: [1, 2] })).toEqual([]);
  });
});
