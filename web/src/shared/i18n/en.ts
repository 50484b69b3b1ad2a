import { namespacesOf } from './resources';

type Texts = Record<string, unknown>;

/** Everything, for tests. */
export const resources = namespacesOf(
  import.meta.glob<Texts>(['../../features/*/locales/en.json', '../../app/locales/en.json', './locales/en.json'], {
    eager: true,
    import: 'default',
  }),
);
