import { demoAccount, demoEngagement, demoServer, expect, expectClean, signIn, test } from './kit';

// axe reads every page whole; on a busy machine that takes its time.
test.setTimeout(240_000);

const widths = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of widths) {
    test.describe(`In ${colorScheme} at ${viewport.width}`, () => {
      test.use({ colorScheme, viewport });

      test('sign-in has no violation', async ({ page }) => {
        await page.goto(`${demoServer}/sign-in`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectClean(page, 'sign-in');
      });

      test('no page has a violation', async ({ page }) => {
        await signIn(page, demoAccount('client_manager'), demoServer);
        await expect(page.getByRole('row').nth(1)).toBeVisible();
        await expectClean(page, 'engagements');
        const engagement = `/engagements/${demoEngagement().id}`;
        for (const part of [
          '',
          '/scope',
          '/plan',
          '/forecast',
          '/baselines',
          '/baselines/2',
          '/baselines/1/compare/2',
          '/baselines/2/compare/today',
          '/changes',
          '/changes/2',
          '/changes/new',
          '/value',
          '/record',
          '/people',
        ]) {
          const path = engagement + part;
          await page.goto(demoServer + path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await expectClean(page, path);
        }
        for (const path of ['/organisation', '/settings', '/api-docs', '/engagements/nothing']) {
          await page.goto(demoServer + path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await expectClean(page, path);
        }
      });

      test('no dialog has a violation', async ({ page }) => {
        await signIn(page, demoAccount('client_manager'), demoServer);
        await expect(page.getByRole('row').nth(1)).toBeVisible();
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('textbox', { name: 'Command palette' })).toBeVisible();
        await expectClean(page, 'palette');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.getByRole('button', { name: 'New engagement' }).click();
        await expect(page.getByRole('dialog').getByLabel('Title')).toBeVisible();
        await expectClean(page, 'create');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.getByRole('button', { name: /^Notifications/ }).click();
        await expect(page.getByRole('heading', { name: 'Notifications' })).toBeVisible();
        await expectClean(page, 'notifications');
      });
    });
  }
}
