import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '@/shared/realtime';
import { Navigation } from './navigation/Navigation';
import { TopBar } from './navigation/TopBar';
import { KeyboardHelp } from './palette/KeyboardHelp';
import { Palette } from './palette/Palette';
import { useShellCommands } from './palette/useShellCommands';
import { useShortcuts } from './palette/useShortcuts';
import styles from './Shell.module.css';
import { usePaper } from './usePaper';

/** Everything around a page for a signed-in person: navigation, top bar, palette, dialogs, live connection. */
export function Shell() {
  useLive();
  useShellCommands();
  useShortcuts();
  usePaper();
  return (
    <ModalsProvider>
      <Frame />
      <Palette />
      <KeyboardHelp />
      <Notifications position="bottom-right" limit={4} />
    </ModalsProvider>
  );
}

function Frame() {
  const { t } = useTranslation('shell');
  const [drawer, { open, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  useEffect(close, [pathname]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <aside className={styles.side} data-no-print>
        <Navigation />
      </aside>
      <Drawer opened={drawer} onClose={close} size={280} title={t('menu')} padding="xs">
        <Navigation />
      </Drawer>
      <div className={styles.main}>
        <TopBar onMenu={open} />
        <main id="content" tabIndex={-1} className={styles.content}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
