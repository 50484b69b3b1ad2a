/** The plan's journeys, in a real browser against a real server with the demonstration's people. */
import { expect, type Page, test } from '@playwright/test';
import type { Task } from '../src/shared/api';
import { cell, importCsv, newEngagement, planPath, row, SERVER, type Signed, signIn } from './plan-kit';

const SMALL = [
  'id,name,outline_level,duration,predecessors',
  '1,Phase,1,,',
  '2,Design,2,5d,',
  '3,Build,2,10d,2',
  '4,Paint,2,2d,2',
  '5,Handover,1,0d,3',
].join('\n');

let signed: Signed;
let engagement: string;

test.beforeEach(async ({ page }) => {
  signed = await signIn(page);
  engagement = await newEngagement(signed, `Plan journey ${test.info().title}`);
});

async function openSmallPlan(page: Page, search = '') {
  await importCsv(signed, engagement, SMALL);
  await page.goto(planPath(engagement, search));
  await expect(row(page, 'Handover')).toBeVisible();
}

async function saved(page: Page) {
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
}

test('an empty plan is begun by typing lines', async ({ page }) => {
  await page.goto(planPath(engagement));
  await page.getByLabel('Tasks', { exact: true }).fill('Preparation\n  Interviews 3d\n  Report 2d\nKick-off 0d');
  await page.getByRole('button', { name: 'Create 4 tasks' }).click();
  await expect(cell(page, 'Interviews', 'duration')).toHaveText('3d');
  await expect(row(page, 'Preparation')).toHaveAttribute('aria-expanded', 'true');
  await expect(row(page, 'Report')).toHaveAttribute('aria-level', '2');
});

