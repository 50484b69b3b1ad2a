import { namespacesOf } from './resources';

type Texts = Record<string, unknown>;

/** What the first page needs. */
export const resources = namespacesOf(
  import.meta.glob<Texts>(
    [
      '../../features/*/locales/vi.json',
      '!../../features/{baseline,outlook,plan,scope,value}/locales/vi.json',
      '../../app/locales/vi.json',
      './locales/vi.json',
    ],
    { eager: true, import: 'default' },
  ),
);
