/** Pure reading of source text for the test that keeps the two languages complete and free of dead keys. */
export interface Usage {
  /** `namespace:key`, asked for literally. */
  keys: Set<string>;
  /** `namespace:prefix.`, from template literals such as t(`party.${party}`). */
  prefixes: Set<string>;
}

const call = /\bt\(\s*(?:'([^']+)'|"([^"]+)"|`([^`]+)`)/g;
const qualified = /['"`]([a-z]+:[a-z][\w.]*?)(?:\$\{|['"`])/g;
const ternary = /\bt\(\s*[^'"`()]+\?\s*'([^']+)'\s*:\s*'([^']+)'/g;
// A key handed on as data, such as a reason: only one that exists counts.
const dotted = /['"]([a-z_]+(?:\.\w+)+)['"]/g;
const attribute = /\bi18nKey="([^"]+)"/g;

/** Sources by path: a file that is given its `t` speaks in the namespace of its folder. */
export function usageOf(sources: Record<string, string>, known: string[]): Usage {
  const usage: Usage = { keys: new Set(), prefixes: new Set() };
  for (const [path, source] of Object.entries(sources)) readSource(path, source, known, usage);
  return usage;
}

function readSource(path: string, source: string, known: string[], usage: Usage) {
  const namespaces = [...new Set(known.map((key) => key.split(':')[0] ?? ''))];
  const own = /useTranslation\('([a-z]+)'\)/.exec(source)?.[1] ?? folderNamespace(path);
  const add = (raw: string) => {
    const full = raw.includes(':') ? raw : `${own}:${raw}`;
    const dynamic = full.indexOf('${');
    if (dynamic >= 0) usage.prefixes.add(full.slice(0, dynamic));
    else if (full.endsWith('.')) usage.prefixes.add(full);
    else usage.keys.add(full);
  };
  for (const match of source.matchAll(call)) add(match[1] ?? match[2] ?? match[3] ?? '');
  for (const match of source.matchAll(ternary)) for (const key of match.slice(1)) add(key);
  for (const match of source.matchAll(attribute)) add(match[1] ?? '');
  for (const match of source.matchAll(dotted)) if (known.includes(`${own}:${match[1]}`)) add(match[1] ?? '');
  for (const match of source.matchAll(qualified)) {
    const key = match[1] ?? '';
    if (namespaces.includes(key.split(':')[0] ?? '')) add(match[0].endsWith('${') ? `${key}\${` : key);
  }
}

function folderNamespace(path: string): string {
  const room = /features\/([^/]+)\//.exec(path)?.[1];
  return room ?? (path.includes('/app/') ? 'shell' : 'common');
}

/** Leaves of nested texts as dotted keys. */
export function leavesOf(texts: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : leavesOf(value as Record<string, unknown>, `${prefix}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;

/** `items_one` and `items_other` are one key to the code. */
export function withoutPlural(key: string): string {
  return key.replace(plural, '');
}
