import type { TFunction } from 'i18next';

/** A chance as people say it: so many times in so many. */
export type Odds = { kind: 'of'; of: number; in: number } | { kind: 'rarely' } | { kind: 'nearly_always' };

const rarest = 0.01;
const fewest = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 50, 100];

/** A simulation of some thousand futures does not know "never": below 1 in 100, and above 99, only the bound is said. */
export function oddsOf(probability: number): Odds {
  if (probability < rarest) return { kind: 'rarely' };
  if (probability > 1 - rarest) return { kind: 'nearly_always' };
  if (probability <= 0.27) return { kind: 'of', of: 1, in: closest(1 / probability) };
  if (probability < 0.88) return tenths(probability);
  const among = Math.max(10, closest(1 / (1 - probability)));
  return { kind: 'of', of: among - 1, in: among };
}

function closest(among: number): number {
  return fewest.reduce((best, next) => (Math.abs(next - among) < Math.abs(best - among) ? next : best));
}

function tenths(probability: number): Odds {
  const of = Math.round(probability * 10);
  return of === 5 ? { kind: 'of', of: 1, in: 2 } : { kind: 'of', of, in: 10 };
}

/** "1 in 12", "9 in 10", "fewer than 1 in 100". */
export function oddsWords(probability: number, t: TFunction): string {
  const odds = oddsOf(probability);
  return odds.kind === 'of' ? t('outlook:odds.of', { of: odds.of, in: odds.in }) : t(`outlook:odds.${odds.kind}`);
}
