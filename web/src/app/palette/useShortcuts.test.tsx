import { fireEvent, render } from '@testing-library/react';
import { useMemo } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Command, useCommands } from '@/shared/commands';
import { useShortcuts } from './useShortcuts';

const undo = vi.fn();
const redo = vi.fn();

function Page() {
  const commands = useMemo<Command[]>(
    () => [
      { id: 'undo', title: 'Undo', group: 'Edit', shortcut: 'mod+z', run: undo },
      { id: 'redo', title: 'Redo', group: 'Edit', shortcut: 'mod+y', alias: 'mod+shift+z', run: redo },
    ],
    [],
  );
  useCommands(commands);
  useShortcuts();
  return (
    <>
      <input aria-label="unsaved" />
      <input aria-label="saved" data-settled />
    </>
  );
}

beforeEach(() => vi.clearAllMocks());

it('Undo in a field with unsaved text belongs to the field, elsewhere to the page', () => {
  const { getByLabelText } = render(<Page />);
  fireEvent.keyDown(getByLabelText('unsaved'), { key: 'z', ctrlKey: true });
  expect(undo).not.toHaveBeenCalled();
  fireEvent.keyDown(getByLabelText('saved'), { key: 'z', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(undo).toHaveBeenCalledTimes(2);
});

it('A command answers to its second shortcut too', () => {
  render(<Page />);
  fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
  expect(redo).toHaveBeenCalledTimes(1);
  expect(undo).not.toHaveBeenCalled();
});
