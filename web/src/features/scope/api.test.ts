import { expect, test, vi } from 'vitest';
import { client } from '@/shared/api';
import { costCurrencies } from './api';

const page = (currencies: string[], next: string | null) =>
  ({ data: { items: currencies.map((currency) => ({ currency })), next } }) as never;

test('the currencies of costs are those of every page, not of the last cost alone', async () => {
  const get = vi.spyOn(client, 'GET');
  get.mockResolvedValueOnce(page(['CHF', 'EUR'], 'more')).mockResolvedValueOnce(page(['USD', 'EUR'], null));
  expect([...(await costCurrencies('1'))].sort()).toEqual(['CHF', 'EUR', 'USD']);
  expect(get.mock.lastCall?.[1]).toMatchObject({ params: { query: { after: 'more' } } });
});
