/** The draft of the scope, by two people in two browsers. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { anna, another, createEngagement, expect, inviteVendor, signIn, test } from './kit';

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

const mai = { name: 'Mai Pham', email: 'mai@delta.example', password: 'nine lanterns on the canal' };
let engagement = '';

async function openScope(page: Page, who: { email: string; password: string }) {
  await signIn(page, who);
  await page.goto(`${engagement}/scope`);
  await expect(page.getByRole('heading', { level: 1, name: 'Scope' })).toBeVisible();
}

async function vendorAtScope(browser: Browser, complaints: string[]): Promise<Page> {
  const vendor = await another(browser, complaints);
  await openScope(vendor, mai);
  return vendor;
}

/** Types over a field and leaves it. */
async function write(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
  await expect(page.getByText('All saved')).toBeVisible();
}

test('A draft starts from a template that can be looked at first', async ({ page, browser, complaints }) => {
  await signIn(page, anna);
  engagement = await createEngagement(page, 'Ward tablets');
  const link = await inviteVendor(page, engagement, mai.email);
  const vendor = await another(browser, complaints);
  await vendor.goto(link);
  await vendor.getByLabel('Organisation').fill('Delta Devices');
  await vendor.getByLabel('Name', { exact: true }).fill(mai.name);
  await vendor.getByLabel('Choose a password').fill(mai.password);
  await vendor.getByRole('button', { name: 'Accept and continue' }).click();
  await expect(vendor.getByRole('heading', { level: 1, name: 'Ward tablets' })).toBeVisible();
  await vendor.context().close();

  await page.goto(`${engagement}/scope`);
  await page.getByRole('button', { name: 'Preview Software project' }).click();
  const preview = page.getByRole('dialog', { name: 'Software project' });
  await expect(preview.getByText('Solution design', { exact: true })).toBeVisible();
  await preview.getByRole('button', { name: 'Use this' }).click();
  await expect(page.getByLabel('Title of 6.1', { exact: true })).toHaveValue('Solution design');
  await expect(page.getByRole('combobox', { name: 'Task of 7.3' })).toHaveValue(/Go-live/);
  await page.goto(`${engagement}/plan`);
  await expect(page.getByText('Migration rehearsal').first()).toBeVisible();
});

test('The other side’s edits are marked, counted and told word by word', async ({ page, browser, complaints }) => {
  await openScope(page, anna);
  await expect(page.getByLabel('Title of 1.1', { exact: true })).toBeVisible();
  const vendor = await vendorAtScope(browser, complaints);
  const first = vendor.getByRole('region', { name: 'What is new to you' });
  await expect(first.getByText(/the other side wrote \d+ clauses/)).toBeVisible();
  await first.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(first).toHaveCount(0);
  await write(vendor, 'Target of 1.2', '20 % less than before');
  await vendor.getByRole('textbox', { name: 'Add to what is out of scope' }).fill('Tablets and their repair');
  await vendor.keyboard.press('Enter');
  await expect(vendor.getByLabel('Title of 3.4', { exact: true })).toHaveValue('Tablets and their repair');
  await vendor.getByRole('button', { name: 'Actions for 3.2' }).click();
  await vendor.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(vendor.getByText(/is removed/)).toBeVisible();

  const bar = page.getByRole('region', { name: 'Changes since you last looked' });
  await expect(bar.getByText('3 changes')).toBeVisible();
  await bar.getByRole('button', { name: 'Next change' }).click();
  await expect(bar.getByText('1 of 3')).toBeVisible();
  const changed = page.getByRole('listitem').filter({ has: page.getByLabel('Target of 1.2', { exact: true }) });
  await expect(changed).toBeFocused();
  await changed.getByRole('button', { name: /Changed by Mai Pham/ }).click();
  await expect(changed.locator('del')).toContainText('30');
  await expect(changed.locator('ins')).toContainText('20');
  await expect(page.getByText(/removed by Mai Pham/)).toBeVisible();

  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByLabel(/^Title of 3/).filter({ hasText: 'Hardware' })).toBeVisible();
  await bar.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(bar).toHaveCount(0);
  await vendor.context().close();
});

