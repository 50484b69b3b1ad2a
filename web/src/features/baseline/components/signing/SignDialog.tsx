import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { signSchema } from '../../model/schemas';
import styles from './Dialogs.module.css';
import { PasswordField } from './PasswordField';

interface Props {
  title: string;
  /** What exactly is signed. */
  children: ReactNode;
  /** What the signature does, and how long it can be taken back. */
  final: string;
  action: string;
  onSign: (password: string) => Promise<unknown>;
  onClose: () => void;
}

/** The one place where a confirmation is right: what both have signed never changes. */
export function SignDialog({ title, children, final, action, onSign, onClose }: Props) {
  const { t } = useTranslation('baseline');
  const form = useSchemaForm(signSchema, { password: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ password }) => {
    await onSign(password);
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <form onSubmit={submit} className={styles.form} noValidate>
        {children}
        <p className={styles.final}>{final}</p>
        <PasswordField key={form.key('password')} {...form.getInputProps('password')} />
        <ProblemNote problem={problem} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
