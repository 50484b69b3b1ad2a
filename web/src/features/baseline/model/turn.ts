import type { Baseline, Engagement, Party } from '@/shared/api';
import { may } from '@/shared/permissions';

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
