import type { Command } from './registry';

/** Commands whose title, group or keywords hold every typed word; those whose title begins with the query come first. */
export function found(commands: Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const matching = commands.filter((command) => {
    const text = [command.title, command.group, ...(command.keywords ?? [])].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = (command: Command) => (command.title.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1);
  return matching.sort((a, b) => rank(a) - rank(b));
}
