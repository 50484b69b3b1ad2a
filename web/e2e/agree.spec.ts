import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { at, bothSides, ids, post, type Sides, sign } from './agree-kit';
import { demoAccount, demoServer, expect, expectClean, test } from './kit';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });

const passwords = { client: '', vendor: '' };

test.beforeAll(() => {
  passwords.client = demoAccount('client_manager').password;
  passwords.vendor = demoAccount('vendor_manager').password;
});

test('Two sides agree, change it on purpose, and hold the paper that proves it', async ({
  page,
  browser,
  complaints,
}) => {
  const sides = await bothSides(page, browser, complaints, 'Motor rating');
  await findWhatIsMissing(sides);
  await signByBoth(sides);
  await askForAChange(sides);
  await takeBackAnAnswer(sides);
  await answerAndAccept(sides);
  await compare(sides);
  await compareWithToday(sides);
  await printed(sides);
  await readEverywhere(sides);
  await sides.vendor.context().close();
});

/** Types over a field of the draft and leaves it. */
async function write(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
  await expect(page.getByText('All saved')).toBeVisible();
}

/** The vendor's counter-edit takes the measure away; the check says so to the client, who mends it. */
async function findWhatIsMissing(sides: Sides) {
  const { client, vendor } = sides;
  await client.goto(at(sides, 'scope'));
  await expect(client.getByText('Nothing blocks signing.')).toBeVisible();
  await vendor.goto(at(sides, 'scope'));
  await write(vendor, 'Measure of 1.1', '');
  await expect(client.getByText('1 thing blocks signing.')).toBeVisible();
  await expect(client.getByText('No measure says how both sides see whether it is reached.')).toBeVisible();
  await client.getByRole('link', { name: 'Go to the clause' }).click();
  await expect(client).toHaveURL(new RegExp(`#clause-${ids.objective}$`));
  await write(client, 'Measure of 1.1', 'Seconds from the last answer to the quote');
  await expect(client.getByText('Nothing blocks signing.')).toBeVisible();
  await client.getByRole('link', { name: 'Offer for signature' }).click();
  await expect(client.getByRole('article', { name: 'The document' })).toContainText('Seconds from the last answer');
}

async function signByBoth(sides: Sides) {
  const { client, vendor } = sides;
  await vendor.goto(at(sides, 'baselines'));
  await expect(vendor.getByText('Nothing is signed yet')).toBeVisible();
  await client.getByRole('button', { name: 'Sign and offer' }).click();
  await expect(client.getByRole('dialog').getByText('Baseline 1')).toBeVisible();
  await sign(client, 'Sign and offer', 'not the password at all');
  await expect(
    client
      .getByRole('dialog')
      .getByText(/password/i)
      .last(),
  ).toBeVisible();
  await sign(client, 'Sign and offer', passwords.client);
  await expect(client.getByRole('heading', { level: 1, name: /^Offer of/ })).toBeVisible();

  await expect(vendor.getByRole('link', { name: 'Read and sign' })).toBeVisible();
  await seeWhoActsNext(sides);
  await expect(vendor.getByRole('article', { name: 'The document' })).toContainText('Rating engine');
  await vendor.getByRole('button', { name: 'Sign', exact: true }).click();
  await sign(vendor, 'Sign', passwords.vendor);
  await expect(vendor.getByRole('main').getByText('In force')).toBeVisible();
  await expect(client.getByRole('main').getByText('In force')).toBeVisible();
}

/** Both first pages name the offer; from there the vendor opens it. */
async function seeWhoActsNext(sides: Sides) {
  const { client, vendor } = sides;
  const offer = client.url();
  await client.goto(at(sides, ''));
  const theirs = client.getByRole('region', { name: `Waiting for ${demoAccount('vendor_manager').organisation}` });
  await expect(theirs.getByRole('link', { name: /^Offer of/ })).toBeVisible();
  await client.goto(offer);
  await vendor.goto(at(sides, ''));
  await vendor
    .getByRole('region', { name: 'Waiting for you' })
    .getByRole('link', { name: /^Offer of/ })
    .click();
}

