import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { keysOf } from '@/shared/commands';
import { usePlanCommand } from '../state/CommandsContext';

/** An icon for a command: its name, its keys or why it cannot be done now are in the hint. */
export function CommandButton({ id, pressed, children }: { id: string; pressed?: boolean; children: ReactNode }) {
  const command = usePlanCommand(id);
  const keys = command.shortcut ? ` (${keysOf(command.shortcut).join(' ')})` : '';
  return (
    <Tooltip label={command.disabled ? `${command.title}: ${command.disabled}` : command.title + keys} openDelay={350}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        aria-pressed={pressed}
        size={30}
        aria-label={command.title}
        aria-disabled={command.disabled !== undefined}
        data-unavailable={command.disabled !== undefined || undefined}
        onClick={() => command.disabled === undefined && command.run()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
