import type { Risk, RiskPut } from '@/shared/api';

/** What the form holds: percent, days and amounts as they are typed. */
export interface RiskValues extends Record<string, unknown> {
  title: string;
  probability: number | string;
  delay_low: number | string;
  delay_likely: number | string;
  delay_high: number | string;
  cost_low: number | string;
  cost_likely: number | string;
  cost_high: number | string;
  task_ids: string[];
  owner: string;
  status: string;
  description: string;
}

const minutes: Record<string, number> = { m: 1, h: 60, d: 480, w: 2400, mo: 9600 };

/** Days of eight hours in the server's words: "2d", "12h", "1w". */
export function daysOf(duration: string): number {
  const [, number = '0', unit = 'd'] = /^([\d.]+)(mo|[mhdw])$/.exec(duration) ?? [];
  return (Number(number) * (minutes[unit] ?? 480)) / 480;
}

export function valuesOf(risk: Risk | null, digits: number): RiskValues {
  const money = (minor: number) => (minor === 0 ? '' : minor / 10 ** digits);
  const days = (duration: string) => daysOf(duration) || '';
  return {
    title: risk?.title ?? '',
    probability: risk ? Math.round(risk.probability * 1000) / 10 : '',
    delay_low: days(risk?.delay_low ?? ''),
    delay_likely: days(risk?.delay_likely ?? ''),
    delay_high: days(risk?.delay_high ?? ''),
    cost_low: money(risk?.cost_low ?? 0),
    cost_likely: money(risk?.cost_likely ?? 0),
    cost_high: money(risk?.cost_high ?? 0),
    task_ids: risk?.task_ids ?? [],
    owner: risk?.owner ?? '',
    status: risk?.status ?? 'open',
    description: risk?.description ?? '',
  };
}

/** What the server is asked to keep; a field left empty is nothing. */
export function putOf(values: RiskValues, digits: number): RiskPut {
  const days = (typed: number | string) => `${Number(typed) || 0}d`;
  const money = (typed: number | string) => Math.round((Number(typed) || 0) * 10 ** digits);
  return {
    title: values.title.trim(),
    probability: Number(values.probability) / 100,
    delay_low: days(values.delay_low),
    delay_likely: days(values.delay_likely),
    delay_high: days(values.delay_high),
    cost_low: money(values.cost_low),
    cost_likely: money(values.cost_likely),
    cost_high: money(values.cost_high),
    task_ids: values.task_ids,
    owner: (values.owner || null) as RiskPut['owner'],
    status: values.status as RiskPut['status'],
    description: values.description,
  };
}

/** Open risks first, those that would move the most days, weighed by their probability, on top. */
export function byWeight(risks: readonly Risk[]): Risk[] {
  const weight = (risk: Risk) => risk.probability * daysOf(risk.delay_likely);
  const open = (risk: Risk) => (risk.status === 'open' ? 0 : 1);
  return [...risks].sort((a, b) => open(a) - open(b) || weight(b) - weight(a));
}
