import { Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { ProblemNote } from '@/shared/ui';
import type { Operation } from '../../model/difference';
import type { Sides } from '../../model/words';
import { PasswordField } from '../signing/PasswordField';
import styles from './Changes.module.css';
import { ConflictNote } from './ConflictNote';
import { ImpactPreview } from './ImpactPreview';

interface Props {
  engagement: Engagement;
  form: Pick<UseFormReturnType<{ reason: string; password: string }>, 'key' | 'getInputProps'>;
  /** What the reason is called. */
  reason: string;
  /** What is sent. */
  wanted: Operation[];
  sides: Sides;
  problem: unknown;
  /** Above the reason. */
  title?: ReactNode;
  /** The buttons. */
  children: ReactNode;
}

/** Beside what is chosen: why, the signature of who may sign at once, and what it would do. */
export function SendCard({ engagement, form, reason, wanted, sides, problem, title, children }: Props) {
  const { t } = useTranslation('baseline');
  return (
    <aside className={styles.aside} aria-label={t('impact.title')}>
      {title}
      <Textarea label={reason} autosize minRows={2} key={form.key('reason')} {...form.getInputProps('reason')} />
      {may(engagement, 'change.decide') && (
        <PasswordField
          description={t('propose.sign_now')}
          data-autofocus={undefined}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
      )}
      <ConflictNote problem={problem} sides={sides}>
        <ProblemNote problem={problem} />
      </ConflictNote>
      {children}
      <ImpactPreview engagement={engagement.id} operations={wanted} sides={sides} />
    </aside>
  );
}
