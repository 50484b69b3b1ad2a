import { createContext, useContext } from 'react';
import type { Command } from '@/shared/commands';

export const CommandsContext = createContext<ReadonlyMap<string, Command>>(new Map());

export function usePlanCommand(id: string): Command {
  const command = useContext(CommandsContext).get(id);
  if (!command) throw new Error(`No command ${id} on this page`);
  return command;
}
