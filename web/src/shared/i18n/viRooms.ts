import { namespacesOf } from './resources';

type Texts = Record<string, unknown>;

/** The rooms of one engagement, whose pages are loaded when they are opened; the same list is left out of viFirst.ts. */
export const resources = namespacesOf(
  import.meta.glob<Texts>('../../features/{baseline,outlook,plan,scope,value}/locales/vi.json', {
    eager: true,
    import: 'default',
  }),
);
