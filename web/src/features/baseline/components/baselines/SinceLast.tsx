import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows, ProblemNote, Section } from '@/shared/ui';
import { useDocument } from '../../api';
import { between } from '../../model/between';
import type { SignedDocument } from '../../model/document';
import { movedDates } from '../../model/moved';
import { DifferenceList } from '../difference/DifferenceList';
import { MovedTable } from '../difference/MovedTable';
import styles from '../difference/Tables.module.css';

interface Props {
  engagement: string;
  /** The baseline that was in force before. */
  number: number;
  document: SignedDocument;
}

/** What differs from the last baseline: what one is really asked to sign. */
export function SinceLast({ engagement, number, document }: Props) {
  const { t } = useTranslation('baseline');
  const last = useDocument(engagement, String(number));
  const sides = useMemo(() => last.data && { before: last.data, after: document }, [last.data, document]);
  const moved = useMemo(() => (sides ? movedDates(sides) : []), [sides]);
  return (
    <Section title={t('compare.since', { number })}>
      {last.isPending && <LoadingRows />}
      <ProblemNote problem={last.error} onRetry={() => void last.refetch()} />
      {sides && <DifferenceList operations={between(sides.before, sides.after)} sides={sides} />}
      {moved.length > 0 && (
        <div className={styles.after}>
          <MovedTable moved={moved} />
        </div>
      )}
    </Section>
  );
}
