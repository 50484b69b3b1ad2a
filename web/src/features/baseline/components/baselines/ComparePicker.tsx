import { Button, Select } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baseline } from '@/shared/api';
import styles from './Baselines.module.css';

interface Props {
  engagement: string;
  /** Those with a number, newest first. */
  baselines: Baseline[];
  /** What is compared now. */
  chosen?: { from: string; to: string };
}

/** Any two baselines, or one with today's draft. */
export function ComparePicker({ engagement, baselines, chosen }: Props) {
  const { t } = useTranslation('baseline');
  const navigate = useNavigate();
  const numbers = baselines.map(({ number }) => String(number));
  const [from, setFrom] = useState(chosen?.from ?? numbers[0] ?? '');
  const [to, setTo] = useState(chosen?.to ?? 'today');
  const options = numbers.map((number) => ({ value: number, label: t('baseline_n', { number }) }));
  return (
    <form
      className={styles.picker}
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({
          to: '/engagements/$id/baselines/$number/compare/$other',
          params: { id: engagement, number: from, other: to },
        });
      }}
    >
      <Select label={t('compare.from')} data={options} value={from} onChange={(value) => setFrom(value ?? from)} />
      <Select
        label={t('compare.to')}
        data={[{ value: 'today', label: t('compare.today') }, ...options]}
        value={to}
        onChange={(value) => setTo(value ?? to)}
      />
      <Button type="submit" variant="default" leftSection={<IconArrowsDiff size={16} />} disabled={from === to}>
        {t('compare.action')}
      </Button>
    </form>
  );
}