/** The vendor needs more days and more money: the effect is there before it is sent. */
async function askForAChange(sides: Sides) {
  const { vendor, asVendor, engagement } = sides;
  await post(asVendor, `engagements/${engagement}/plan/edits`, {
    put_tasks: [{ id: ids.build, version: 1, duration: '30d' }],
  });
  await post(asVendor, `engagements/${engagement}/scope/edits`, {
    put_clauses: [{ id: ids.engine, version: 1, text: 'Rates motor policies of private and business customers.' }],
    price: {
      version: 1,
      lines: [{ id: ids.payment, title: 'On acceptance', clause_id: ids.engine, amount_minor: 5_000_000 }],
    },
  });
  await vendor.goto(at(sides, 'changes/new'));
  await expect(vendor.getByRole('checkbox', { name: 'Deliverable “Rating engine”' })).toBeChecked();
  const impact = vendor.getByRole('complementary', { name: 'What it does' });
  await expect(impact.getByRole('row', { name: /Go live/ }).first()).toContainText('14 days later');
  await expect(impact.getByText('+€10,000.00')).toBeVisible();
  await vendor.getByRole('checkbox', { name: 'Task “Build the rating engine”' }).uncheck();
  await expect(impact.getByText('No date in the plan moves.')).toBeVisible();
  await vendor.getByRole('checkbox', { name: 'Task “Build the rating engine”' }).check();
  await expect(impact.getByText('14 days later').first()).toBeVisible();
  await vendor.getByLabel('Title').fill('Business customers too');
  await vendor.getByLabel('Why').fill('Their tariffs were not known when we signed.');
  await vendor.getByRole('button', { name: /^Propose \d+ changes$/ }).click();
  await expect(vendor.getByRole('heading', { level: 1, name: 'Business customers too' })).toBeVisible();
}

/** The client answers in haste, corrects it, and takes it back: then the request stands as the vendor wrote it. */
async function takeBackAnAnswer({ client, vendor, ...sides }: Sides) {
  await client.goto(at({ client, vendor, ...sides }, 'changes'));
  await client.getByRole('link', { name: 'Business customers too' }).click();
  await client.getByRole('button', { name: 'Counter-propose' }).click();
  await client.getByLabel(/^Answer: payment/).fill('46000');
  await client.getByLabel('What you answer').fill('Six thousand.');
  await client.getByRole('button', { name: 'Send the counter-proposal' }).click();
  const answered = 'Counter-proposal 1 to “Business customers too”';
  await expect(client.getByRole('heading', { level: 1, name: answered })).toBeVisible();

  await client.getByRole('button', { name: 'Correct' }).click();
  await client.getByLabel(/^Answer: payment/).fill('47000');
  await expect(client.getByLabel('Why')).toHaveValue('Six thousand.');
  await client.getByLabel('Why').fill('Seven thousand.');
  await client.getByRole('button', { name: 'Send the correction' }).click();
  await expect(client.getByText('Counter-proposal 1, corrected since')).toBeVisible();
  await expect(vendor.getByText('Seven thousand.')).toBeVisible();
  await expect(vendor.getByRole('button', { name: 'Take the answer back' })).toHaveCount(0);

  await client.getByRole('button', { name: 'Take the answer back' }).click();
  const dialog = client.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('We ask the actuaries first.');
  await dialog.getByRole('button', { name: 'Take the answer back' }).click();
  await expect(vendor.getByRole('heading', { level: 1, name: 'Business customers too', exact: true })).toBeVisible();
  await vendor.getByText('Counter-proposal 2, taken back').click();
  await expect(vendor.getByText(/^Taken back by/)).toContainText('We ask the actuaries first.');
}

/** The client answers with less money; both accept that version and it becomes the next baseline. */
async function answerAndAccept(sides: Sides) {
  const { client, vendor } = sides;
  await client.goto(at(sides, 'changes'));
  await client.getByRole('link', { name: 'Business customers too' }).click();
  await client.getByRole('button', { name: 'Counter-propose' }).click();
  await client.getByLabel(/^Answer: payment/).fill('45000');
  await expect(client.getByRole('complementary').getByText('+€5,000.00')).toBeVisible();
  await client.getByLabel('What you answer').fill('The tariffs are ours to bring; five thousand is fair.');
  await client.getByRole('button', { name: 'Send the counter-proposal' }).click();
  await expect(client.getByText('Counter-proposal 3', { exact: true })).toBeVisible();

  await vendor.getByText('Counter-proposal 3', { exact: true }).click();
  await expect(vendor.getByText('five thousand is fair')).toBeVisible();
  await compareWithTheirs(vendor);
  await vendor.getByRole('button', { name: 'Accept and sign' }).click();
  await expectWhatIsSigned(vendor);
  await sign(vendor, 'Accept and sign', passwords.vendor);
  await client.getByRole('button', { name: 'Accept and sign' }).click();
  await sign(client, 'Accept and sign', passwords.client);
  await expect(client.getByRole('link', { name: /it became baseline 2/ })).toBeVisible();
  await expect(vendor.getByRole('link', { name: /it became baseline 2/ })).toBeVisible();
}

