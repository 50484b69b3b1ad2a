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
