import { CSV_FIELDS, type Mapping } from '../model/mapping';

const keyOf = (engagement: string) => `tandem-columns-${engagement}`;

/** What the columns of the last imported CSV meant, on this device; null when there was none. */
export function lastMapping(engagement: string): Mapping | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(engagement)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const fields = Object.entries(kept).filter(([, header]) => typeof header === 'string');
    return Object.fromEntries(fields.filter(([field]) => CSV_FIELDS.some((known) => known === field)));
  } catch {
    return null;
  }
}

export function keepMapping(engagement: string, mapping: Mapping): void {
  localStorage.setItem(keyOf(engagement), JSON.stringify(mapping));
}
