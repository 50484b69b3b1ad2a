/** What the plan's journeys share: the demonstration's accounts, an engagement of their own, and the grid's cells. */
import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';

interface Account {
  email: string;
  password: string;
  party: string;
  role: string;
}

export const SERVER = process.env.TANDEM_DEMO_URL ?? process.env.TANDEM_URL ?? 'http://127.0.0.1:8080';

export function accounts(): Account[] {
  const file = process.env.TANDEM_DEMO_ACCOUNTS;
  if (!file) throw new Error('TANDEM_DEMO_ACCOUNTS names the file that `tandem demo --json` printed');
  return (JSON.parse(readFileSync(file, 'utf8')) as { accounts: Account[] }).accounts;
}

export function clientManager(): Account {
  const found = accounts().find(
    (one) => one.role === 'client_manager' || (one.party === 'client' && /manager/.test(one.role)),
  );
  if (!found) throw new Error('the demonstration has no client manager');
  return found;
}

export interface Signed {
  request: APIRequestContext;
  headers: Record<string, string>;
}

/** Signs the browser in by the API and answers what further writes need. */
export async function signIn(page: Page, account: Account = clientManager()): Promise<Signed> {
  const { email, password } = account;
  const answer = await page.request.post(`${SERVER}/api/v1/session`, { data: { email, password } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { csrf_token } = (await answer.json()) as { csrf_token: string };
  return { request: page.request, headers: { 'X-CSRF-Token': csrf_token } };
}

export async function newEngagement(
  { request, headers }: Signed,
  title: string,
  start = '2026-01-05',
): Promise<string> {
  const answer = await request.post(`${SERVER}/api/v1/engagements`, { headers, data: { title, start } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { id: string }).id;
}

export async function importCsv({ request, headers }: Signed, engagement: string, csv: string): Promise<void> {
  const answer = await request.post(`${SERVER}/api/v1/engagements/${engagement}/plan/import?format=csv&preview=false`, {
    headers: { ...headers, 'Content-Type': 'text/csv' },
    data: csv,
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

export function planPath(engagement: string, search = ''): string {
  return `${SERVER}/engagements/${engagement}/plan${search}`;
}

/** A row of the grid by the name of its task. */
export function row(page: Page, name: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.locator('[data-column=name]', { hasText: new RegExp(`^${name}$`) }) });
}

export function cell(page: Page, name: string, column: string): Locator {
  return row(page, name).locator(`[data-column=${column}]`);
}
