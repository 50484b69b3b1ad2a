import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { Finding } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';

/** The sentence in the reader's language; the server's where a newer rule has no words here yet. */
export function findingWords({ reason, detail, message }: Finding, t: TFunction): string {
  const key = `baseline:finding.${reason}`;
  if (!i18next.exists(key, { count: 1 })) return message;
  return t(key, { detail: detailWords(reason, detail), count: Number(detail) || 0 });
}

function detailWords(reason: string, detail: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(detail)) return formatLocalDay(`${detail}T00:00`);
  return reason === 'milestone.unlikely' ? String(Math.round(Number(detail) * 100)) : detail;
}

export function blocking(findings: Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'blocks');
}

/** What blocks comes first. */
export function inOrderOfWeight(findings: Finding[]): Finding[] {
  return [...blocking(findings), ...findings.filter(({ severity }) => severity !== 'blocks')];
}
