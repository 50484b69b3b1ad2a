import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '@/shared/api';
import { resources } from '@/shared/i18n/en';
import { subjectWord, surroundingsOf, valueWord } from './words';

// Names the text and what is put into it.
const t = ((key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key)) as TFunction;

beforeAll(() => i18next.init({ lng: 'en', resources: { en: resources } }));

describe('A subject', () => {
  const actor = { name: 'Ada' } as LedgerEntry['actor'];
  const subject = (type: string, label: string) => subjectWord({ actor, subject: { type, id: '', label } });

  it('is named unless the sentence has said it', () => {
    expect(subject('task', 'Interviews')).toBe('Interviews');
    expect(subject('plan', 'Ward tablets')).toBeNull();
    expect(subject('scope', 'Scope')).toBeNull();
    expect(subject('scope', 'Price')).toBe('Price');
    expect(subject('member', 'Ada')).toBeNull();
  });
});

describe('A value of an entry', () => {
  it('is an amount in the currency that the entry names', () => {
    const around = surroundingsOf({ before: null, after: { amount_minor: 131000, currency: 'EUR' } });
    expect(valueWord(131000, 'amount_minor', t, around)).toContain('1,310.00');
    expect(surroundingsOf({ before: { price: { currency: 'JPY' } }, after: null })).toEqual({ currency: 'JPY' });
  });

  it('is a word where it is one of a fixed list, and itself where it is not', () => {
    expect(valueWord('in_scope', 'kind', i18next.t)).toBe('In scope');
    expect(valueWord('FS', 'type', i18next.t)).toBe('Finish to start');
    expect(valueWord('snet', 'constraint_type', i18next.t)).toBe('Start no earlier than');
    expect(valueWord('happened', 'status', i18next.t)).toBe('Happened');
    expect(valueWord('quarter', 'retainer_period', i18next.t)).toBe('per quarter');
    expect(valueWord('Kestrel', 'team', i18next.t)).toBe('Kestrel');
  });

  it('is an amount in the smallest unit where no currency is named', () => {
    expect(valueWord(5, 'cap_minor', t)).toBe('ledger:minor_units {"value":5}');
  });

  it('says the three points of a risk, and nothing where it has none', () => {
    expect(valueWord(['2d', '5d', '10d'], 'delay', t)).toBe(
      'ledger:three_points {"low":"2d","likely":"5d","high":"10d"}',
    );
    expect(valueWord([0, 0, 0], 'cost_minor', t)).toBeNull();
  });

  it('counts what a change touches, each thing once', () => {
    const paths = [
      'clauses/1/due',
      'clauses/1/title',
      'clauses/2',
      'clauses/2/criteria/3/check',
      'plan/tasks/4',
      'price/cap_minor',
    ];
    expect(valueWord(paths, 'paths', t)).toBe(
      'ledger:touched.clauses {"count":2}, ledger:touched.criteria {"count":1}, ' +
        'ledger:touched.tasks {"count":1}, ledger:touched.terms {"count":1}',
    );
  });

  it('shows the beginning of a hash, days as people write them, and chances in percent', () => {
    expect(valueWord('ad8ed3a46875386c1b7c69a9b6f7857c4e8cbe45b3d8402a854539cc802d623c', 'hash', t)).toBe(
      'ad8ed3a46875…',
    );
    expect(valueWord('2026-02-09', 'due', t)).toContain('Feb');
    expect(valueWord(0.2, 'probability', t)).toBe('20%');
  });
});
