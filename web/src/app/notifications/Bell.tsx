import { ActionIcon, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActivityList } from './ActivityList';
import styles from './Bell.module.css';
import { useActivity } from './useActivity';

/** What others did since I last looked. The number is in words for those who cannot see the badge. */
export function Bell() {
  const { t } = useTranslation('shell');
  const [opened, { toggle, close }] = useDisclosure(false);
  const activity = useActivity();
  const unseen = activity.data?.unseen ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={close}
      onDismiss={close}
      position="bottom-end"
      width={380}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          className={styles.bell}
          variant="subtle"
          color="gray"
          size={34}
          onClick={toggle}
          aria-expanded={opened}
          aria-label={t('activity.bell', { count: unseen })}
        >
          <IconBell size={19} stroke={1.7} />
          {unseen > 0 && (
            <span className={styles.badge} aria-hidden="true">
              {unseen > 99 ? '99+' : unseen}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('activity.title')}>
        <ActivityList activity={activity} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
