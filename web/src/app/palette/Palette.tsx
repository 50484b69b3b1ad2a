import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Command, useAllCommands } from '@/shared/commands';
import { Shortcut } from '@/shared/ui';

export const openPalette = spotlight.open;

/** Every command of this place, found by typing. */
export function Palette() {
  const { t } = useTranslation('shell');
  const commands = useAllCommands().filter((command) => command.id !== 'shell.palette');
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Spotlight
      actions={groups.map((group) => ({
        group,
        actions: commands.filter((command) => command.group === group).map(asAction),
      }))}
      shortcut={null}
      nothingFound={t('palette.nothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        'aria-label': t('palette.open'),
        placeholder: t('palette.placeholder'),
        leftSection: <IconSearch size={18} stroke={1.7} />,
      }}
    />
  );
}

function asAction(command: Command) {
  return {
    id: command.id,
    label: command.title,
    description: command.disabled,
    keywords: command.keywords,
    disabled: command.disabled !== undefined,
    onClick: command.run,
    rightSection: command.shortcut ? <Shortcut keys={command.shortcut} /> : undefined,
  };
}
