import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { useState } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { resources } from '@/shared/i18n/en';
import { applied } from '../../model/apply';
import { keyOf, type Operation } from '../../model/difference';
import { testDocument } from '../../model/testDocument';
import { DifferenceList } from './DifferenceList';

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'en', resources: { en: resources } }));

const operations: Operation[] = [
  { path: ['clauses', 'c2', 'due'], before: '2026-03-14', after: '2026-03-28' },
  { path: ['clauses', 'c2', 'text'], before: 'Quotes within 2 seconds.', after: 'Quotes within 3 seconds.' },
  { path: ['clauses', 'c4'], after: { kind: 'in_scope', position: 9, title: 'Training', text: 'Two days.' } },
];
const before = testDocument();
const sides = { before, after: applied(before, operations) };

function Choosing() {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(operations.map(keyOf)));
  return (
    <MantineProvider>
      <DifferenceList operations={operations} sides={sides} choice={{ keys, onChange: setKeys }} />
      <output>{[...keys].join(' ')}</output>
    </MantineProvider>
  );
}

describe('The list of what differs', () => {
  it('says before and after, and marks the words that changed', () => {
    render(
      <MantineProvider>
        <DifferenceList operations={operations} sides={sides} />
      </MantineProvider>,
    );
    const [training, engine] = screen.getAllByRole('listitem').filter((item) => within(item).queryByRole('heading'));
    expect(engine?.textContent).toContain('Deliverable “Rating engine”');
    const [due, word] = engine?.querySelectorAll('del') ?? [];
    expect([due?.textContent, word?.textContent]).toEqual(['14 Mar 2026', 'removed: 2 (end)']);
    expect(training?.textContent).toContain('Added');
    expect(training?.querySelector('ins')?.textContent).toBe('Two days.');
  });

  it('says of a criterion which words changed in what it asks for and in how it is checked', () => {
    const of = (...path: string[]) => ['clauses', 'c2', 'criteria', ...path];
    const criteria: Operation[] = [
      { path: of('k1', 'check'), before: 'Load test', after: 'Load test at 200 users' },
      { path: of('k2'), after: { check: 'Crash test', position: 2, statement: 'No quote is lost' } },
    ];
    render(
      <MantineProvider>
        <DifferenceList operations={criteria} sides={{ before, after: applied(before, criteria) }} />
      </MantineProvider>,
    );
    const [altered, added] = screen
      .getAllByRole('heading', { level: 4 })
      .map((heading) => heading.closest('li') as HTMLElement);
    expect(altered?.textContent).toContain('Acceptance criterion “99 % of quotes answer within 2 s”Altered');
    expect(altered?.querySelector('ins')?.textContent).toBe('added:  at 200 users (end)');
    expect(added?.textContent).toContain('Added');
    expect([...(added?.querySelectorAll('ins') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'No quote is lost',
      'Crash test',
    ]);
  });

  it('lets one field or a whole thing be left out', () => {
    render(<Choosing />);
    const chosen = () => screen.getByRole('status').textContent?.split(' ').filter(Boolean);
    const group = () => screen.getByRole('checkbox', { name: 'Deliverable “Rating engine”' });
    fireEvent.click(screen.getAllByRole('checkbox', { name: 'Include this field' })[0] as HTMLElement);
    expect(chosen()).toEqual(['clauses/c2/text', 'clauses/c4']);
    fireEvent.click(group());
    expect(chosen()).toHaveLength(3);
    fireEvent.click(group());
    expect(chosen()).toEqual(['clauses/c4']);
  });
});
