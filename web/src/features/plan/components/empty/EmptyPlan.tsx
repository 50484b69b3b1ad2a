import { Button, Group, Textarea, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Picture } from '@/shared/ui';
import { tasksFromLines } from '../../model/edits';
import { usePlanPage } from '../../state/PlanContext';
import styles from './EmptyPlan.module.css';

/** A plan without tasks teaches: type them as lines, start from an outline, or bring a file. */
export function EmptyPlan() {
  const { t } = useTranslation('plan');
  const { act, canEdit, canImport, changeView } = usePlanPage();
  const [lines, setLines] = useState('');
  const count = lines.split('\n').filter((line) => line.trim() !== '').length;
  const create = () => act(t('step.lines', { count }), tasksFromLines(lines, undefined));
  return (
    <div className={styles.root}>
      <Picture name="plan" />
      <Title order={2}>{t('empty.title')}</Title>
      <p>{t(canEdit ? 'empty.text' : 'empty.read_only')}</p>
      {canEdit && (
        <Textarea
          w="100%"
          autosize
          minRows={7}
          maxRows={18}
          label={t('empty.lines')}
          description={t('empty.lines_help')}
          placeholder={t('empty.placeholder')}
          value={lines}
          onChange={(event) => setLines(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && count > 0 && create()}
          classNames={{ input: styles.lines }}
        />
      )}
      <Group>
        {canEdit && (
          <Button onClick={create} disabled={count === 0}>
            {count === 0 ? t('empty.create_none') : t('empty.create', { count })}
          </Button>
        )}
        {canEdit && (
          <Button variant="default" onClick={() => setLines(t('empty.outline'))}>
            {t('empty.use_outline')}
          </Button>
        )}
        {canImport && (
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} />}
            onClick={() => changeView({ dialog: 'import' }, 'push')}
          >
            {t('command.import')}
          </Button>
        )}
      </Group>
    </div>
  );
}
