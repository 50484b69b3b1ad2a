/** Who acts next, from what is offered, asked and handed over. Pure. */
import type { Baseline, ChangeSummary, Engagement, Party, Scope } from '@/shared/api';
import { may, type Permission } from '@/shared/permissions';
import { courtOf, otherParty } from './turn';

export type Draft = Pick<Scope, 'turn' | 'turn_since' | 'turn_by' | 'locked_by'>;

/** What one side has to do: sign an offer, answer a request or sign what is agreed, go on with the draft. */
export type Action =
  | { kind: 'offer'; party: Party; baseline: Baseline }
  | { kind: 'answer' | 'countersign'; party: Party; change: ChangeSummary }
  | { kind: 'draft'; party: Party; draft: Draft };

/** `you` may do it yourself; otherwise others of that side. */
export type Awaited = 'you' | Party;

export interface Waiting {
  who: Awaited;
  actions: Action[];
}

const needed: Record<Action['kind'], Permission[]> = {
  offer: ['baseline.sign'],
  answer: ['change.decide', 'change.propose'],
  countersign: ['change.decide'],
  draft: ['scope.edit'],
};

/** You first, then others of your side, then the other side; nobody for whom nothing waits. */
export function waitingFor(
  engagement: Engagement,
  baselines: Baseline[],
  changes: ChangeSummary[],
  draft: Draft,
): Waiting[] {
  const actions = [...offers(baselines), ...answers(changes), ...turn(draft)];
  const order: Awaited[] = ['you', engagement.party, otherParty(engagement.party)];
  return order
    .map((who) => ({ who, actions: actions.filter((action) => awaited(engagement, action) === who) }))
    .filter((waiting) => waiting.actions.length > 0);
}

/** Unlike any other of one engagement. */
export function keyOf(action: Action): string {
  if (action.kind === 'draft') return action.kind;
  return action.kind === 'offer' ? action.baseline.id : action.change.id;
}

function awaited(engagement: Engagement, { kind, party }: Action): Awaited {
  const mine = party === engagement.party && needed[kind].some((permission) => may(engagement, permission));
  return mine ? 'you' : party;
}

function offers(baselines: Baseline[]): Action[] {
  return baselines
    .filter(({ state }) => state === 'offered')
    .map((baseline) => ({ kind: 'offer', party: otherParty(baseline.offered_party), baseline }));
}

function answers(changes: ChangeSummary[]): Action[] {
  return changes.flatMap((change) => {
    const party = courtOf(change);
    return party ? [{ kind: isCountersigned(change) ? 'countersign' : 'answer', party, change }] : [];
  });
}

/** A version comes back to the side that wrote it only when the other side has signed it. */
function isCountersigned({ court, author }: ChangeSummary): boolean {
  return court === author;
}

/** A draft that lies with a signer waits for the signature. */
function turn(draft: Draft): Action[] {
  return draft.turn && !draft.locked_by ? [{ kind: 'draft', party: draft.turn, draft }] : [];
}
