import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';
import { Side } from '@/shared/ui';
import { finishOf, type SignedDocument } from '../../model/document';
import { sumWords } from '../../model/price';
import { Hash } from '../Hash';
import styles from './Dialogs.module.css';

interface Props {
  engagement: Engagement;
  /** "Baseline 2", "Change request 3". */
  title: string;
  hash?: string;
  /** Left out where only a difference is signed. */
  document?: SignedDocument;
  /** More facts: of a difference what it changes. */
  children?: ReactNode;
}

/** Repeats, at the moment of signing, exactly what is signed and between whom. */
export function WhatIsSigned({ engagement, title, hash, document, children }: Props) {
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
      {document && <Terms document={document} />}
      {children}
      {hash && (
        <div>
          <dt>{t('hash.title')}</dt>
          <dd>
            <Hash hash={hash} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** What it costs in all and when it ends, the two things nobody should have to look for. */
function Terms({ document }: { document: SignedDocument }) {
  const { t } = useTranslation('baseline');
  const finish = finishOf(document);
  return (
    <>
      <div>
        <dt>{t('sign.price')}</dt>
        <dd>{sumWords(document.price, t)}</dd>
      </div>
      {finish && (
        <div>
          <dt>{t('sign.ends')}</dt>
          <dd>{formatLocalDay(finish)}</dd>
        </div>
      )}
    </>
  );
}
