import { describe, expect, it } from 'vitest';
import type { ChangeImpact } from '@/shared/api';
import { between } from './between';
import type { Operation } from './difference';
import { movedDates } from './moved';
import { bothProposed } from './proposed';
import { testDocument } from './testDocument';

const base = testDocument();
const amount = (after: number): Operation => ({
  path: ['price', 'lines', 'l2', 'amount_minor'],
  before: 3_000_000,
  after,
});
const text: Operation = {
  path: ['clauses', 'c2', 'text'],
  before: 'Quotes within 2 seconds.',
  after: 'Quotes at once.',
};

function moving(task: string, before: string, after: string): ChangeImpact {
  return { moved: [{ task, start_before: before, before, start_after: after, after }] } as unknown as ChangeImpact;
}
const still = { moved: [] as unknown } as ChangeImpact;

describe('A counter-proposal beside what it answers', () => {
  it('differs where the two differ, not where both differ from the baseline', () => {
    const theirs = { difference: [amount(3_500_000), text], impact: still };
    const { before, after } = bothProposed(base, theirs, { difference: [amount(3_200_000), text], impact: still });
    expect(between(before, after)).toEqual([{ ...amount(3_200_000), before: 3_500_000 }]);
  });

  it('shows as undone what the answer leaves out', () => {
    const { before, after } = bothProposed(
      base,
      { difference: [text], impact: still },
      { difference: [], impact: still },
    );
    expect(between(before, after)).toEqual([{ path: text.path, before: text.after, after: text.before }]);
  });

  it('takes the dates that each would give', () => {
    const [slipped, later] = ['2026-04-03T17:00', '2026-04-17T17:00'];
    const theirs = { difference: [], impact: moving('t2', slipped, later) };
    const [moved] = movedDates(bothProposed(base, theirs, { difference: [], impact: still }));
    expect(moved).toMatchObject({ task: 't2', before: later, after: slipped, days: -14 });
  });
});
