import type { Page } from '@playwright/test';
import { demoAccount, demoEngagement, demoServer, expect, signIn, test } from './kit';

const folder = '../docs/guide/images';

async function photograph(page: Page, name: string) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}

test('The guide’s pictures are of the product as it is', async ({ page }) => {
  await page.goto(`${demoServer}/sign-in`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await photograph(page, 'sign-in');
  await signIn(page, demoAccount('client_manager'), demoServer);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await photograph(page, 'engagements');
  const engagement = `${demoServer}/engagements/${demoEngagement().id}`;
  for (const [name, path] of [
    ['overview', ''],
    ['scope', '/scope'],
    ['plan', '/plan'],
    ['forecast', '/forecast'],
    ['baselines', '/baselines'],
    ['baseline', '/baselines/2'],
    ['compare', '/baselines/1/compare/2'],
    ['changes', '/changes'],
    ['change', '/changes/2'],
    ['value', '/value'],
    ['record', '/record'],
    ['people', '/people'],
  ] as const) {
    await page.goto(engagement + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await photograph(page, name);
  }
  await page.goto(`${demoServer}/api-docs`);
  await expect(page.locator('details').first()).toBeVisible();
  await photograph(page, 'api');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Command palette' })).toBeVisible();
  await photograph(page, 'palette');
});

test.describe('In the dark and on a telephone', () => {
  test('the guide shows the same pages', async ({ browser }) => {
    const dark = await browser.newContext({ colorScheme: 'dark', viewport: { width: 1280, height: 800 } });
    const telephone = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    for (const [context, suffix] of [
      [dark, 'dark'],
      [telephone, 'telephone'],
    ] as const) {
      const page = await context.newPage();
      await signIn(page, demoAccount('vendor_manager'), demoServer);
      const engagement = `${demoServer}/engagements/${demoEngagement().id}`;
      for (const [name, path] of [
        ['overview', ''],
        ['scope', '/scope'],
        ['plan', '/plan'],
        ['forecast', '/forecast'],
        ['change', '/changes/2'],
        ['value', '/value'],
        ['record', '/record'],
      ] as const) {
        await page.goto(engagement + path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await photograph(page, `${name}-${suffix}`);
      }
      await context.close();
    }
  });
});
