import { useQuery } from '@tanstack/react-query';
import { currencyQuery } from '../api';

/** The currency of the engagement's price; undefined until it is known, or where there is none. */
export function useCurrency(engagement: string, wanted = true): string | undefined {
  return useQuery({ ...currencyQuery(engagement), enabled: wanted }).data || undefined;
}
