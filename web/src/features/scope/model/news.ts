/** What the other side changed since I last looked. Pure. */
import type { ClauseTerms, Party, Price, PriceTerms, Scope } from '@/shared/api';
import { type ClauseKind, kinds, labelOf } from './sections';

/** Anchors of what changed, in the order of the document: clause ids, removed ones too, and "price". */
export function newsIn(scope: Scope): string[] {
  const of = (kind: ClauseKind) => [
    ...scope.clauses.filter((clause) => clause.kind === kind && clause.change !== 'none').map(({ id }) => id),
    ...scope.removed.filter(({ clause }) => clause.kind === kind).map(({ clause }) => clause.id),
  ];
  return [...kinds.flatMap(of), ...(scope.price_seen ? ['price'] : [])];
}

/** To somebody who never looked: how many clauses the other side wrote last, the price included. None after that. */
export function unreadOf(scope: Scope): number {
  if (scope.seen_at !== null) return 0;
  return [...scope.clauses, scope.price].filter(
    ({ changed_party, agreed_in }) => changed_party === otherSide(scope.party) && agreed_in === null,
  ).length;
}

/** Whose changes are news to a side. */
export function otherSide(party: Party): Party {
  return party === 'client' ? 'vendor' : 'client';
}

/** The anchor after (or before) the one that has the focus; around the ends. */
export function neighbour(news: string[], from: string | null, step: 1 | -1): string | undefined {
  const at = from === null ? -1 : news.indexOf(from);
  if (at < 0) return step === 1 ? news[0] : news.at(-1);
  return news[(at + step + news.length) % news.length];
}

export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface Wording {
  party: (party: 'client' | 'vendor') => string;
  day: (day: string) => string;
  task: (id: string) => string;
}

/** The fields in which a clause differs from how it was last seen, in words. */
export function differencesOf(seen: ClauseTerms, now: ClauseTerms, say: Wording): FieldChange[] {
  const texts = (clause: ClauseTerms): Record<string, string> => ({
    kind: clause.kind,
    title: clause.title,
    text: clause.text,
    measure: clause.measure,
    target: clause.target,
    owner: clause.owner ? say.party(clause.owner) : '',
    [labelOf(clause.kind, 'due')]: clause.due ? say.day(clause.due) : '',
    task_id: clause.task_id ? say.task(clause.task_id) : '',
    criteria: clause.criteria.map(({ statement, check }) => (check ? `${statement} — ${check}` : statement)).join('\n'),
  });
  return unlike(texts(seen), texts(now));
}

/** The same of the price; amounts are worded by `money`. */
export function priceDifferences(
  seen: PriceTerms,
  now: Price,
  say: { model: (model: PriceTerms['model']) => string; money: (minor: number, currency: string) => string },
): FieldChange[] {
  const amount = (price: PriceTerms, minor: number | null) => (minor === null ? '' : say.money(minor, price.currency));
  const texts = (price: PriceTerms): Record<string, string> => ({
    model: say.model(price.model),
    currency: price.currency,
    lines: price.lines.map((line) => `${line.title}: ${amount(price, line.amount_minor)}`).join('\n'),
    rates: price.rates.map((rate) => `${rate.role}: ${amount(price, rate.amount_minor)}`).join('\n'),
    cap_minor: amount(price, price.cap_minor),
    retainer_minor: amount(price, price.retainer_minor),
  });
  return unlike(texts(seen), texts(now));
}

function unlike(before: Record<string, string>, after: Record<string, string>): FieldChange[] {
  return Object.keys(before)
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after);
}
