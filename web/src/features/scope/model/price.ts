/** Sums of a price, and what to look at in it. Pure. */
import type { ClauseTerms, PriceTerms } from '@/shared/api';

export interface PriceCheck {
  /** Of the payments, in minor units. */
  total: number;
  /** Payments without an amount. */
  without_amount: number;
  /** Deliverables that no payment names. */
  unpaid: string[];
  /** What is paid without anything being accepted for it. */
  upfront: number;
}

export function checkPrice(price: PriceTerms, clauses: ClauseTerms[]): PriceCheck {
  const paid = new Set(price.lines.map((line) => line.clause_id));
  const deliverables = clauses.filter((clause) => clause.kind === 'deliverable');
  return {
    total: totalOf(price.lines),
    without_amount: price.lines.filter((line) => line.amount_minor === 0).length,
    unpaid: deliverables.filter((clause) => !paid.has(clause.id)).map((clause) => clause.title),
    upfront: totalOf(price.lines.filter((line) => line.clause_id === null)),
  };
}

/** A payment's part of the total, 0 to 1. */
export function shareOf(amount: number, total: number): number {
  return total === 0 ? 0 : amount / total;
}

/** Sum of the payments, in minor units. */
export function totalOf(lines: PriceTerms['lines']): number {
  return lines.reduce((total, line) => total + line.amount_minor, 0);
}
