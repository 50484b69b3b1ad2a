import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PlanEdit } from '../model/types';
import { TentativeProvider, useTentative } from './Tentative';

function Field({ name, edit }: { name: string; edit: PlanEdit | null }) {
  return <section aria-label={name}>{useTentative(edit)}</section>;
}

const edit = (duration: string): PlanEdit => ({ put_tasks: [{ id: 't1', version: 1, duration }] });

function show(heard: (PlanEdit | null)[], first: PlanEdit | null, second: PlanEdit | null, secondThere = true) {
  return (
    <TentativeProvider onTentative={(one) => heard.push(one)} tentativeNote="1 in 12">
      <Field name="first" edit={first} />
      {secondThere && <Field name="second" edit={second} />}
    </TentativeProvider>
  );
}

test('a change under way is told once, and its note stands where it is made', () => {
  const heard: (PlanEdit | null)[] = [];
  const onTentative = (one: PlanEdit | null) => void heard.push(one);
  const page = (text: string) => (
    <TentativeProvider onTentative={onTentative} tentativeNote={text}>
      <Field name="first" edit={edit('5d')} />
      <Field name="second" edit={null} />
    </TentativeProvider>
  );
  const { rerender } = render(page('asking'));
  act(() => rerender(page('1 in 12')));
  expect(heard).toEqual([edit('5d')]);
  expect(screen.getByLabelText('first').textContent).toBe('1 in 12');
  expect(screen.getByLabelText('second').textContent).toBe('');
});

test('it ends when the field holds nothing new, and when the field goes away', () => {
  const heard: (PlanEdit | null)[] = [];
  const { rerender } = render(show(heard, null, edit('5d')));
  expect(heard.at(-1)).toEqual(edit('5d'));
  rerender(show(heard, null, null));
  expect(heard.at(-1)).toBeNull();
  rerender(show(heard, null, edit('6d')));
  rerender(show(heard, null, null, false));
  expect(heard.at(-1)).toBeNull();
});

test('a field that begins takes over from another, which no longer ends it', () => {
  const heard: (PlanEdit | null)[] = [];
  const { rerender } = render(show(heard, edit('5d'), null));
  rerender(show(heard, edit('5d'), edit('9d')));
  rerender(show(heard, null, edit('9d')));
  expect(screen.getByLabelText('second').textContent).toBe('1 in 12');
});