test('a CSV with other headers is mapped, failing rows are named before anything is saved', async ({ page }) => {
  await page.goto(planPath(engagement));
  await page.getByRole('button', { name: 'Import a plan…' }).click();
  const csv = 'Ref,Bezeichnung,Dauer\n1,Design,5d\n2,Build,ten days\n3,,2d\n';
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  for (const [column, field] of [
    ['Ref', 'Number'],
    ['Bezeichnung', 'Name'],
    ['Dauer', 'Duration'],
  ] as const) {
    await page.getByRole('combobox', { name: `Meaning of column ${column}` }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const failing = page.getByRole('tabpanel', { name: /Rows that fail/ });
  await expect(failing.getByRole('row').filter({ hasText: 'ten days' })).toContainText('3');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  const plan = await page.request.get(`${new URL(page.url()).origin}/api/v1/engagements/${engagement}/plan`);
  expect(((await plan.json()) as { tasks: unknown[] }).tasks).toHaveLength(0);
});

test('a second import of a changed file shows the differences, applies them and can be undone', async ({ page }) => {
  await openSmallPlan(page, '?dialog=import');
  const changed = SMALL.replace('4,Paint,2,2d,2', '4,Paint,2,4d,2').replace('5,Handover,1,0d,3', '6,Party,1,1d,3');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('tabpanel', { name: /Changed/ })).toContainText('Paint');
  await expect(page.getByRole('tabpanel', { name: /Changed/ })).toContainText('2d → 4d');
  await page.getByRole('tab', { name: /Removed \(1\)/ }).click();
  await expect(page.getByRole('tabpanel', { name: /Removed/ })).toContainText('Handover');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Look at the plan' }).click();
  await expect(cell(page, 'Paint', 'duration')).toHaveText('4d');
  await expect(row(page, 'Party')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Paint', 'duration')).toHaveText('2d');
  await expect(row(page, 'Handover')).toBeVisible();
});

test('the Gantt tells the critical path in words, and the filter shows it alone', async ({ page }) => {
  await openSmallPlan(page);
  await expect(page.getByText('3 tasks decide the finish')).toBeVisible();
  await page.getByRole('combobox', { name: 'Filter' }).click();
  await page.getByRole('option', { name: 'Critical path' }).click();
  await expect(row(page, 'Build')).toBeVisible();
  await expect(row(page, 'Paint')).toBeHidden();
  await expect(page).toHaveURL(/filter=critical/);
});

test('work that should have begun is marked, moved to today in one step, and moved back by one undo', async ({
  page,
}) => {
  await importCsv(signed, engagement, SMALL);
  const address = `${SERVER}/api/v1/engagements/${engagement}/plan`;
  const data = { settings: { status_date: '2026-02-02T08:00' } };
  expect((await signed.request.post(`${address}/edits`, { headers: signed.headers, data })).ok()).toBe(true);
  await page.goto(planPath(engagement));
  const overdue = page.getByRole('region', { name: 'Overdue work' });
  await expect(overdue).toContainText('4 tasks should have started before today and have not.');
  await expect(
    row(page, 'Design').getByRole('img', { name: /Should have started 5 Jan 26; not started/ }),
  ).toBeVisible();
  await overdue.getByRole('button', { name: 'Show them' }).click();
  await expect(page).toHaveURL(/filter=overdue/);
  await overdue.getByRole('button', { name: 'Move overdue work to today' }).click();
  await expect(overdue).toHaveCount(0);
  await saved(page);
  await page.getByRole('combobox', { name: 'Filter' }).click();
  await page.getByRole('option', { name: 'All tasks' }).click();
  await expect(cell(page, 'Design', 'start')).toHaveText('2 Feb 26');
  const { tasks } = (await (await signed.request.get(address)).json()) as { tasks: Task[] };
  expect(tasks.filter((task) => task.constraint === 'snet').map((task) => task.name)).toEqual(['Design']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(overdue).toContainText('4 tasks');
});

test('a task is added, renamed, indented, measured and deleted by the keyboard, and undo brings it back', async ({
  page,
}) => {
  await openSmallPlan(page);
  await cell(page, 'Handover', 'name').click();
  await page.keyboard.press('Insert');
  await page.keyboard.type('Training');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Training')).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(row(page, 'Training')).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type('3d');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Training', 'duration')).toHaveText('3d');
  await saved(page);
  await page.keyboard.press('Delete');
  await expect(row(page, 'Training')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Training', 'duration')).toHaveText('3d');
  await page.keyboard.press('Control+y');
  await expect(row(page, 'Training')).toBeHidden();
});

test('a new link moves its successor at once, and a circle is refused by name', async ({ page }) => {
  await openSmallPlan(page, '?view=table');
  const before = await cell(page, 'Paint', 'start').textContent();
  await cell(page, 'Paint', 'predecessors').dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Paint', 'predecessors')).toHaveText('3');
  await expect(cell(page, 'Paint', 'start')).not.toHaveText(before ?? '');
  await cell(page, 'Design', 'predecessors').dblclick();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('would wait for each other');
  await expect(page.getByRole('alert')).toContainText('Paint');
  await expect(cell(page, 'Design', 'predecessors')).toHaveText('');
});

test('a bar is moved with the mouse and starts no earlier than where it was dropped', async ({ page }) => {
  await openSmallPlan(page, '?zoom=day');
  const before = await cell(page, 'Paint', 'start').textContent();
  const line = await row(page, 'Paint').boundingBox();
  if (!line) throw new Error('nothing is drawn');
  await cell(page, 'Paint', 'name').click();
  const grip = await page.locator('[data-part=link-start]').boundingBox();
  if (!grip) throw new Error('the bar has no handles');
  const x = grip.x + grip.width + 12;
  const y = line.y + line.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 4 });
  await page.mouse.move(x + 120, y, { steps: 4 });
  await page.mouse.up();
  await expect(cell(page, 'Paint', 'start')).not.toHaveText(before ?? '');
  await saved(page);
});

test('the panel explains a task and changes its links', async ({ page }) => {
  await openSmallPlan(page, '?task=4');
  const panel = page.getByRole('complementary', { name: 'Details of Paint' });
  await expect(panel).toContainText('it can slip without delaying the finish');
  await panel.getByLabel('Lag of the link with Design').fill('2d');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await panel.getByRole('button', { name: 'Remove the link with Design' }).click();
  await expect(panel).toContainText('It waits for no other task.');
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/task=/);
});

test('the table sorts, and its address gives the same table to somebody else', async ({ page }) => {
  await openSmallPlan(page, '?view=table');
  await page.getByRole('columnheader', { name: 'Task', exact: true }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=name/);
  await page.reload();
  await expect(page.getByRole('row').nth(1)).toContainText('Build');
});

test('somebody else’s change appears without reloading, and a lost race shows both versions', async ({
  page,
  browser,
}) => {
  await openSmallPlan(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(other);
  await other.goto(planPath(engagement));
  await cell(other, 'Paint', 'name').dblclick();
  await other.keyboard.type('Paint it blue');
  await cell(page, 'Paint', 'name').dblclick();
  await page.keyboard.type('Paint it red');
  await page.keyboard.press('Enter');
  await saved(page);
  await other.keyboard.press('Enter');
  const note = other.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(note).toContainText('Theirs: Paint it red');
  await expect(note).toContainText('Yours: Paint it blue');
  await note.getByRole('button', { name: 'Use mine' }).click();
  await expect(row(page, 'Paint it blue')).toBeVisible();
  await context.close();
});
