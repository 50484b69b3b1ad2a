import { anna, expect, test } from './kit';

test.describe.configure({ mode: 'serial' });

test('An empty server leads every visitor to set-up and has no default password', async ({ page }) => {
  await page.goto('/engagements');
  await expect(page).toHaveURL(/\/set-up$/);
  await expect(page.getByRole('heading', { name: 'Set up this server' })).toBeVisible();
});

test('Set-up says at each field what is missing', async ({ page }) => {
  await page.goto('/set-up');
  await page.getByLabel('Choose a password').fill('short');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByText('Choose at least 12 characters.')).toBeVisible();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await expect(page.getByText(/Enter an email address/)).toBeVisible();
});

test('The first route stays under 250 kB compressed, fonts included', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(250_000);
});

test('The first person sets up the organisation and lands in a list that teaches', async ({ page }) => {
  await page.goto('/set-up');
  await page.getByLabel('Organisation').fill('Nordhaven Hospitals');
  await page.getByLabel('Name', { exact: true }).fill(anna.name);
  await page.getByLabel('Email').fill(anna.email);
  await page.getByLabel('Choose a password').fill(anna.password);
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('heading', { name: 'Start with what you want done' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Nordhaven Hospitals/ })).toBeVisible();
  await page.goto('/set-up');
  await expect(page).toHaveURL(/\/engagements$/);
});
