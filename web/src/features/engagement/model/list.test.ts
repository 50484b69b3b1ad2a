import { describe, expect, it } from 'vitest';
import type { Engagement } from '@/shared/api';
import { arranged, counterpartOf, type ListView } from './list';

const view: ListView = { text: '', phase: 'all', party: 'all', sort: 'title', descending: false };

function engagement(title: string, more: Partial<Engagement> = {}): Engagement {
  return {
    id: title,
    title,
    summary: '',
    phase: 'delivery',
    client: { id: 'c', name: 'Nordhaven' },
    vendor: { id: 'v', name: 'Saigon Softworks' },
    party: 'client',
    role: 'client_manager',
    task_count: 0,
    finish: null,
    percent_complete: 0,
    created_at: '',
    updated_at: '',
    version: 1,
    permissions: [],
    ...more,
  } as Engagement;
}

const titles = (list: Engagement[]) => list.map(({ title }) => title);

describe('The list of engagements', () => {
  it('sorts numbers in titles as numbers', () => {
    const list = arranged([engagement('Ward 10'), engagement('Ward 9')], view);
    expect(titles(list)).toEqual(['Ward 9', 'Ward 10']);
  });

  it('puts engagements without a finish date last', () => {
    const list = [engagement('none'), engagement('late', { finish: '2027-01-01T17:00' })];
    expect(titles(arranged(list, { ...view, sort: 'finish' }))).toEqual(['late', 'none']);
  });

  it('sorts phases in the order in which they happen', () => {
    const list = [engagement('b', { phase: 'closing' }), engagement('a', { phase: 'sourcing' })];
    expect(titles(arranged(list, { ...view, sort: 'phase' }))).toEqual(['a', 'b']);
  });

  it('hides what is closed when only open ones are asked for', () => {
    const list = [engagement('done', { phase: 'closed' }), engagement('running')];
    expect(titles(arranged(list, { ...view, phase: 'open' }))).toEqual(['running']);
  });

  it('finds an engagement by the name of the other side', () => {
    const list = [engagement('A'), engagement('B', { vendor: null })];
    expect(titles(arranged(list, { ...view, text: 'saigon' }))).toEqual(['A']);
  });

  it('names the client to a vendor, and nobody while there is no vendor', () => {
    expect(counterpartOf(engagement('A', { party: 'vendor' }))).toBe('Nordhaven');
    expect(counterpartOf(engagement('A', { vendor: null }))).toBeNull();
  });
});
