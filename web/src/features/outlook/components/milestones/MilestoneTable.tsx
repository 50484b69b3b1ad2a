import { UnstyledButton } from '@mantine/core';
import { IconDiamond, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryPoint, HistorySeries, Outlook } from '@/shared/api';
import { keyOf } from '../../model/chance';
import { Chance, Reached } from '../Chance';
import { Sparkline } from '../charts/Sparkline';
import { useDates } from '../useDates';
import styles from './Milestones.module.css';

interface Props {
  outlooks: readonly Outlook[];
  /** The plan's end, which is no milestone of its own. */
  end: Outlook;
  history: ReadonlyMap<string, HistorySeries>;
  selected: string;
  onSelect: (task: string) => void;
}

/** Every promised date in one dense row; the chosen one is explained below. */
export function MilestoneTable({ outlooks, end, history, selected, onSelect }: Props) {
  const { t } = useTranslation('outlook');
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{t('milestones.title')}</th>
          <th scope="col">{t('milestones.promised')}</th>
          <th scope="col">{t('milestones.chance')}</th>
          <th scope="col">{t('common:bridge.even')}</th>
          <th scope="col">{t('common:bridge.sure')}</th>
          <th scope="col">{t('milestones.history')}</th>
        </tr>
      </thead>
      <tbody>
        {[...outlooks, end].map((outlook) => (
          <Row
            key={keyOf(outlook)}
            outlook={outlook}
            isEnd={outlook === end}
            points={history.get(keyOf(outlook))?.points ?? []}
            selected={selected === keyOf(outlook)}
            onSelect={() => onSelect(keyOf(outlook))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  outlook: Outlook;
  isEnd: boolean;
  points: readonly HistoryPoint[];
  selected: boolean;
  onSelect: () => void;
}

function Row({ outlook, isEnd, points, selected, onSelect }: RowProps) {
  const { t } = useTranslation('outlook');
  const dates = useDates();
  const title = isEnd ? t('milestones.end') : outlook.title;
  const Icon = isEnd ? IconFlag : IconDiamond;
  return (
    <tr className={styles.row} data-selected={selected || undefined}>
      <th scope="row">
        <UnstyledButton className={styles.choose} aria-pressed={selected} onClick={onSelect}>
          <Icon size={14} aria-hidden="true" />
          {title}
        </UnstyledButton>
      </th>
      <td data-label={t('milestones.promised')} data-missing={outlook.promised ? undefined : true}>
        {outlook.promised ? <time>{dates.full(outlook.promised)}</time> : <span className={styles.quiet}>–</span>}
      </td>
      <td data-column="chance">
        {outlook.reached ? (
          <Reached on={outlook.reached} by={outlook.promised} />
        ) : (
          <Chance probability={outlook.probability} by={outlook.promised} />
        )}
      </td>
      <td data-label={t('common:bridge.even')}>
        <time>{dates.full(outlook.p50)}</time>
      </td>
      <td data-label={t('common:bridge.sure')}>
        <time>{dates.full(outlook.p80)}</time>
      </td>
      <td data-column="history">
        <Sparkline points={points} label={t('milestones.spark', { title })} />
      </td>
    </tr>
  );
}
