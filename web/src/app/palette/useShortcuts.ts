import { useEffect } from 'react';
import { allCommands, completed, type Stroke, strokeOf } from '@/shared/commands';

const patience = 1200;

/** Runs the command whose shortcut was typed. Plain keys stay text while someone is writing or a dialog is open. */
export function useShortcuts() {
  useEffect(() => {
    let typed: Array<Stroke & { at: number }> = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const stroke = strokeOf(event);
      if (!stroke.mod && isBusy(event.target)) return;
      typed = [...typed.filter(({ at }) => event.timeStamp - at < patience), { ...stroke, at: event.timeStamp }].slice(
        -3,
      );
      const commands = allCommands().filter((command) => command.shortcut && command.disabled === undefined);
      const hit = completed(
        commands.map((command) => command.shortcut ?? ''),
        typed,
      );
      if (!hit) return;
      typed = [];
      event.preventDefault();
      commands.find((command) => command.shortcut === hit)?.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isModifier(key: string) {
  return ['Control', 'Shift', 'Alt', 'Meta'].includes(key);
}

function isBusy(target: EventTarget | null) {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;
}
