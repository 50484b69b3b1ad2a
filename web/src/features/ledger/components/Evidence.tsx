import { Button, Code } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { ProblemNote } from '@/shared/ui';
import { bundleAddress, useCheckpoint, useVerifierKey } from '../api';
import { readCheckpoint } from '../model/checkpoint';
import styles from './Evidence.module.css';

interface Fact {
  name: string;
  value: string;
  isCode?: boolean;
}

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
  const facts: Fact[] = [
    { name: t('evidence.root'), value: read?.root ?? root ?? '…', isCode: true },
    { name: t('evidence.signed_by'), value: read?.signers.join(', ') || '…' },
    { name: t('evidence.key'), value: key.data?.verifier_key ?? '…', isCode: true },
  ];
  return (
    <aside className={styles.card} aria-label={t('evidence.title')}>
      <h2 className={styles.title}>
        <IconShieldCheck size={18} stroke={1.8} aria-hidden="true" />
        {t('evidence.title')}
        <span className={styles.size}>{t('evidence.entries', { count: read?.size ?? size ?? 0 })}</span>
      </h2>
      <p className={styles.text}>{t('evidence.text')}</p>
      <ProblemNote problem={checkpoint.error} onRetry={() => void checkpoint.refetch()} />
      <Facts facts={facts} />
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

/** Folded on a small screen: the record itself comes first. */
function Facts({ facts }: { facts: Fact[] }) {
  const { t } = useTranslation('ledger');
  const isSmall = useMediaQuery('screen and (max-width: 1080px)');
  const list = (shown: Fact[]) => (
    <dl className={styles.facts}>
      {shown.map(({ name, value, isCode }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{isCode ? <Code className={styles.code}>{value}</Code> : value}</dd>
        </div>
      ))}
    </dl>
  );
  if (!isSmall) return list(facts);
  return (
    <details className={styles.more}>
      <summary>{t('evidence.details')}</summary>
      {list(facts)}
    </details>
  );
}
