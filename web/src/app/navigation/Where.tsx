import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEngagementHere } from './useEngagementHere';
import styles from './Where.module.css';

/** The way back up, inside an engagement. */
export function Where() {
  const { t } = useTranslation('shell');
  const engagement = useEngagementHere();
  if (!engagement) return <span className={styles.where} />;
  return (
    <nav className={styles.where} aria-label={t('where')}>
      <Link to="/engagements" className={styles.up}>
        {t('nav.engagements')}
      </Link>
      <IconChevronRight className={styles.mark} size={14} aria-hidden="true" />
      <Link to="/engagements/$id" params={{ id: engagement.id }} className={styles.here}>
        {engagement.title}
      </Link>
    </nav>
  );
}
