import type { ImportReport } from './types';

/** Fields that a CSV column can mean, in the order they are offered. */
export const CSV_FIELDS = [
  'id',
  'name',
  'outline_level',
  'duration',
  'start',
  'finish',
  'predecessors',
  'milestone',
  'assignee',
  'percent_complete',
  'optimistic',
  'most_likely',
  'pessimistic',
  'estimate_shape',
  'confidence',
  'team',
  'cost_minor',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];
export const REQUIRED_FIELDS: readonly CsvField[] = ['id', 'name'];

/** Which header each field is read from. */
export type Mapping = Partial<Record<CsvField, string>>;

export function detectedMapping(report: Pick<ImportReport, 'mapping'>): Mapping {
  return { ...(report.mapping as Mapping) };
}

/** The mapping after a column was given a field (or none): a field has one column, a column one field. */
export function assign(mapping: Mapping, header: string, field: CsvField | null): Mapping {
  const next: Mapping = { ...mapping };
  for (const known of CSV_FIELDS) if (next[known] === header) delete next[known];
  if (field) next[field] = header;
  return next;
}

export function fieldOf(mapping: Mapping, header: string): CsvField | null {
  return CSV_FIELDS.find((field) => mapping[field] === header) ?? null;
}

export function missingFields(mapping: Mapping): CsvField[] {
  return REQUIRED_FIELDS.filter((field) => !mapping[field]);
}

/** A file that has every column an earlier one was read from means the same by them. */
export function repeatedMapping(detected: Mapping, earlier: Mapping | null, headers: readonly string[]): Mapping {
  return earlier && Object.values(earlier).every((header) => headers.includes(header)) ? earlier : detected;
}

/** As the server takes it: name=Title,duration=Length. */
export function mappingText(mapping: Mapping): string {
  return CSV_FIELDS.filter((field) => mapping[field])
    .map((field) => `${field}=${mapping[field]}`)
    .join(',');
}
