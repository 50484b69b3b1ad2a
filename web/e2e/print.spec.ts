import { demoAccount, demoEngagement, demoServer, expect, signIn, test } from './kit';

test.use({ colorScheme: 'dark' });

test('The record prints light, without the screen’s furniture, and with the root of its tree', async ({ page }) => {
  await signIn(page, demoAccount('client_manager'), demoServer);
  await page.goto(`${demoServer}/engagements/${demoEngagement().id}/record`);
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Download evidence bundle' })).toBeHidden();
  await expect(page.getByText('Root of the tree')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('The draft prints as a document, without what one edits and signs it with', async ({ page }) => {
  await signIn(page, demoAccount('client_manager'), demoServer);
  await page.goto(`${demoServer}/engagements/${demoEngagement().id}/scope`);
  const offer = page.getByRole('link', { name: 'Offer for signature' });
  const terms = page.getByText('Fixed price, EUR');
  await expect(offer).toBeVisible();
  await expect(page.getByRole('combobox').first()).toBeVisible();
  await expect(terms).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(offer).toBeHidden();
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(terms).toBeVisible();
});