/** Of what both want, only what the answer says otherwise differs. */
async function compareWithTheirs(page: Page) {
  await page.getByText(/^Against what .* proposed$/).click();
  const total = page.getByRole('table', { name: 'Price before and after' }).getByRole('row', { name: /^Total/ });
  await expect(total).toContainText('€50,000.00');
  await expect(total).toContainText('€45,000.00');
  await expect(page.getByText('No date in the plan moves.')).toBeVisible();
  await expectClean(page, 'a counter-proposal against the request');
  await page.getByText('Against baseline 1', { exact: true }).click();
}

/** The dialog says what a signature would change, not only how the request is called. */
async function expectWhatIsSigned(page: Page) {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Counter-proposal 3 to “Business customers too”/)).toBeVisible();
  await expect(dialog.getByText('five thousand is fair')).toBeVisible();
  await expect(dialog.getByText('No promised day moves.')).toBeVisible();
  await expect(dialog.getByText('€40,000.00 → €45,000.00 (+€5,000.00)')).toBeVisible();
  await expect(dialog.getByText('1 clause, 1 task of the plan')).toBeVisible();
}

async function compare(sides: Sides) {
  const { client } = sides;
  await client.goto(at(sides, 'baselines/1/compare/2'));
  await expect(client.locator('ins').filter({ hasText: 'business' })).toBeVisible();
  await expect(client.getByRole('table', { name: 'Moved dates' }).getByText('14 days later').first()).toBeVisible();
  await expect(
    client.getByRole('table', { name: 'Price before and after' }).getByText('€45,000.00').first(),
  ).toBeVisible();
}

/** Work that began late moves the plan, and the draft proposes nothing: the date slipped, and says so. */
async function compareWithToday(sides: Sides) {
  const { client, asVendor, engagement } = sides;
  await client.goto(at(sides, 'baselines/2/compare/today'));
  await expect(client.getByText('No date in the plan moves.')).toBeVisible();
  const answer = await asVendor.request.get(`${demoServer}/api/v1/engagements/${engagement}/plan`);
  const { tasks } = (await answer.json()) as { tasks: Array<{ id: string; version: number }> };
  const version = tasks.find(({ id }) => id === ids.build)?.version;
  await post(asVendor, `engagements/${engagement}/plan/edits`, {
    put_tasks: [{ id: ids.build, version, actual_start: '2026-01-19T08:00', percent_complete: 1 }],
  });
  const row = client.getByRole('table', { name: 'Moved dates' }).getByRole('row', { name: /Go live/ });
  await expect(row).toContainText('14 days later');
  await expect(row.getByText('slipped', { exact: true })).toBeVisible();
  await expect(client.getByRole('columnheader', { name: 'As it stands today' })).toBeVisible();
  await expect(client.getByText('Nothing differs.')).toBeVisible();
}

/** The statement of work names what was signed by its hash, and who signed it. */
async function printed(sides: Sides) {
  const { client } = sides;
  await client.goto(at(sides, 'baselines/2'));
  const hash = await client
    .locator('code', { hasText: /^[0-9a-f]{64}$/ })
    .first()
    .textContent();
  const download = client.waitForEvent('download');
  await client.getByRole('link', { name: 'Statement of work (PDF)' }).click();
  const path = await (await download).path();
  const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(words.replace(/\s/g, '')).toContain(hash ?? 'no hash on the page');
  expect(words).toContain('Rating engine');
}

/** Every page of it by light and in the dark, on a desk and on a telephone. */
async function readEverywhere(sides: Sides) {
  const { client } = sides;
  const pages = ['baselines', 'baselines/2', 'baselines/1/compare/2', 'baselines/offer', 'changes', 'changes/1'];
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    await client.emulateMedia({ colorScheme });
    await client.setViewportSize({ width, height: 844 });
    for (const path of pages) {
      await client.goto(at(sides, path));
      await client.waitForLoadState('networkidle');
      await expectClean(client, `${path} at ${width}`);
    }
  }
}
