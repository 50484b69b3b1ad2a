import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind } from '../../model/difference';
import styles from './Difference.module.css';

const icons = { added: IconPlus, removed: IconMinus, altered: IconPencil };

export function ChangeMark({ change }: { change: ChangeKind }) {
  const { t } = useTranslation('baseline');
  const Icon = icons[change];
  return (
    <span className={styles.change} data-change={change}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      {t(`change.${change}`)}
    </span>
  );
}
