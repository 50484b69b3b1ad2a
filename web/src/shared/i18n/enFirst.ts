import { namespacesOf } from './resources';

type Texts = Record<string, unknown>;

/** What the first page needs. */
export const resources = namespacesOf(
  import.meta.glob<Texts>(
    [
      '../../features/*/locales/en.json',
      '!../../features/{baseline,outlook,plan,scope,value}/locales/en.json',
      '../../app/locales/en.json',
      './locales/en.json',
    ],
    { eager: true, import: 'default' },
  ),
);
