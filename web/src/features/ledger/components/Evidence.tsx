import { Button, Code } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { ProblemNote } from '@/shared/ui';
import { bundleAddress, useCheckpoint, useVerifierKey } from '../api';
import { readCheckpoint } from '../model/checkpoint';
import styles from './Evidence.module.css';

interface Props {
  engagement: Engagement;
  size: number | undefined;
  root: string | undefined;
}

/** The signed state of the record, and how anyone can check it without trusting this server. */
export function Evidence({ engagement, size, root }: Props) {
  const { t } = useTranslation('ledger');
  const checkpoint = useCheckpoint(engagement.id);
  const key = useVerifierKey();
  const read = checkpoint.data === undefined ? null : readCheckpoint(checkpoint.data);
  return (
    <aside className={styles.card} aria-label={t('evidence.title')}>
      <h2 className={styles.title}>
        <IconShieldCheck size={18} stroke={1.8} aria-hidden="true" />
        {t('evidence.title')}
      </h2>
      <p className={styles.text}>{t('evidence.text')}</p>
      <ProblemNote problem={checkpoint.error} onRetry={() => void checkpoint.refetch()} />
      <dl className={styles.facts}>
        <dt>{t('evidence.size')}</dt>
        <dd>{t('evidence.entries', { count: read?.size ?? size ?? 0 })}</dd>
        <dt>{t('evidence.root')}</dt>
        <dd>
          <Code className={styles.code}>{read?.root ?? root ?? '…'}</Code>
        </dd>
        {read && read.signers.length > 0 && (
          <>
            <dt>{t('evidence.signed_by')}</dt>
            <dd>{read.signers.join(', ')}</dd>
          </>
        )}
        <dt>{t('evidence.key')}</dt>
        <dd>
          <Code className={styles.code}>{key.data?.verifier_key ?? '…'}</Code>
        </dd>
      </dl>
      {may(engagement, 'ledger.export') && (
        <Button
          component="a"
          href={bundleAddress(engagement.id)}
          download
          fullWidth
          leftSection={<IconDownload size={16} />}
          data-no-print
        >
          {t('evidence.download')}
        </Button>
      )}
      <details className={styles.proof}>
        <summary>{t('evidence.what')}</summary>
        <p>{t('evidence.what_order')}</p>
        <p>{t('evidence.what_verify')}</p>
        <Code block>tandem verify bundle.zip</Code>
        <p>{t('evidence.what_not')}</p>
      </details>
    </aside>
  );
}