test('A removal is taken back from the message that tells of it, and Enter adds one after the other', async ({
  page,
}) => {
  await openScope(page, anna);
  const add = page.getByRole('textbox', { name: 'Add an assumption' });
  await add.fill('Nurses have ten minutes a week');
  await add.press('Enter');
  await add.fill('Wards have wireless network');
  await add.press('Enter');
  await expect(page.getByLabel('Title of 4.5', { exact: true })).toHaveValue('Wards have wireless network');
  await page.getByLabel('Title of 4.5', { exact: true }).press('Alt+ArrowUp');
  await expect(page.getByLabel('Title of 4.4', { exact: true })).toHaveValue('Wards have wireless network');
  await page.getByRole('button', { name: 'Actions for 4.4' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByLabel('Title of 4.5', { exact: true })).toHaveCount(0);
  await page.getByRole('alert').filter({ hasText: 'is removed' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Title of 4.4', { exact: true })).toHaveValue('Wards have wireless network');
  await page.reload();
  await expect(page.getByLabel('Title of 4.4', { exact: true })).toHaveValue('Wards have wireless network');
});

test('What is being typed stays when the other side saves something else, and a clash is asked about', async ({
  page,
  browser,
  complaints,
}) => {
  await openScope(page, anna);
  const vendor = await vendorAtScope(browser, complaints);
  const mine = page.getByLabel('Title of 2.1', { exact: true });
  await mine.focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' and its tests');
  await write(vendor, 'Title of 2.1', 'Analysis, design and construction');
  await expect(page.getByText(/Someone else changed this while you were typing/)).toBeVisible();
  await expect(mine).toHaveValue(/and its tests$/);
  await mine.blur();
  const question = page.getByRole('dialog', { name: 'Someone else changed this meanwhile' });
  await expect(question.getByText('Analysis, design and construction')).toBeVisible();
  await question.getByRole('button', { name: 'Keep mine' }).click();
  await expect(vendor.getByLabel('Title of 2.1', { exact: true })).toHaveValue(/and its tests$/);
  await vendor.context().close();
});

test('Amounts are written in the currency’s own digits and added up', async ({ page }) => {
  await openScope(page, anna);
  await write(page, 'Amount of row 1', '12,500.50');
  await expect(page.getByLabel('Amount of row 1', { exact: true })).toHaveValue('€12,500.50');
  await write(page, 'Amount of row 2', '7499.50');
  await expect(page.getByRole('cell', { name: '€20,000.00' })).toBeVisible();
  await page.getByLabel('Amount of row 3', { exact: true }).fill('1.234');
  await expect(page.getByLabel('Amount of row 3', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Amount of row 3', { exact: true }).blur();
  await expect(page.getByText('2 payments have no amount yet.')).toBeVisible();
});

test('A comment is written, seen by the other side, and resolved; then the turn is handed over', async ({
  page,
  browser,
  complaints,
}) => {
  await openScope(page, anna);
  const vendor = await vendorAtScope(browser, complaints);
  await vendor.getByRole('button', { name: 'Comments on 1.3: 0 open' }).click();
  const panel = vendor.getByRole('dialog', { name: 'Comments' });
  await panel.getByLabel('Write a comment').fill('Nights too?');
  await panel.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(panel.getByText('Nights too?')).toBeVisible();

  await page.getByRole('button', { name: 'Comments on 1.3: 1 open' }).click();
  const other = page.getByRole('dialog', { name: 'Comments' });
  await other.getByRole('button', { name: 'Resolve' }).click();
  await expect(other.getByText('No open comments.')).toBeVisible();
  await other.getByRole('button', { name: 'Close' }).click();
  await expect(panel.getByText('Nights too?')).toHaveCount(0);

  await page.getByRole('button', { name: 'Hand over to Delta Devices' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over to Delta Devices' });
  await dialog.getByLabel('What do you ask of them?').fill('Please price the deliverables.');
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(page.getByText('Delta Devices acts next.')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(vendor.getByText('It is your turn.')).toBeVisible();
  await expect(vendor.getByText('Please price the deliverables.')).toBeVisible();
  await vendor.context().close();
});

test('A finding of the readiness check leads to its clause', async ({ page }) => {
  await openScope(page, anna);
  const finding = page.getByRole('listitem').filter({ hasText: 'Nurses have ten minutes a week' });
  await finding.getByRole('link', { name: 'Go to the clause' }).click();
  await expect(page).toHaveURL(/#clause-/);
  await expect(
    page.getByRole('listitem').filter({ has: page.getByLabel('Title of 4.5', { exact: true }) }),
  ).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`The scope has no accessibility violation in ${colorScheme} at ${width}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openScope(page, anna);
      await expect(page.getByLabel('Title of 1.1', { exact: true })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
