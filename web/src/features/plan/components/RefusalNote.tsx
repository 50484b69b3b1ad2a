import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../model/refusal';
import { usePlanPage } from '../state/PlanContext';
import { BothVersions } from './BothVersions';

/** Why the last change was not saved, in a sentence, with the ways on. The row concerned is marked in the tree. */
export function RefusalNote() {
  const { t } = useTranslation('plan');
  const { refusal, dismiss, retry, plan, goTo } = usePlanPage();
  if (!refusal) return null;
  const words = refusalWords(refusal.problem.body, plan);
  const mine = refusal.problem.status === 412 || refusal.problem.status === 0;
  return (
    <Alert
      mt={8}
      color="red"
      icon={<IconAlertTriangle size={18} />}
      role="alert"
      title={t('refusal.title', { step: refusal.request.label })}
      withCloseButton
      closeButtonLabel={t('refusal.dismiss')}
      onClose={dismiss}
    >
      {words.key ? t(words.key, words.values) : refusal.problem.message}
      <BothVersions refusal={refusal} />
      <Group gap="xs" mt={6}>
        {mine && (
          <Button size="compact-xs" variant="default" onClick={retry}>
            {t(refusal.problem.status === 0 ? 'refusal.again' : 'refusal.mine')}
          </Button>
        )}
        {refusal.taskId && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => goTo({ id: refusal.taskId as string, column: 'name' })}
          >
            {t('refusal.show')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
