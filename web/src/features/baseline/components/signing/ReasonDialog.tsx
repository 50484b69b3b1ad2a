import { Button, Modal, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { reasonSchema } from '../../model/schemas';
import styles from './Dialogs.module.css';

interface Props {
  title: string;
  text: string;
  action: string;
  onSubmit: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** A refusal says why: the other side reads it, and it stays on the record. */
export function ReasonDialog({ title, text, action, onSubmit, onClose }: Props) {
  const { t } = useTranslation('baseline');
  const form = useSchemaForm(reasonSchema, { reason: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ reason }) => {
    await onSubmit(reason.trim());
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <p className={styles.lead}>{text}</p>
        <Textarea
          label={t('reason.label')}
          autosize
          minRows={3}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <ProblemNote problem={problem} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="red" loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
