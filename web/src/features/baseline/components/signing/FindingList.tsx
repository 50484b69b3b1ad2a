import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/shared/api';
import { findingWords, inOrderOfWeight, placeOf } from '../../model/readiness';
import styles from './Findings.module.css';

const icons = { blocks: IconAlertTriangle, warns: IconInfoCircle };

/** What is missing or vague, the worst first, each with the way to the place where it can be mended. */
export function FindingList({ engagement, findings }: { engagement: string; findings: Finding[] }) {
  const { t } = useTranslation('baseline');
  return (
    <ul className={styles.list}>
      {inOrderOfWeight(findings).map((finding, position) => {
        const Icon = icons[finding.severity];
        return (
          <li key={position} className={styles.finding} data-severity={finding.severity}>
            <Icon size={16} stroke={1.9} role="img" aria-label={t(`severity.${finding.severity}`)} />
            <span>
              {finding.label && <strong>{finding.label}: </strong>}
              {findingWords(finding, t)}
            </span>
            <Where engagement={engagement} finding={finding} />
          </li>
        );
      })}
    </ul>
  );
}

function Where({ engagement, finding }: { engagement: string; finding: Finding }) {
  const { t } = useTranslation('baseline');
  const params = { id: engagement };
  const place = placeOf(finding);
  if (place.page === 'plan' || place.page === 'people') {
    return (
      <Link to={`/engagements/$id/${place.page}`} params={params} data-no-print>
        {t(`readiness.to_${place.page}`)}
      </Link>
    );
  }
  return (
    <Link to="/engagements/$id/scope" params={params} hash={place.hash} data-no-print>
      {t(`readiness.to_${place.page}`)}
    </Link>
  );
}
