import type { TFunction } from 'i18next';
import i18next from 'i18next';
import { formatMoney } from '@/shared/money';
import { formatLocalDay } from '@/shared/time';
import { valueAt } from './apply';
import { endsOf, type Group, type Operation, placeOf } from './difference';
import { type Criterion, type DocumentClause, type DocumentLink, inOrder, type SignedDocument } from './document';

/** Both ends of a difference: names are looked up where the thing exists. */
export interface Sides {
  before: SignedDocument;
  after: SignedDocument;
}

/** "Deliverable ‘Rating engine’", "Task ‘Interviews’", "Price". */
export function groupWords({ kind, id }: Pick<Group, 'kind' | 'id'>, sides: Sides, t: TFunction): string {
  if (kind === 'clause') {
    const clause = either(sides, (document) => document.clauses[id]);
    return t(`baseline:thing.${clause?.kind ?? 'clause'}`, { title: clause?.title ?? id });
  }
  if (kind === 'task') {
    const task = either(sides, (document) => document.plan.tasks[id]);
    return t(task?.milestone ? 'baseline:thing.task_milestone' : 'baseline:thing.task', { title: task?.name ?? id });
  }
  if (kind === 'link')
    return linkWords(
      either(sides, (document) => document.plan.links[id]),
      sides,
      t,
    );
  return t(`baseline:thing.${kind}`);
}

function linkWords(link: DocumentLink | undefined, sides: Sides, t: TFunction): string {
  const [from, to] = endsOf(link, link && sides.after.plan.tasks[link.successor_id ?? ''] ? sides.after : sides.before);
  return t('baseline:thing.link', { from, to });
}

/** "Rating engine › due": what a path means to a person, for a conflict or a sentence. */
export function pathWords(path: string[], sides: Sides, t: TFunction): string {
  const place = placeOf(path);
  if (!place) return path.join(' › ');
  const field = path.length > place.depth ? fieldWords(path, sides, t) : '';
  return [groupWords(place, sides, t), field].filter(Boolean).join(' › ');
}

/** The field below the thing: "due", "criterion ‘99.9 % a month’ › how it is checked", "payment ‘Kick-off’ › amount". */
export function fieldWords(path: string[], sides: Sides, t: TFunction): string {
  const place = placeOf(path);
  const [first = '', id = '', ...rest] = path.slice(place?.depth ?? 0);
  const owners: Record<string, string> = { criteria: 'statement', lines: 'title', rates: 'role' };
  const nameField = owners[first];
  if (nameField === undefined || !id) return fieldWord(first, t);
  const ownerPath = path.slice(0, (place?.depth ?? 0) + 2);
  const owner = either(sides, (document) => valueAt(document, ownerPath)) as Record<string, unknown> | undefined;
  if (rest[0] === nameField) return fieldWord(first, t);
  const name = t(`baseline:part.${first}`, { name: shortened(String(owner?.[nameField] ?? id)) });
  return rest.length > 0 ? `${name} › ${fieldWord(rest.at(-1) ?? '', t)}` : name;
}

export function fieldWord(field: string, t: TFunction): string {
  return i18next.exists(`baseline:field.${field}`) ? t(`baseline:field.${field}`) : field.replaceAll('_', ' ');
}

const longest = 44;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

const prose = new Set(['title', 'text', 'measure', 'target', 'statement', 'check', 'name', 'role', 'assignee', 'team']);

/** Whether a field holds sentences, of which words are compared. */
export function isProse({ path, before, after }: Operation): boolean {
  return prose.has(path.at(-1) ?? '') && typeof before === 'string' && typeof after === 'string';
}

const day = /^\d{4}-\d\d-\d\d$/;
const minute = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const worded: Record<string, string> = {
  owner: 'common:party.',
  party: 'common:party.',
  unit: 'baseline:unit.',
  model: 'baseline:model.',
  retainer_period: 'baseline:period.',
  constraint_type: 'plan:constraint.',
  constraint: 'plan:constraint.',
  estimate_shape: 'baseline:shape.',
};

