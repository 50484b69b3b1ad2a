import { anna, expect, signIn, test } from './kit';

test('A token is shown once, works, and is revoked', async ({ page, request }) => {
  await signIn(page, anna);
  await page.goto('/settings');
  await page.getByLabel('What is it for?').fill('Nightly report');
  await page.getByRole('button', { name: 'Make token' }).click();
  const token = await page.getByLabel('Token “Nightly report”').inputValue();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await request.get('/api/v1/engagements', { headers })).status()).toBe(200);
  await page.reload();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke the token Nightly report' }).click();
  await expect(page.getByRole('button', { name: 'Revoke the token Nightly report' })).toHaveCount(0);
  expect((await request.get('/api/v1/engagements', { headers })).status()).toBe(401);
});

test('The language changes at once and stays', async ({ page }) => {
  await signIn(page, anna);
  await page.goto('/settings');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Tiếng Việt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cài đặt' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Cài đặt' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.getByRole('combobox', { name: 'Ngôn ngữ' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('Everything is reachable by keyboard: palette, sequences, help, skip link', async ({ page }) => {
  await signIn(page, anna);
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Command palette' }).fill('settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.locator('body').press('g');
  await page.locator('body').press('a');
  await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
  await page.locator('body').press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
});

test('Signing out everywhere ends the session here, and signing in returns to the page', async ({ page }) => {
  await signIn(page, anna);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto('/organisation');
  await expect(page).toHaveURL(/sign-in\?next=/);
  await page.getByLabel('Email').fill(anna.email);
  await page.getByLabel('Password', { exact: true }).fill(anna.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nordhaven Hospitals' })).toBeVisible();
});

test('Signing out from the menu leads to sign-in', async ({ page }) => {
  await signIn(page, anna);
  await page.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto('/engagements');
  await expect(page).toHaveURL(/sign-in/);
});

test('A wrong password is refused in words and keeps the address', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(anna.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(anna.email);
});

test('The API page describes every group of operations of this very server', async ({ page, request }) => {
  await signIn(page, anna);
  await page.goto('/api-docs');
  const document = (await (await request.get('/api/v1/openapi.json')).json()) as { paths: Record<string, object> };
  await expect(
    page
      .locator('details code')
      .filter({ hasText: /^\/api\/v1\// })
      .first(),
  ).toBeVisible();
  const shown = await page.locator('summary code').allTextContents();
  expect(new Set(shown)).toEqual(new Set(Object.keys(document.paths)));
});

test('A session that ended meanwhile leads to sign-in, and back to the page', async ({ page }) => {
  await signIn(page, anna);
  await page.goto('/organisation');
  await expect(page.getByRole('heading', { level: 1, name: 'Nordhaven Hospitals' })).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.getByLabel('Email').fill(anna.email);
  await page.getByLabel('Password', { exact: true }).fill(anna.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nordhaven Hospitals' })).toBeVisible();
});
