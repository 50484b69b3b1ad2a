import { t } from 'i18next';
import { describe, expect, it } from 'vitest';
import type { ChangeRequest, ChangeVersion, Engagement, Party } from '@/shared/api';
import { changeTurnOf } from './turn';
import { answeredBy, counterNumber, latestOf, versionTitle } from './versions';

const noon = '2026-03-02T12:00:00Z';

function version(number: number, party: Party, withdrawn_at: string | null = null): ChangeVersion {
  const proposed_at = `2026-03-02T1${number}:00:00Z`;
  return { version: number, party, proposed_at, withdrawn_at, signatures: [] as unknown } as ChangeVersion;
}

function change(latest: number, ...versions: ChangeVersion[]): ChangeRequest {
  return {
    title: 'More days',
    party: 'client',
    state: 'open',
    version: latest,
    versions,
    conflicts: [] as unknown,
  } as ChangeRequest;
}

const side = (party: Party) => ({ party, permissions: ['change.propose', 'change.decide'] }) as unknown as Engagement;

describe('The versions of a change request', () => {
  it('are told apart as the request and the answers to it, counted from 1', () => {
    const asked = change(3, version(1, 'client'), version(2, 'vendor'), version(3, 'client'));
    expect(asked.versions.map((one) => counterNumber(asked, one))).toEqual([null, 1, 2]);
    expect(asked.versions.map((one) => answeredBy(asked, one)?.version)).toEqual([undefined, 1, 2]);
    expect(versionTitle(asked, version(1, 'client'), t)).toBe('More days');
  });

  it('name no correction of the request a counter-proposal', () => {
    const asked = change(3, version(1, 'client', noon), version(2, 'client'), version(3, 'vendor'));
    expect(asked.versions.map((one) => counterNumber(asked, one))).toEqual([null, null, 1]);
    expect(answeredBy(asked, version(3, 'vendor'))?.version).toBe(2);
  });

  it('stand again when the answer to them is taken back', () => {
    const asked = change(1, version(1, 'client'), version(2, 'vendor', noon));
    expect(latestOf(asked)?.version).toBe(1);
    expect(answeredBy(asked, version(2, 'vendor', noon))?.version).toBe(1);
  });

  it('still answer what was taken back only after them', () => {
    const asked = change(
      1,
      version(1, 'client'),
      version(2, 'vendor', '2026-03-02T15:00:00Z'),
      version(3, 'client', noon),
    );
    expect(answeredBy(asked, version(3, 'client', noon))?.version).toBe(2);
  });
});

describe('What I can do with a counter-proposal', () => {
  const asked = change(2, version(1, 'client'), version(2, 'vendor'));

  it('is to correct it or take it back where my side wrote it', () => {
    expect(changeTurnOf(side('vendor'), asked)).toMatchObject({ correct: true, takeBack: true, withdraw: false });
    expect(changeTurnOf(side('client'), asked)).toMatchObject({ correct: false, takeBack: false, withdraw: true });
  });

  it('is to correct the request itself, which has nothing to fall back to', () => {
    const first = change(1, version(1, 'client'));
    expect(changeTurnOf(side('client'), first)).toMatchObject({ correct: true, takeBack: false, withdraw: true });
  });

  it('is nothing once it is decided', () => {
    const closed = { ...asked, state: 'accepted' as const };
    expect(Object.values(changeTurnOf(side('vendor'), closed)).some(Boolean)).toBe(false);
  });
});
