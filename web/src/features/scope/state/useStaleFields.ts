import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const fields = ['title', 'text', 'measure', 'target', 'owner', 'task_id', 'kind'];
const lists = ['criteria', 'lines', 'rates'];
const terms = ['model', 'currency', 'cap_minor', 'retainer_minor', 'retainer_period'];

/** What the question "yours or theirs" calls each field, and how it shows a list. */
export function useStaleFields() {
  const { t } = useTranslation('scope');
  return useMemo(
    () => [
      ...[...fields, ...terms].map((key) => ({ key, label: t(`field.${key}`) })),
      { key: 'due', label: t('field.day') },
      ...lists.map((key) => ({ key, label: t(`field.${key}`), show: sayRows })),
    ],
    [t],
  );
}

function sayRows(rows: unknown): string {
  const list = Array.isArray(rows) ? (rows as Array<Record<string, unknown>>) : [];
  return list.map((row) => String(row.statement ?? row.title ?? row.role ?? '')).join('; ');
}
