/** What was planned, what is done and what it cost: from the empty page to a signed plan with progress and costs. */
import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, request, test } from '@playwright/test';
import { clientManager, newEngagement, SERVER, type Signed, signIn } from './plan-kit';

const API = `${SERVER}/api/v1`;
const BUILD = '01980000-0000-7000-8000-0000000000c1';

let signed: Signed;
let engagement: string;

test.beforeEach(async ({ page }) => {
  signed = await signIn(page);
  engagement = await newEngagement(signed, `Value of ${test.info().title}`);
});

function valuePath() {
  return `${SERVER}/engagements/${engagement}/value`;
}

async function post({ request, headers }: Signed, path: string, data: unknown) {
  const answer = await request.post(`${API}${path}`, { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Record<string, string>;
}

/** A person of the other side, in a browser of their own. */
async function vendor(): Promise<Signed> {
  const email = `vera-${engagement}@vendor.example`;
  const invitation = { email, party: 'vendor', role: 'vendor_manager' };
  const { link = '' } = await post(signed, `/engagements/${engagement}/invitations`, invitation);
  const context: APIRequestContext = await request.newContext();
  const person = { name: 'Vera Holm', password: 'a wide and quiet sea', organisation: `Holm ${engagement}` };
  const path = `/invitations/${link.split('/').at(-1)}/acceptance`;
  const session = await post({ request: context, headers: {} }, path, person);
  return { request: context, headers: { 'X-CSRF-Token': session.csrf_token ?? '' } };
}

/** Ten days of work for €10,000, signed by both; four tenths are done after one week. */
async function signedPlan(): Promise<Signed> {
  const vera = await vendor();
  const build = { id: BUILD, name: 'Build', duration: '10d', cost_minor: 1_000_000 };
  await post(signed, `/engagements/${engagement}/plan/edits`, { put_tasks: [build] });
  const readiness = await signed.request.get(`${API}/engagements/${engagement}/readiness`);
  const { draft_hash } = (await readiness.json()) as { draft_hash: string };
  const offer = await post(signed, `/engagements/${engagement}/baselines`, {
    draft_hash,
    note: '',
    accept_findings: true,
    password: clientManager().password,
  });
  await post(vera, `/engagements/${engagement}/baselines/${offer.id}/signature`, {
    hash: offer.hash,
    password: 'a wide and quiet sea',
  });
  await post(vera, `/engagements/${engagement}/plan/edits`, {
    settings: { status_date: '2026-01-09T17:00' },
    put_tasks: [{ id: BUILD, version: 1, percent_complete: 40 }],
  });
  return vera;
}

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test('without a signed baseline it says what is missing, and a cost is recorded and taken back', async ({ page }) => {
  await page.goto(valuePath());
  await expect(page.getByRole('heading', { name: 'No signed baseline yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Record a cost' }).click();
  await page.getByLabel('Amount in EUR').fill('much');
  await page.getByLabel('Day').fill('2026-01-08');
  await page.getByLabel('What for').fill('Travel');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Write an amount')).toBeVisible();
  await page.getByLabel('Amount in EUR').fill('1,250.50');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Travel' })).toContainText('€1,250.50');
  await page.getByRole('button', { name: 'Take back Travel of 8 Jan 2026' }).click();
  await expect(page.getByText('No costs recorded yet.').last()).toBeVisible();
});

test('another currency after costs were recorded is asked about first', async ({ page }) => {
  const cost = { day: '2026-01-08', amount_minor: 5000, currency: 'EUR', note: 'Travel' };
  await post(signed, `/engagements/${engagement}/costs`, cost);
  const price = { version: 0, currency: 'EUR', model: 'retainer' };
  await post(signed, `/engagements/${engagement}/scope/edits`, { price });
  await page.goto(`${SERVER}/engagements/${engagement}/scope`);
  const currency = page.getByRole('combobox', { name: 'Currency' });
  await currency.fill('CHF');
  await page.getByRole('option', { name: 'CHF' }).click();
  const question = page.getByRole('dialog', { name: 'Change to CHF' });
  await expect(question.getByText(/Costs are recorded in EUR/)).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(currency).toHaveValue('EUR');
});

test('a signed plan shows value, pace and cost, and what each figure means', async ({ page }) => {
  const vera = await signedPlan();
  await page.goto(valuePath());
  await expect(page.getByText('€4,000.00 of the €5,000.00 that was to be done by now is done.')).toBeVisible();
  await expect(page.getByText('no costs recorded yet').first()).toBeVisible();
  const cost = { day: '2026-01-09', amount_minor: 500_000, currency: 'EUR', note: 'First week' };
  await post(vera, `/engagements/${engagement}/costs`, cost);
  await expect(page.getByText('It cost €5,000.00.')).toBeVisible();
  await expect(page.getByText(/It will cost €12,500 of a budget of €10,000/)).toBeVisible();
  await page.getByRole('button', { name: 'SPI(t) · pace' }).focus();
  await expect(page.getByRole('tooltip')).toContainText('ES / AT');
  const ends = page.getByRole('figure', { name: 'When all will be done' });
  for (const name of ['Agreed finish', 'Planned finish', 'Even odds', '80 % date', 'At this pace']) {
    await expect(ends.getByRole('term').filter({ hasText: name })).toBeVisible();
  }
  await ends.getByRole('button', { name: 'Agreed finish' }).focus();
  await expect(page.getByRole('tooltip')).toContainText('When the signed baseline ends');
  const chart = page.getByRole('figure', { name: 'Planned, earned and spent' });
  await expect(chart.getByRole('img')).toHaveAccessibleName(/€5,000.00 was planned and €4,000.00 is earned/);
  await chart.getByText('As a table').click();
  await expect(chart.getByRole('row').filter({ hasText: '9 Jan 2026' })).toContainText('€4,000.00');
  await expect(page.getByRole('button', { name: /Take back First week/ })).toHaveCount(0);
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`has no violation in ${colorScheme} at ${width}`, async ({ page }) => {
    const vera = await signedPlan();
    await post(vera, `/engagements/${engagement}/costs`, {
      day: '2026-01-09',
      amount_minor: 500_000,
      currency: 'EUR',
      note: 'First week',
    });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await page.goto(valuePath());
    await expect(page.getByRole('figure', { name: 'Planned, earned and spent' })).toBeVisible();
    await page.getByRole('button', { name: 'Record a cost' }).click();
    await expectClean(page);
  });
}
