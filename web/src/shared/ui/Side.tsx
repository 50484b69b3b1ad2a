import { IconBuilding, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Party } from '@/shared/api';
import styles from './Side.module.css';

const icons = { client: IconBuilding, vendor: IconTool };

/** A side is always icon, word and colour together. `name` replaces the word where the organisation says more. */
export function Side({ party, name }: { party: Party; name?: string }) {
  const { t } = useTranslation('common');
  const Icon = icons[party];
  const word = t(`party.${party}`);
  return (
    <span className={styles.side} data-party={party} title={name ? `${word}: ${name}` : undefined}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      <span className={styles.word}>{word}</span>
      {name && <span className={styles.name}>{name}</span>}
    </span>
  );
}
