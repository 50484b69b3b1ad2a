/** What the journeys share: accounts, signing in, and a page that fails the test when the browser complains. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, test as base, expect, type Page } from '@playwright/test';

export interface Account {
  email: string;
  password: string;
  organisation: string;
  party: string;
  role: string;
}

export const anna = { name: 'Anna Keller', email: 'anna@nordhaven.example', password: 'a calm and steady river' };
export const linh = { name: 'Linh Tran', email: 'linh@saigon.example', password: 'seven boats before noon' };
export const demoServer = process.env.TANDEM_DEMO_URL ?? '';

export function demoAccount(role: string): Account {
  const file = process.env.TANDEM_DEMO_ACCOUNTS ?? '';
  const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: Account[] };
  const account = accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`The demonstration has no ${role}.`);
  return account;
}

export function demoEngagement(): { id: string; title: string } {
  const file = process.env.TANDEM_DEMO_ACCOUNTS ?? '';
  const { engagements } = JSON.parse(readFileSync(file, 'utf8')) as {
    engagements: Array<{ id: string; title: string }>;
  };
  const [first] = engagements;
  if (!first) throw new Error('The demonstration has no engagement.');
  return first;
}

/** Refused styles or scripts and uncaught errors are failures, whatever the page looks like. */
function watch(page: Page, complaints: string[]) {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Minified React error/.test(message.text())) complaints.push(message.text());
  });
}

export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export async function signIn(page: Page, account: { email: string; password: string }, server = '') {
  await page.goto(`${server}/sign-in`);
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Engagements' })).toBeVisible();
}

/** A second person at a second machine. */
export async function another(browser: Browser, complaints: string[]): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  watch(page, complaints);
  return page;
}

export async function createEngagement(page: Page, title: string, summary = ''): Promise<string> {
  await page.getByRole('button', { name: 'New engagement' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Summary').fill(summary);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Makes a one-time link on the people page and answers its address. */
export async function inviteVendor(page: Page, engagement: string, email: string): Promise<string> {
  await page.goto(`${engagement}/people`);
  await page.getByRole('button', { name: 'Invite' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email').fill(email);
  await dialog.getByRole('button', { name: 'Make one-time link' }).click();
  const link = await dialog.getByLabel(`One-time link for ${email}`).inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

/** No violation that axe finds, and nothing that scrolls sideways. */
export async function expectClean(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${what}: ${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
  );
  expect(found).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}
