import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/shared/api';
import { LoadingRows, ProblemNote } from '@/shared/ui';
import { useReadiness } from '../../api';
import { blocking } from '../../model/readiness';
import { FindingList } from './FindingList';
import styles from './Findings.module.css';

/** What is missing or vague in today's draft, before anyone signs it. */
export function Readiness({ engagement }: { engagement: string }) {
  const { data, error, isPending, refetch } = useReadiness(engagement);
  return (
    <>
      {isPending && <LoadingRows rows={3} />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data && <Found engagement={engagement} findings={data.findings} />}
    </>
  );
}

function Found({ engagement, findings }: { engagement: string; findings: Finding[] }) {
  const { t } = useTranslation('baseline');
  const blocks = blocking(findings).length;
  const warns = findings.length - blocks;
  const Icon = blocks > 0 ? IconAlertTriangle : IconCircleCheck;
  return (
    <>
      <p className={styles.summary} data-ready={blocks === 0} role="status">
        <Icon size={17} stroke={1.9} aria-hidden="true" />
        <span>
          {blocks > 0 ? t('readiness.blocks', { count: blocks }) : t('readiness.ready')}{' '}
          {warns > 0 && <span className={styles.warns}>{t('readiness.warns', { count: warns })}</span>}
        </span>
      </p>
      <FindingList engagement={engagement} findings={findings} />
    </>
  );
}
