import { Tooltip } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/time';
import { remaining } from '../model/remaining';
import { useNow } from '../model/useNow';
import styles from './Countdown.module.css';

/** "12 days left", with the exact moment on hover. */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation('baseline');
  const left = remaining(until, useNow());
  return (
    <Tooltip label={t('offer.until', { at: formatInstant(until) })}>
      <time className={styles.left} dateTime={until} data-soon={left?.soon || undefined}>
        <IconClockHour4 size={14} stroke={1.8} aria-hidden="true" />
        {left ? t(`left.${left.unit}`, { count: left.count }) : t('left.none')}
      </time>
    </Tooltip>
  );
}
