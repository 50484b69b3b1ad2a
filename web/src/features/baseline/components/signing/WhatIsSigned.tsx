import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { Side } from '@/shared/ui';
import { WholeHash } from '../Hash';
import styles from './Dialogs.module.css';

interface Props {
  engagement: Engagement;
  /** "Baseline 2", "Change request 3". */
  title: string;
  hash?: string;
}

/** Repeats, at the moment of signing, exactly what is signed and between whom. */
export function WhatIsSigned({ engagement, title, hash }: Props) {
  const { t } = useTranslation('baseline');
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('sign.what')}</dt>
        <dd>
          <strong>{title}</strong>, {engagement.title}
        </dd>
      </div>
      <div>
        <dt>{t('sign.between')}</dt>
        <dd className={styles.parties}>
          <Side party="client" name={engagement.client.name} />
          {engagement.vendor && <Side party="vendor" name={engagement.vendor.name} />}
        </dd>
      </div>
      {hash && (
        <div>
          <dt>{t('hash.title')}</dt>
          <dd>
            <WholeHash hash={hash} />
          </dd>
        </div>
      )}
    </dl>
  );
}
