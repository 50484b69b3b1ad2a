import type { TFunction } from 'i18next';
import type { ChangeRequest, ChangeVersion } from '@/shared/api';

type Versions = Pick<ChangeRequest, 'versions'>;

/** The version that waits for its signatures; the server names it. */
export function latestOf({
  versions,
  version,
}: Pick<ChangeRequest, 'versions' | 'version'>): ChangeVersion | undefined {
  return versions.find((one) => one.version === version);
}

/** What a counter-proposal answers: what the other side wrote last and stood by then; null for the request itself. */
export function answeredBy({ versions }: Versions, version: ChangeVersion): ChangeVersion | null {
  const stood = (one: ChangeVersion) => !one.withdrawn_at || one.withdrawn_at > version.proposed_at;
  return versions.findLast((one) => one.version < version.version && one.party !== version.party && stood(one)) ?? null;
}

/** Counter-proposals are counted from 1; null for the request itself. */
export function counterNumber(change: Versions, version: ChangeVersion): number | null {
  if (answeredBy(change, version) === null) return null;
  return change.versions.filter((one) => one.version <= version.version && answeredBy(change, one) !== null).length;
}

/** "Proposal", "Counter-proposal 2". */
export function versionWords(change: Versions, version: ChangeVersion, t: TFunction): string {
  const number = counterNumber(change, version);
  return number === null ? t('baseline:changes.proposal') : t('baseline:changes.counter_n', { number });
}

/** The request by its title, an answer by what it answers. */
export function versionTitle(change: Versions & { title: string }, version: ChangeVersion, t: TFunction): string {
  const number = counterNumber(change, version);
  return number === null ? change.title : t('baseline:changes.counter_to', { number, title: change.title });
}
