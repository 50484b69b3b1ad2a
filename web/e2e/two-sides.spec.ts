import { anna, another, createEngagement, expect, inviteVendor, linh, signIn, test } from './kit';

test.describe.configure({ mode: 'serial' });

let engagement = '';
let secret = '';

test('A client creates an engagement and the vendor joins it by a one-time link', async ({
  page,
  browser,
  complaints,
}) => {
  await signIn(page, anna);
  secret = await createEngagement(page, 'Internal audit', 'Not for vendors.');
  await page.goto('/engagements');
  engagement = await createEngagement(page, 'Patient portal', 'Patients book, read letters and pay.');
  await expect(page.getByText('Bring in the vendor')).toBeVisible();
  const link = await inviteVendor(page, engagement, linh.email);
  expect(link).toContain('/join/');
  await expect(page.getByRole('rowheader', { name: linh.email })).toBeVisible();

  const vendor = await another(browser, complaints);
  await vendor.goto(link);
  await expect(vendor.getByText('Anna Keller of Nordhaven Hospitals invites you to Patient portal.')).toBeVisible();
  await vendor.getByLabel('Organisation').fill('Saigon Softworks');
  await vendor.getByLabel('Name', { exact: true }).fill(linh.name);
  await vendor.getByLabel('Choose a password').fill(linh.password);
  await vendor.getByRole('button', { name: 'Accept and continue' }).click();
  await expect(vendor.getByRole('heading', { level: 1, name: 'Patient portal' })).toBeVisible();
  expect(new URL(vendor.url()).pathname).toBe(engagement);
  await expect(vendor.getByText('Nordhaven Hospitals').first()).toBeVisible();

  await expect(page.getByText(linh.name).first()).toBeVisible();
  await vendor.goto(link);
  await expect(vendor.getByText('Used, revoked or expired')).toBeVisible();
  await vendor.context().close();
});

test('The vendor sees that engagement and nothing else of the client', async ({ page }) => {
  await signIn(page, linh);
  await expect(page.getByRole('link', { name: 'Patient portal' })).toBeVisible();
  await expect(page.getByText('Internal audit')).toHaveCount(0);
  await page.goto(secret);
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
});

test('A change appears in the other browser’s record while it happens, with before and after', async ({
  page,
  browser,
  complaints,
}) => {
  await signIn(page, anna);
  const vendor = await another(browser, complaints);
  await signIn(vendor, linh);
  await vendor.goto(`${engagement}/record`);
  await expect(vendor.getByRole('heading', { level: 1, name: 'Record' })).toBeVisible();
  await expect(vendor.getByRole('status').filter({ hasText: 'Live' })).toBeVisible();

  await page.goto(engagement);
  await page.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Summary').fill('Patients book and pay.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Patients book and pay.').first()).toBeVisible();

  const newest = vendor.getByRole('listitem').filter({ hasText: 'Patients book and pay.' }).first();
  await expect(newest).toBeVisible();
  await expect(newest.locator('del')).toHaveText('Patients book, read letters and pay.');
  await expect(newest.getByText(anna.name)).toBeVisible();
  await expect(vendor.getByText(/^\d+ entries$/)).toBeVisible();
  await vendor.context().close();
});

test('The vendor is notified of what the client did, and can say it is seen', async ({ page }) => {
  await signIn(page, linh);
  const bell = page.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName(/Notifications, [1-9]\d* new/);
  await bell.click();
  await expect(page.getByText('changed the engagement').first()).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(bell).toHaveAccessibleName('Notifications, 0 new');
});

test('A write on a version that someone changed meanwhile offers both, and merges field by field', async ({
  page,
  browser,
  complaints,
}) => {
  await signIn(page, anna);
  const second = await another(browser, complaints);
  await signIn(second, anna);
  await page.goto(engagement);
  await second.goto(engagement);
  await page.getByRole('button', { name: 'Edit' }).click();
  await second.getByRole('button', { name: 'Edit' }).click();

  await page.getByRole('dialog').getByLabel('Title').fill('Portal for patients');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Portal for patients' })).toBeVisible();

  const mine = second.getByRole('dialog');
  await mine.getByLabel('Title').fill('The patient portal');
  await mine.getByRole('button', { name: 'Save' }).click();
  const choice = second.getByRole('dialog', { name: 'Someone else changed this meanwhile' });
  await expect(choice.getByText('Portal for patients')).toBeVisible();
  await expect(choice.getByText('The patient portal')).toBeVisible();
  await choice.getByRole('button', { name: 'Keep mine' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'The patient portal' })).toBeVisible();
  await second.context().close();
});

test('The record downloads as a bundle', async ({ page }) => {
  await signIn(page, linh);
  await page.goto(`${engagement}/record`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download evidence bundle' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
});

test('A manager changes the role of a colleague and takes back a removal', async ({ page, browser, complaints }) => {
  await signIn(page, anna);
  await page.goto('/organisation');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email').fill('mark@nordhaven.example');
  await dialog.getByRole('button', { name: 'Make one-time link' }).click();
  const link = await dialog.getByLabel('One-time link for mark@nordhaven.example').inputValue();
  const mark = await another(browser, complaints);
  await mark.goto(link);
  await mark.getByLabel('Name', { exact: true }).fill('Mark Oyelaran');
  await mark.getByLabel('Choose a password').fill('a ladder in the orchard');
  await mark.getByRole('button', { name: 'Accept and continue' }).click();
  await expect(mark.getByRole('heading', { name: 'Engagements' })).toBeVisible();
  await mark.context().close();

  await page.goto(`${engagement}/people`);
  await page.getByRole('button', { name: 'Invite' }).first().click();
  await page.getByRole('tab', { name: 'Add a colleague' }).click();
  await page.getByRole('combobox', { name: 'Colleague' }).click();
  await page.getByRole('option', { name: /Mark Oyelaran/ }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const role = page.getByRole('combobox', { name: 'Role of Mark Oyelaran' });
  await role.click();
  await page.getByRole('option', { name: 'Client manager' }).click();
  await expect(role).toHaveValue('Client manager');
  await page.getByRole('button', { name: 'Remove Mark Oyelaran' }).click();
  await expect(role).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(role).toHaveValue('Client manager');
});

test('An invitation is accepted in a browser where somebody else is signed in', async ({ page }) => {
  await signIn(page, anna);
  const link = await inviteVendor(page, engagement, 'bao@saigon.example');
  await page.goto(link);
  await page.getByLabel('Name', { exact: true }).fill('Bao Nguyen');
  await page.getByLabel('Choose a password').fill('paper lanterns on water');
  await page.getByRole('button', { name: 'Accept and continue' }).click();
  await expect(page.getByRole('button', { name: 'Menu of Bao Nguyen' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(engagement);
  await page.goto('/sign-in');
  await expect(page).toHaveURL(/\/engagements$/);
});
