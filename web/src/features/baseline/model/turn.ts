import type { Baseline, ChangeRequest, ChangeSummary, Engagement, Party } from '@/shared/api';
import { may } from '@/shared/permissions';
import { answeredBy, latestOf } from './versions';

/** What I can do with an offer: the other side signs or refuses, the side that offered withdraws. */
export interface OfferTurn {
  sign: boolean;
  withdraw: boolean;
}

export function turnOf(engagement: Engagement, baseline: Pick<Baseline, 'state' | 'offered_party'>): OfferTurn {
  const open = baseline.state === 'offered' && may(engagement, 'baseline.sign');
  const own = baseline.offered_party === engagement.party;
  return { sign: open && !own, withdraw: open && own };
}

export function otherParty(party: Party): Party {
  return party === 'client' ? 'vendor' : 'client';
}

export function organisationOf(engagement: Engagement, party: Party): string {
  return engagement[party]?.name ?? '';
}

/** Where it can be read: by its number, or by its id while it has none. */
export function nameOfBaseline(baseline: Pick<Baseline, 'id' | 'number'>): string {
  return baseline.number === null ? baseline.id : String(baseline.number);
}

/** Whose answer an open change request waits for. */
export function courtOf(change: Pick<ChangeSummary, 'state' | 'court'>): Party | null {
  return change.state === 'open' ? change.court : null;
}

/** What I can do with a change request; the server says no where this is out of date. */
export interface ChangeTurn {
  accept: boolean;
  refuse: boolean;
  counter: boolean;
  correct: boolean;
  /** Only the counter-proposal; the request stays. */
  takeBack: boolean;
  withdraw: boolean;
}

export function changeTurnOf(engagement: Engagement, change: ChangeRequest): ChangeTurn {
  const open = change.state === 'open';
  const latest = latestOf(change);
  const own = latest !== undefined && latest.party === engagement.party;
  const signed = latest?.signatures.some(({ party }) => party === engagement.party) ?? false;
  const propose = open && may(engagement, 'change.propose');
  const decide = open && may(engagement, 'change.decide');
  return {
    accept: decide && !signed && change.conflicts.length === 0,
    refuse: decide && !own,
    counter: propose && !own,
    correct: propose && own,
    takeBack: propose && own && answeredBy(change, latest) !== null,
    withdraw: propose && change.party === engagement.party,
  };
}
