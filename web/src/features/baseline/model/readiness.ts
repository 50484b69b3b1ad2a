import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { Finding } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';

/** The sentence in the reader's language; the server's where a newer rule has no words here yet. */
export function findingWords({ reason, detail, message }: Finding, t: TFunction): string {
  const key = `baseline:finding.${reason}`;
  if (!i18next.exists(key, { count: 1 })) return message;
  return t(key, { detail: detailWords(reason, detail, t), count: Number(detail) || 0 });
}

function detailWords(reason: string, detail: string, t: TFunction): string {
  if (reason === 'parties.no_signer') return t(`common:party.${detail}`);
  if (/^\d{4}-\d\d-\d\d$/.test(detail)) return formatLocalDay(detail);
  return reason === 'milestone.unlikely' ? String(Math.round(Number(detail) * 100)) : detail;
}

/** Where it is mended: the plan, the people, a clause, the price, or the section of the scope that lacks something. */
export type Place = { page: 'plan' } | { page: 'people' } | { page: 'clause' | 'price' | 'scope'; hash: string };

const sections: Record<string, string> = {
  'scope.no_objective': 'objective',
  'scope.no_deliverable': 'deliverable',
  'scope.no_boundary': 'out_of_scope',
  'scope.no_milestone': 'milestone',
};

export function placeOf({ reason, clause_id }: Pick<Finding, 'reason' | 'clause_id'>): Place {
  if (clause_id) return { page: 'clause', hash: `clause-${clause_id}` };
  if (reason.startsWith('price.')) return { page: 'price', hash: 'clause-price' };
  if (reason.startsWith('plan.')) return { page: 'plan' };
  if (reason.startsWith('parties.')) return { page: 'people' };
  return { page: 'scope', hash: `scope-section-${sections[reason] ?? 'objective'}` };
}

export function blocking(findings: Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'blocks');
}

/** What blocks comes first. */
export function inOrderOfWeight(findings: Finding[]): Finding[] {
  return [...blocking(findings), ...findings.filter(({ severity }) => severity !== 'blocks')];
}
