/** What an entry changed, as lines a person can read. Pure: it knows nothing of texts or components. */
export interface Change {
  /** The field, or the path to it: ['tasks', 'Interviews', 'duration']. A whole thing that came or went: ['tasks']. */
  path: string[];
  before: unknown;
  after: unknown;
}

type Values = Record<string, unknown>;

const bookkeeping = new Set([
  'id',
  'uid',
  'version',
  'updated_at',
  'created_at',
  'position',
  // An id; the level beside it says what a person can read of it.
  'parent',
  'predecessor_id',
  'successor_id',
  'clause_id',
  'task_id',
  'task_ids',
  // What was signed, word for word: its own page shows it, the hash names it.
  'document',
  'size',
]);

/** Of so few new things their fields are shown too; of an import's hundreds the names are enough. */
const fewNew = 3;

export function changesOf(before: unknown, after: unknown): Change[] {
  return compare([], before ?? null, after ?? null);
}

function compare(path: string[], before: unknown, after: unknown): Change[] {
  if (same(before, after)) return [];
  if (isRecordList(before) || isRecordList(after)) return compareLists(path, asList(before), asList(after));
  if (isRecord(before) || isRecord(after)) return compareRecords(path, asRecord(before), asRecord(after));
  return same(filled(before), filled(after)) ? [] : [{ path, before: filled(before), after: filled(after) }];
}

function compareRecords(path: string[], before: Values, after: Values): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !bookkeeping.has(key));
  return keys.flatMap((key) => compare([...path, key], before[key] ?? null, after[key] ?? null));
}

function compareLists(path: string[], before: Values[], after: Values[]): Change[] {
  const old = new Map(before.map((item) => [identityOf(item), item]));
  const now = new Map(after.map((item) => [identityOf(item), item]));
  const isShort = after.filter((item) => !old.has(identityOf(item))).length <= fewNew;
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is) return compareRecords([...path, nameOf(is)], was, is);
    if (was) return [{ path, before: nameOf(was), after: null }];
    return is ? arrived(path, is, isShort) : [];
  });
}

function arrived(path: string[], item: Values, withFields: boolean): Change[] {
  const { name: _, title: __, label: ___, ...fields } = item;
  const line = { path, before: null, after: nameOf(item) };
  return withFields ? [line, ...compareRecords([...path, nameOf(item)], {}, fields)] : [line];
}

function identityOf(item: Values): string {
  return String(item.id ?? item.uid ?? item.name ?? JSON.stringify(item));
}

function nameOf(item: Values): string {
  return String(item.name ?? item.title ?? item.label ?? item.email ?? item.uid ?? item.id ?? '');
}

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

/** An empty text says as little as none: a link without lag has no line about it. */
function filled(value: unknown): unknown {
  return value === '' ? null : value;
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordList(value: unknown): value is Values[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function asRecord(value: unknown): Values {
  return isRecord(value) ? value : {};
}

function asList(value: unknown): Values[] {
  return isRecordList(value) ? value : [];
}
