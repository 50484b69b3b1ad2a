import { describe, expect, it } from 'vitest';
import type { Baseline, ChangeSummary, Engagement, Party } from '@/shared/api';
import { waitingFor } from './waiting';

const manager = ['baseline.sign', 'change.propose', 'change.decide', 'scope.edit'];
const member = ['change.propose', 'scope.edit'];

const side = (party: Party, permissions: string[]) => ({ party, permissions }) as unknown as Engagement;
const offer = (state: Baseline['state']) => ({ state, offered_party: 'client' }) as Baseline;
const nobodysTurn = { turn: null, turn_since: null, turn_by: '', locked_by: null };
const vendorsTurn = { ...nobodysTurn, turn: 'vendor' as const };

/** Opened by the vendor; its latest version is by `author`. */
function change(court: Party | null, author: Party = 'vendor', version = 1): ChangeSummary {
  return { state: court ? 'open' : 'refused', party: 'vendor', author, court, version } as ChangeSummary;
}

/** "you: offer, draft" for each who is waited for. */
function said(...args: Parameters<typeof waitingFor>): string[] {
  return waitingFor(...args).map(({ who, actions }) => `${who}: ${actions.map(({ kind }) => kind).join(', ')}`);
}

describe('Who acts next', () => {
  it('is nobody where nothing is open', () => {
    expect(said(side('client', manager), [offer('in_force'), offer('expired')], [change(null)], nobodysTurn)).toEqual(
      [],
    );
  });

  it('is the side that did not offer, until it has signed', () => {
    expect(said(side('vendor', manager), [offer('offered')], [], nobodysTurn)).toEqual(['you: offer']);
    expect(said(side('client', manager), [offer('offered')], [], nobodysTurn)).toEqual(['vendor: offer']);
  });

  it('is the side in whose court a change request is, with yours first', () => {
    const asked = [change('vendor', 'client', 2), change('client')];
    expect(said(side('client', manager), [], asked, nobodysTurn)).toEqual(['you: answer', 'vendor: answer']);
    expect(said(side('vendor', manager), [], asked, nobodysTurn)).toEqual(['you: answer', 'client: answer']);
  });

  it('is the side that asked, once the other signed what it asked for', () => {
    expect(said(side('vendor', manager), [], [change('vendor')], nobodysTurn)).toEqual(['you: countersign']);
  });

  it('is the side that corrected what it asked for, once the other signed the correction', () => {
    const corrected = [change('vendor', 'vendor', 2)];
    expect(said(side('vendor', manager), [], corrected, nobodysTurn)).toEqual(['you: countersign']);
    expect(said(side('client', manager), [], corrected, nobodysTurn)).toEqual(['vendor: countersign']);
  });

  it('is a colleague where you may not do it yourself', () => {
    const asked = [change('vendor'), change('vendor', 'client', 2)];
    expect(said(side('vendor', member), [offer('offered')], asked, nobodysTurn)).toEqual([
      'you: answer',
      'vendor: offer, countersign',
    ]);
    expect(said(side('vendor', []), [], [], vendorsTurn)).toEqual(['vendor: draft']);
  });

  it('is whom the draft was handed to, unless it lies with a signer', () => {
    expect(said(side('vendor', member), [], [], vendorsTurn)).toEqual(['you: draft']);
    expect(said(side('client', member), [], [], vendorsTurn)).toEqual(['vendor: draft']);
    expect(said(side('client', member), [], [], { ...vendorsTurn, locked_by: 'o' })).toEqual([]);
  });
});
