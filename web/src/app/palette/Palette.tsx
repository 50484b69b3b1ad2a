import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, found, useAllCommands } from '@/shared/commands';
import { Shortcut } from '@/shared/ui';
import styles from './Palette.module.css';

export const openPalette = spotlight.open;

/** Every command of this place, found by typing. */
export function Palette() {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const commands = found(useAllCommands(), query).filter((command) => command.id !== 'shell.palette');
  const groups = [...new Set(commands.map((command) => command.group))];
  // Passed on to the scroll area: a list that scrolls must be reachable by keyboard.
  const list = { viewportProps: { tabIndex: 0, 'aria-label': t('palette.commands') } };
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={460}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ actionsGroup: styles.group }}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    >
      <Spotlight.Search
        aria-label={t('palette.open')}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.7} />}
      />
      <Spotlight.ActionsList {...list}>
        {commands.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <Action key={command.id} command={command} query={query} />
              ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Action({ command, query }: { command: Command; query: string }) {
  return (
    <Spotlight.Action
      label={command.title}
      description={command.disabled}
      disabled={command.disabled !== undefined}
      highlightQuery={query !== ''}
      onClick={command.run}
      rightSection={command.shortcut && <Shortcut keys={command.shortcut} />}
    />
  );
}
