import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '@/shared/api';

/** Why the file could not be read or applied. */
export function ImportProblem({ problem }: { problem: ProblemError | null }) {
  const { t } = useTranslation('plan');
  if (!problem) return null;
  const text = problem.status === 0 ? t('import.offline') : problem.message;
  const errors = problem.body.errors ?? [];
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('import.failed')} role="alert" mb="md">
      {text}
      {errors.length > 0 && (
        <ul>
          {errors.slice(0, 5).map((error) => (
            <li key={`${error.field}${error.message}`}>{error.message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
