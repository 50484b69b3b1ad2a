import { namespacesOf } from './resources';

type Texts = Record<string, unknown>;

/** The rooms of one engagement, whose pages are loaded when they are opened; the same list is left out of enFirst.ts. */
export const resources = namespacesOf(
  import.meta.glob<Texts>('../../features/{baseline,outlook,plan,scope,value}/locales/en.json', {
    eager: true,
    import: 'default',
  }),
);
