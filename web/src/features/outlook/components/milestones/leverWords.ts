import type { TFunction } from 'i18next';
import type { Lever } from '@/shared/api';
import { daysOf } from '../../model/risk';

/** What to do, as a sentence: "Shorten “Build” from 10 to 8 days". */
export function leverWords({ kind, title, duration, shortened }: Lever, t: TFunction<'outlook'>): string {
  const days = (text: string | null) => Math.round(daysOf(text ?? '') * 10) / 10;
  return t(`levers.${kind}`, { title, from: days(duration), to: days(shortened) });
}
