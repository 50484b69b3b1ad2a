import { useTranslation } from 'react-i18next';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useImpact } from '../../api';
import type { Operation } from '../../model/difference';
import type { Sides } from '../../model/words';
import { ConflictNote } from './ConflictNote';
import { ImpactView } from './Impact';
import styles from './Impact.module.css';

interface Props {
  engagement: string;
  operations: Operation[];
  sides: Sides;
}

/** The effect of what is chosen right now, computed by the server and not stored. */
export function ImpactPreview({ engagement, operations, sides }: Props) {
  const { t } = useTranslation('baseline');
  const { data, error, isPending, isPlaceholderData, refetch } = useImpact(engagement, operations);
  if (operations.length === 0) return <p className={styles.quiet}>{t('impact.choose')}</p>;
  return (
    <div aria-live="polite" aria-busy={isPlaceholderData} className={styles.preview}>
      {isPending && <LoadingRows rows={4} />}
      <ConflictNote problem={error} sides={sides}>
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      </ConflictNote>
      {data && !error && <ImpactView impact={data} />}
    </div>
  );
}
