import { describe, expect, it } from 'vitest';
import { bars } from './bars';
import { testDocument } from './testDocument';

describe('The picture of moved dates', () => {
  it('has a row for each task that moves and for every milestone, on one axis', () => {
    const [before, after] = [testDocument(), testDocument()];
    after.dates.t1 = { start: '2026-01-05T08:00', finish: '2026-02-24T17:00' };
    const picture = bars({ before, after });
    expect(picture?.rows.map(({ name, milestone }) => [name, milestone])).toEqual([
      ['Build', false],
      ['Go live', true],
    ]);
    expect(picture?.rows[0]).toMatchObject({ before: { from: 0, to: 0.5 }, after: { from: 0, to: 1 } });
    expect(picture?.ticks.map(({ day }) => day)).toEqual(['2026-02-01']);
  });

  it('leaves out the side on which a task is not there', () => {
    const [before, after] = [testDocument(), testDocument()];
    delete after.dates.t1;
    expect(bars({ before, after })?.rows[0]).toMatchObject({ name: 'Build', after: null });
  });

  it('is none where nothing has dates', () => {
    const empty = { ...testDocument(), dates: {} };
    expect(bars({ before: empty, after: empty })).toBeNull();
  });

  it('thins out the months of a long plan', () => {
    const [before, after] = [testDocument(), testDocument()];
    after.dates.t2 = { start: '2035-01-01T08:00', finish: '2035-01-01T08:00' };
    expect(bars({ before, after })?.ticks.length).toBeLessThanOrEqual(14);
  });
});
