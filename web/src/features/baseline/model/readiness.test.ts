import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '@/shared/api';
import { resources } from '@/shared/i18n/en';
import { findingWords, inOrderOfWeight, placeOf } from './readiness';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: resources } }));

const finding = (reason: string, detail = '', severity: Finding['severity'] = 'warns'): Finding => ({
  severity,
  reason,
  clause_id: null,
  task_id: null,
  label: 'Go live',
  detail,
  message: 'In the words of the server.',
});
const words = (reason: string, detail?: string) => findingWords(finding(reason, detail), i18next.t);

describe('A finding', () => {
  it('is worded in the reader’s language with its day, its odds and its count', () => {
    expect(words('milestone.past', '2026-03-14')).toBe('It is promised for 14 Mar 2026, which has passed.');
    expect(words('milestone.unlikely', '0.083')).toBe(
      'By the forecast this date would hold about 8 times in 100. Both sides should know that before they sign.',
    );
    expect(words('parties.no_signer', 'vendor')).toBe('Vendor: nobody of this side has the right to sign.');
    expect(words('clause.open_comments', '1')).toBe('1 comment is still open.');
    expect(words('clause.open_comments', '3')).toBe('3 comments are still open.');
  });

  it('keeps the server’s sentence where its rule is newer than the page', () => {
    expect(words('something.new')).toBe('In the words of the server.');
  });

  it('comes first where it blocks', () => {
    const findings = [finding('a'), finding('b', '', 'blocks'), finding('c')];
    expect(inOrderOfWeight(findings).map(({ reason }) => reason)).toEqual(['b', 'a', 'c']);
  });

  it('leads to where it is mended', () => {
    const place = (reason: string, clause_id: string | null = null) => placeOf({ ...finding(reason), clause_id });
    expect(place('milestone.past', 'm')).toEqual({ page: 'clause', hash: 'clause-m' });
    expect(place('price.no_due')).toEqual({ page: 'price', hash: 'clause-price' });
    expect(place('plan.no_costs')).toEqual({ page: 'plan' });
    expect(place('parties.no_vendor')).toEqual({ page: 'people' });
    expect(place('scope.no_boundary')).toEqual({ page: 'scope', hash: 'scope-section-out_of_scope' });
  });
});
