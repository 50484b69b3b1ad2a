import { IconBuilding, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Party } from '@/shared/api';
import styles from './Side.module.css';

const icons = { client: IconBuilding, vendor: IconTool };

interface Props {
  party: Party;
  /** The organisation, printed beside the word. */
  name?: string;
  /** The organisation, where there is no room to print it. */
  label?: string;
}

/** A side is always icon, word and colour together. */
export function Side({ party, name, label = name }: Props) {
  const { t } = useTranslation('common');
  const Icon = icons[party];
  const word = t(`party.${party}`);
  return (
    <span className={styles.side} data-party={party} title={label ? `${word}: ${label}` : undefined}>
      <Icon size={13} stroke={2} aria-hidden="true" />
      <span className={styles.word}>{word}</span>
      {name && <span className={styles.name}>{name}</span>}
    </span>
  );
}
