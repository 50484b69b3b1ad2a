import { namespacesOf } from './resources';

type Texts = Record<string, unknown>;

/** Everything, for tests. */
export const resources = namespacesOf(
  import.meta.glob<Texts>(['../../features/*/locales/vi.json', '../../app/locales/vi.json', './locales/vi.json'], {
    eager: true,
    import: 'default',
  }),
);
