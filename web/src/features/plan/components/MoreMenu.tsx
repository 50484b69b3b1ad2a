import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconCalendarDot,
  IconDots,
  IconDownload,
  IconFileImport,
  IconPrinter,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf } from '@/shared/commands';
import { usePlanCommand } from '../state/CommandsContext';

const ICON = { size: 16, stroke: 1.7 };

export function MoreMenu() {
  const { t } = useTranslation('plan');
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('more')}>
          <IconDots size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem id="plan.today" icon={<IconCalendarDot {...ICON} />} />
        <CommandItem id="plan.collapse_all" icon={<IconArrowsMinimize {...ICON} />} />
        <CommandItem id="plan.expand_all" icon={<IconArrowsMaximize {...ICON} />} />
        <Menu.Divider />
        <CommandItem id="plan.import" icon={<IconFileImport {...ICON} />} />
        <CommandItem id="plan.export" icon={<IconDownload {...ICON} />} />
        <CommandItem id="plan.print" icon={<IconPrinter {...ICON} />} />
      </Menu.Dropdown>
    </Menu>
  );
}

function CommandItem({ id, icon }: { id: string; icon: ReactNode }) {
  const command = usePlanCommand(id);
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={command.shortcut ? <small>{keysOf(command.shortcut).join(' ')}</small> : null}
      disabled={command.disabled !== undefined}
      onClick={command.run}
    >
      {command.title}
    </Menu.Item>
  );
}
