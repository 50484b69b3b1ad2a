import { Tooltip } from '@mantine/core';
import { IconRubberStamp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { formatRelative } from '@/shared/time';
import { Face } from '@/shared/ui';
import styles from './ClauseTools.module.css';

/** Who changed a clause last, or the baseline in which both sides agreed it so. */
export function LastChange({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('scope');
  const { changed_by: name, changed_party: party, agreed_in: number } = clause;
  if (!name) return null;
  const when = formatRelative(clause.changed_at);
  const words =
    number === null
      ? t('changed_by', { name, side: t(`common:party.${party}`), when })
      : t('agreed_in', { number, when });
  return (
    <Tooltip label={words}>
      <span className={styles.who} role="img" aria-label={words}>
        {number === null ? <Face name={name} party={party} size={22} /> : <IconRubberStamp size={18} stroke={1.6} />}
      </span>
    </Tooltip>
  );
}
