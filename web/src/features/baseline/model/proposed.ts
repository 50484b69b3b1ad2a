import type { ChangeImpact, ChangeVersion } from '@/shared/api';
import { applied } from './apply';
import { rebased } from './counter';
import type { Dates, SignedDocument } from './document';
import type { Sides } from './words';

type Version = Pick<ChangeVersion, 'difference' | 'impact'>;

/** What either side proposed, as two whole documents on the same baseline, with the dates that each would give. */
export function bothProposed(base: SignedDocument, theirs: Version, ours: Version): Sides {
  return { before: proposed(base, theirs, ours.impact), after: proposed(base, ours, theirs.impact) };
}

function proposed(base: SignedDocument, version: Version, other: ChangeImpact): SignedDocument {
  const document = applied(base, rebased(version.difference, base));
  return { ...document, dates: { ...base.dates, ...datesBefore(other), ...datesAfter(version.impact) } };
}

/** What moves in one of them only stays in the other where it is before: by the plan with its progress, as the move is. */
function datesBefore({ moved }: ChangeImpact): Record<string, Dates> {
  return Object.fromEntries(
    moved.map(({ task, start_before, before }) => [task, { start: start_before, finish: before }]),
  );
}

function datesAfter({ moved }: ChangeImpact): Record<string, Dates> {
  return Object.fromEntries(moved.map(({ task, start_after, after }) => [task, { start: start_after, finish: after }]));
}
