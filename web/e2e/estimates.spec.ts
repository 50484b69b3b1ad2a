/** How long a task may take and how far it is, said in the panel beside the plan. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { cell, importCsv, newEngagement, planPath, row, type Signed, signIn } from './plan-kit';

const PLAN = ['id,name,duration,predecessors', '1,Design,4d,', '2,Build,10d,1', '3,Handover,0d,2'].join('\n');

let signed: Signed;
let engagement: string;

test.beforeEach(async ({ page }) => {
  signed = await signIn(page);
  engagement = await newEngagement(signed, `Estimates of ${test.info().title}`);
  await importCsv(signed, engagement, PLAN);
});

async function openPanel(page: Page, uid: string, search = '') {
  await page.goto(planPath(engagement, `?task=${uid}${search}`));
  const panel = page.getByRole('complementary', { name: /^Details of/ });
  await expect(panel).toBeVisible();
  return panel;
}

test('a task is estimated as a range, which is drawn and kept', async ({ page }) => {
  const panel = await openPanel(page, '1');
  await expect(panel.getByText('Only the duration is known.')).toBeVisible();
  await panel.getByText('Range', { exact: true }).click();
  await panel.getByLabel('From', { exact: true }).fill('3d');
  await panel.getByLabel('From', { exact: true }).press('Enter');
  await panel.getByLabel('To', { exact: true }).fill('8d');
  await panel.getByLabel('To', { exact: true }).press('Enter');
  await panel.getByText('Lognormal', { exact: true }).click();
  await expect(panel.getByText(/80 % sure within 7d/)).toBeVisible();
  await page.reload();
  await expect(panel.getByLabel('To', { exact: true })).toHaveValue('8d');
  await expect(panel.getByRole('radio', { name: 'Lognormal' })).toBeChecked();
});

test('another kind of estimate keeps what was said until it is confirmed, and undo brings all of it back', async ({
  page,
}) => {
  const panel = await openPanel(page, '1');
  await panel.getByText('Three points', { exact: true }).click();
  await panel.getByLabel('Most likely').fill('5d');
  await panel.getByRole('button', { name: 'Use these three points' }).click();
  await expect(panel.getByText(/80 % sure within/)).toBeVisible();
  await panel.getByText('Range', { exact: true }).click();
  await expect(panel.getByRole('button', { name: 'Use this range' })).toBeEnabled();
  await panel.getByText('Three points', { exact: true }).click();
  await expect(panel.getByLabel('Most likely')).toHaveValue('5d');
  await page.reload();
  await expect(panel.getByLabel('Most likely')).toHaveValue('5d');
  await panel.getByText('Range', { exact: true }).click();
  await panel.getByRole('button', { name: 'Use this range' }).click();
  await expect(panel.getByRole('radio', { name: 'Range' })).toBeChecked();
  await expect(panel.getByText(/80 % sure within/)).toBeVisible();
  await panel.getByRole('heading', { name: 'Design' }).click();
  await page.keyboard.press('Control+z');
  await expect(panel.getByLabel('Most likely')).toHaveValue('5d');
});

test('an estimate that does not rise, and a fact of tomorrow, are refused where they are typed', async ({ page }) => {
  const panel = await openPanel(page, '1');
  await panel.getByText('Three points', { exact: true }).click();
  await expect(panel.getByLabel('Most likely')).toHaveValue('4d');
  await panel.getByLabel('Optimistic').fill('9d');
  await panel.getByLabel('Optimistic').press('Enter');
  await expect(panel.getByText('Estimates must rise from left to right.')).toBeVisible();
  await panel.getByLabel('Actual start').fill('2999-01-04');
  await panel.getByLabel('Actual start').press('Enter');
  await expect(panel.getByText('What has happened cannot lie in the future.')).toBeVisible();
});

test('a finish in the past makes the task done, in the panel and in the grid', async ({ page }) => {
  const panel = await openPanel(page, '1', '&view=table&columns=name.percent_complete.actual_finish.team');
  await panel.getByLabel('Team').fill('Core');
  await panel.getByLabel('Team').press('Enter');
  await panel.getByLabel('Actual finish').fill('2026-01-07');
  await panel.getByLabel('Actual finish').press('Enter');
  await expect(panel.getByLabel('Percent done')).toHaveValue('100');
  await expect(cell(page, 'Design', 'actual_finish')).toHaveText('7 Jan 26');
  await expect(cell(page, 'Design', 'team')).toHaveText('Core');
});

test('a milestone has no estimate, and before a signature no baseline is on offer', async ({ page }) => {
  const panel = await openPanel(page, '3');
  await expect(panel.getByRole('group', { name: 'Estimate' })).toHaveCount(0);
  await expect(row(page, 'Handover')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Baseline under the bars' })).toHaveAttribute('aria-disabled', 'true');
});

for (const width of [1280, 390]) {
  test(`the panel has no fault that a machine can find, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const panel = await openPanel(page, '2');
    await panel.getByText('Range', { exact: true }).click();
    await expect(panel.getByRole('button', { name: 'Use this range' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}