/** Whether a value is made for programs: that it differs says enough. */
export function isOpaque({ path, before, after }: Operation): boolean {
  return path.at(-1) === 'extra' || Array.isArray(before ?? after);
}

/** Whether a field holds one of a few words, which nobody types. */
export function isWorded(field: string): boolean {
  return field in worded;
}

/** A value as a person writes it; null where there is none. */
export function valueWords(field: string, value: unknown, sides: Sides, t: TFunction): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return t(value ? 'baseline:yes' : 'baseline:no');
  if (field.endsWith('_minor')) return formatMoney(Number(value), currencyOf(sides));
  if (field === 'confidence') return `${value} %`;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'task_id') return either(sides, (document) => document.plan.tasks[value]?.name) ?? value;
  if (field === 'clause_id') return either(sides, (document) => document.clauses[value]?.title) ?? value;
  if (day.test(value)) return formatLocalDay(value);
  if (minute.test(value)) return `${formatLocalDay(value)}, ${value.slice(11)}`;
  const key = worded[field] === undefined ? '' : worded[field] + value;
  return key && i18next.exists(key) ? t(key) : value;
}

/** What stands in a place, a thing by its name: what has none is only said to differ. */
export function contentWords(field: string, value: unknown, sides: Sides, t: TFunction): string {
  if (typeof value !== 'object' || value === null)
    return valueWords(field, value, sides, t) ?? t('baseline:difference.empty');
  return nameOf(value) || t('baseline:difference.otherwise');
}

const bookkeeping = new Set([
  'id',
  'uid',
  'position',
  'extra',
  'kind',
  'title',
  'name',
  'version',
  'outline_level',
  // Both tasks are named in the heading of a link.
  'predecessor_id',
  'successor_id',
]);

/** What most things are; saying so of a new one helps nobody. */
const usual: Record<string, unknown> = { active: true, constraint_type: 'asap', estimate_shape: 'pert', type: 'FS' };

/** The fields of a thing that came or went as a whole, those that say something. */
export function partsOf(value: unknown): Array<{ path: string[]; value: unknown }> {
  if (typeof value !== 'object' || value === null) return [];
  return inReadingOrder(value).flatMap(([key, part]) => {
    if (bookkeeping.has(key) || part === null || part === '' || part === false || part === usual[key]) return [];
    if (typeof part !== 'object') return [{ path: [key], value: part as unknown }];
    if (Array.isArray(part)) return [];
    return inOrder(part as Record<string, object>).flatMap((item) => partsOfItem(key, item));
  });
}

/** What is asked for before how it is checked, and the lists of a thing last. */
function inReadingOrder(value: object): Array<[string, unknown]> {
  const place = ([key, part]: [string, unknown]) => (key === 'statement' ? 0 : typeof part === 'object' ? 2 : 1);
  return Object.entries(value).sort((a, b) => place(a) - place(b));
}

/** A payment or rate by its name; a criterion says how it is checked too. */
function partsOfItem(list: string, item: object): Array<{ path: string[]; value: unknown }> {
  const check = (item as Partial<Criterion>).check;
  const named = { path: [list], value: nameOf(item) };
  return check ? [named, { path: [list, 'check'], value: check }] : [named];
}

/** What a clause, criterion, payment, rate or task is called. */
export function nameOf(item: unknown): string {
  const named = item as Record<string, unknown>;
  return String(named?.title ?? named?.statement ?? named?.name ?? named?.role ?? '');
}

export function clauseTitle(id: string, sides: Sides): string {
  return either(sides, (document): DocumentClause | undefined => document.clauses[id])?.title ?? id;
}

/** The currency that amounts of the difference are in. */
export function currencyOf(sides: Sides): string {
  return sides.after.price?.currency || sides.before.price?.currency || '';
}

function either<T>(sides: Sides, find: (document: SignedDocument) => T | undefined): T | undefined {
  return find(sides.after) ?? find(sides.before);
}
