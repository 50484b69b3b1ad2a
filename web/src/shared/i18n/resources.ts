type Texts = Record<string, unknown>;

/** Namespaces from files: features/<room>/locales/en.json → room; app/locales → shell; shared/i18n/locales → common. */
export function namespacesOf(files: Record<string, Texts>): Record<string, Texts> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [namespaceOf(path), texts]));
}

export function namespaceOf(path: string): string {
  const room = /features\/([^/]+)\/locales\//.exec(path)?.[1];
  if (room) return room;
  return path.includes('app/locales/') ? 'shell' : 'common';
}
