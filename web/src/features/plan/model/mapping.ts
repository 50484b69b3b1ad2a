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
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];
export const REQUIRED_FIELDS: readonly CsvField[] = ['id', 'name'];

/** Which header each field is read from; null where the person chose to leave a detected one out. */
export type Mapping = Partial<Record<CsvField, string | null>>;

/** The mapping after a column was given a field (or none): a field has one column, a column one field. */
export function assign(mapping: Mapping, header: string, field: CsvField | null): Mapping {
  const next: Mapping = { ...mapping };
  for (const known of CSV_FIELDS) if (next[known] === header) next[known] = null;
  if (field) next[field] = header;
  return next;
}

export function fieldOf(mapping: Mapping, header: string): CsvField | null {
  return CSV_FIELDS.find((field) => mapping[field] === header) ?? null;
}

export function missingFields(mapping: Mapping): CsvField[] {
  return REQUIRED_FIELDS.filter((field) => !mapping[field]);
}

/** As the server takes it: name=Title,duration=Length; a field that is left out has no header. */
export function mappingText(mapping: Mapping): string {
  return CSV_FIELDS.filter((field) => mapping[field] !== undefined)
    .map((field) => `${field}=${mapping[field] ?? ''}`)
    .join(',');
}

/** Headers that other tools write, in the languages of this client; compared without case, spaces and signs. */
const KNOWN_HEADERS: Record<CsvField, readonly string[]> = {
  id: ['id', 'uid', 'uniqueid', 'no', 'nr', 'number', 'taskid', 'key', 'issuekey', 'số'],
  name: ['name', 'task', 'taskname', 'title', 'summary', 'subject', 'activity', 'activityname', 'côngviệc', 'tên'],
  outline_level: ['outlinelevel', 'level', 'indent', 'depth', 'cấp'],
  duration: ['duration', 'length', 'effort', 'thờilượng'],
  start: ['start', 'startdate', 'begin', 'from', 'bắtđầu'],
  finish: ['finish', 'finishdate', 'end', 'enddate', 'due', 'duedate', 'kếtthúc'],
  predecessors: ['predecessors', 'predecessor', 'dependson', 'dependencies', 'after', 'việctrước'],
  milestone: ['milestone', 'ismilestone', 'cộtmốc'],
  assignee: ['assignee', 'assignedto', 'owner', 'resource', 'resources', 'resourcenames', 'responsible', 'ngườilàm'],
  percent_complete: ['percentcomplete', 'complete', 'done', 'progress', '%complete', 'hoànthành'],
  optimistic: ['optimistic', 'bestcase', 'lạcquan'],
  most_likely: ['mostlikely', 'likely', 'expected', 'khảdĩnhất'],
  pessimistic: ['pessimistic', 'worstcase', 'biquan'],
};

/** Fills what the server did not recognise with headers that other tools use; never takes a column twice. */
export function guessMapping(report: Pick<ImportReport, 'columns' | 'mapping'>): Mapping {
  const mapping: Mapping = { ...(report.mapping as Mapping) };
  const taken = new Set(Object.values(mapping));
  for (const field of CSV_FIELDS) {
    if (mapping[field]) continue;
    const column = report.columns.find(
      ({ header }) => !taken.has(header) && KNOWN_HEADERS[field].includes(plain(header)),
    );
    if (!column) continue;
    mapping[field] = column.header;
    taken.add(column.header);
  }
  return mapping;
}

function plain(header: string): string {
  return header
    .toLocaleLowerCase()
    .normalize('NFC')
    .replace(/[\s_.#-]/g, '');
}
