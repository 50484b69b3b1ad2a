import i18next from 'i18next';
import { isProblem } from '@/shared/api';
import { askStale } from './StaleDialog';
import { conflictsOf, type StaleField } from './stale.model';

type Values = Record<string, unknown>;

/**
 * Saves against a version. When someone else was faster, shows both versions and saves what the person decides.
 * Answers the saved record, the stored one where theirs was taken, or null when the person cancelled.
 */
export async function saveVersioned<Saved extends { version: number }>(
  values: Values,
  version: number,
  fields: StaleField[],
  save: (values: Values, version: number) => Promise<Saved>,
): Promise<Saved | null> {
  try {
    return await save(values, version);
  } catch (error) {
    if (!isProblem(error, 412) || !error.body.current) throw error;
    const current = error.body.current as unknown as Saved;
    const conflicts = conflictsOf(fields, values, error.body.current);
    const chosen = conflicts.length > 0 ? await askStale(i18next.t('common:stale.title'), conflicts) : {};
    if (chosen === null) return null;
    if (Object.keys(chosen).length === 0) return current;
    return saveVersioned(chosen, current.version, fields, save);
  }
}
