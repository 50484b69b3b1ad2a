import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconKeyboard, IconMenu2, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Shortcut } from '@/shared/ui';
import { Bell } from '../notifications/Bell';
import { keyboardHelp } from '../palette/keyboardHelpStore';
import { openPalette } from '../palette/Palette';
import { LiveDot } from './LiveDot';
import { PersonMenu } from './PersonMenu';
import styles from './TopBar.module.css';
import { Where } from './Where';

export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <section className={styles.bar} aria-label={t('top_bar')} data-no-print>
      <ActionIcon
        className={styles.menu}
        variant="subtle"
        color="gray"
        size={40}
        onClick={onMenu}
        aria-label={t('menu')}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <Where />
      <UnstyledButton className={styles.search} onClick={openPalette} aria-label={t('palette.open')}>
        <IconSearch size={15} />
        <span className={styles.hint}>{t('palette.hint')}</span>
        <span className={styles.keys}>
          <Shortcut keys="mod+k" />
        </span>
      </UnstyledButton>
      <div className={styles.tools}>
        <LiveDot />
        <ActionIcon
          className={styles.keyboard}
          variant="subtle"
          color="gray"
          size={34}
          onClick={keyboardHelp.open}
          aria-label={t('help.title')}
        >
          <IconKeyboard size={19} stroke={1.7} />
        </ActionIcon>
        <Bell />
        <PersonMenu />
      </div>
    </section>
  );
}
