import type { LedgerEntry } from '@/shared/api';

export interface RecordFilter {
  text: string;
  party: 'all' | 'client' | 'vendor';
  subject: string;
}

/** Entries that match every part of the filter; an empty part matches all. */
export function filtered(entries: LedgerEntry[], filter: RecordFilter): LedgerEntry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (filter.party !== 'all' && entry.actor.party !== filter.party) return false;
    if (filter.subject !== '' && entry.subject.type !== filter.subject) return false;
    const text = `${entry.actor.name} ${entry.actor.organisation} ${entry.action} ${entry.subject.label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Consecutive entries of one day, in the reader's zone, under one heading. */
export function byDay(entries: LedgerEntry[], dayOf: (instant: string) => string): Array<[string, LedgerEntry[]]> {
  const days: Array<[string, LedgerEntry[]]> = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last && last[0] === day) last[1].push(entry);
    else days.push([day, [entry]]);
  }
  return days;
}
