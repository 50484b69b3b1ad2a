/** Whether a date will hold: the forecast's page, the risks that enter it, and the chance while a duration is typed. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Task } from '../src/shared/api';
import { cell, importCsv, newEngagement, planPath, row, SERVER, type Signed, signIn } from './plan-kit';

const PLAN = [
  'id,name,outline_level,duration,predecessors,optimistic,most_likely,pessimistic',
  '1,Design,1,5d,,4d,5d,9d',
  '2,Build,1,10d,1,,,',
  '3,Go live,1,0d,2,,,',
].join('\n');

let signed: Signed;
let engagement: string;

test.beforeEach(async ({ page }) => {
  signed = await signIn(page);
  engagement = await newEngagement(signed, `Forecast of ${test.info().title}`);
});

async function plan() {
  await importCsv(signed, engagement, PLAN);
  const address = `${SERVER}/api/v1/engagements/${engagement}/plan`;
  const { tasks } = (await (await signed.request.get(address)).json()) as { tasks: Task[] };
  const milestone = tasks.find((task) => task.name === 'Go live');
  const deadline = { id: milestone?.id, version: milestone?.version, deadline: '2026-02-06' };
  // What is known is known on this day, whenever the test is run.
  const settings = { status_date: '2026-01-05T08:00' };
  const data = { settings, put_tasks: [deadline] };
  const answer = await signed.request.post(`${address}/edits`, { headers: signed.headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

function forecastPath(search = '') {
  return `${SERVER}/engagements/${engagement}/forecast${search}`;
}

function milestone(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
}

test('an engagement without a plan says what a forecast needs', async ({ page }) => {
  await page.goto(forecastPath());
  await expect(page.getByRole('heading', { name: 'A forecast needs a plan' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the plan' }).click();
  await expect(page).toHaveURL(new RegExp(`/engagements/${engagement}/plan`));
});

test('a promised date shows its chance in words, its curve and what drives it', async ({ page }) => {
  await plan();
  await page.goto(forecastPath());
  await expect(page.getByText('The promised date that is still open holds:')).toBeVisible();
  await expect(milestone(page, 'Go live')).toContainText(/6 Feb 2026.*\d+ in \d+/);
  const ends = page.getByRole('figure', { name: 'When all will be done' });
  await expect(ends).toContainText(/Planned finish.*23 Jan 2026.*Even odds.*80 % date/);
  await expect(ends).not.toContainText('Agreed finish');
  const curve = page.getByRole('figure', { name: 'How likely by when' });
  await expect(curve.getByRole('img')).toHaveAccessibleName(/The promised 6 Feb 2026 holds in .* in /);
  await curve.getByText('As a table').click();
  await expect(curve.getByRole('row').filter({ hasText: '50 %' })).toContainText('2026');
  await expect(page.getByRole('row').filter({ hasText: 'Build' })).toContainText('%');
  await milestone(page, 'End of the plan').getByRole('button').click();
  await expect(page).toHaveURL(/milestone=end/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'End of the plan' })).toBeVisible();
});

test('a risk lowers the chance, can be changed, and comes back when its removal is undone', async ({ page }) => {
  await plan();
  await page.goto(forecastPath());
  await expect(milestone(page, 'Go live')).toContainText('likely');
  await page.getByRole('button', { name: 'Add a risk' }).click();
  await page.getByLabel('What may happen').fill('The test data comes late');
  await page.getByLabel('Chance', { exact: true }).fill('95');
  await page.getByRole('combobox', { name: 'Tasks it would delay' }).click();
  await page.getByRole('option', { name: /Build/ }).click();
  await page.keyboard.press('Escape');
  const delay = page.getByRole('group', { name: 'Delay of each task' });
  for (const [field, days] of [
    ['At least', '20'],
    ['Most likely', '25'],
    ['At most', '40'],
  ] as const) {
    await delay.getByLabel(field).fill(days);
  }
  await page.getByRole('button', { name: 'Save' }).click();
  const risk = page
    .getByRole('region', { name: 'Risks' })
    .getByRole('listitem')
    .filter({ hasText: 'The test data comes late' });
  await expect(risk).toContainText('19 in 20');
  await expect(milestone(page, 'Go live')).toContainText('out of reach');
  const driver = page.getByRole('row').filter({ hasText: 'The test data comes late' });
  await expect(driver).toContainText(/19 in 20, then \d\d days later/);
  await risk.getByRole('button', { name: /Remove/ }).click();
  await expect(risk).toHaveCount(0);
  await expect(milestone(page, 'Go live')).not.toContainText('out of reach');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(risk).toBeVisible();
});

test('a lever is seen in the plan before it is applied, and one undo takes it back', async ({ page }) => {
  await plan();
  await page.goto(forecastPath());
  await page.getByRole('link', { name: 'Try it in the plan: Design' }).first().click();
  const bar = page.getByRole('region', { name: 'A change that is tried' });
  await expect(bar).toContainText(/Go live 6 Feb.*80 % on .*, now /);
  await expect(bar).toContainText(/Design: 5 Jan 26 – 9 Jan 26 → 5 Jan 26 – \d+ Jan 26\. \d other tasks? moves?\./);
  await expect(page.getByText('Where it lies now')).toBeVisible();
  const saved = async () => {
    const answer = await signed.request.get(`${SERVER}/api/v1/engagements/${engagement}/plan`);
    return ((await answer.json()) as { version: number }).version;
  };
  const before = await saved();
  await page.reload();
  await bar.getByRole('button', { name: 'Apply' }).click();
  await expect(bar).toHaveCount(0);
  await expect.poll(saved).toBe(before + 1);
  await page.getByRole('button', { name: /Undo/ }).click();
  await expect.poll(saved).toBe(before + 2);
});

test('what is wrong with a risk stands at its field', async ({ page }) => {
  await plan();
  await page.goto(forecastPath('?risk=new'));
  await page.getByLabel('What may happen').fill('Nobody answers');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give a chance from 0 to 100 %.')).toBeVisible();
  await page.getByLabel('Chance', { exact: true }).fill('20');
  const delay = page.getByRole('group', { name: 'Delay of each task' });
  await delay.getByLabel('At least').fill('9');
  await delay.getByLabel('At most').fill('3');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The delays must rise from the least to the most.')).toBeVisible();
});

test('a risk is asked for once its currency is known, so that nothing typed is lost', async ({ page }) => {
  await plan();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/scope', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(forecastPath('?risk=new'));
  await expect(page.getByRole('heading', { name: 'Track record' })).toBeVisible();
  await expect(page.getByLabel('What may happen')).toHaveCount(0);
  answer();
  await expect(page.getByLabel('What may happen')).toBeFocused();
});

test('the chance of the promise is said while a duration is being typed, and nothing is stored', async ({ page }) => {
  await plan();
  await page.goto(planPath(engagement));
  await expect(row(page, 'Go live')).toBeVisible();
  await cell(page, 'Build', 'duration').dblclick();
  await page.keyboard.type('60d');
  const note = page.getByRole('status').filter({ hasText: 'Go live' });
  await expect(note).toContainText(/Go live .*less than 1 in 100.*80 % on/);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(cell(page, 'Build', 'duration')).toHaveText('10d');
});

test('dragging the end of a bar says it beside the pointer', async ({ page }) => {
  await plan();
  await page.goto(planPath(engagement));
  await cell(page, 'Build', 'name').click();
  const handle = page.locator('[data-part=end]').first();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the bar has no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 260, box.y + box.height / 2, { steps: 8 });
  await expect(page.getByText(/80 % on/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByText(/80 % on/)).toHaveCount(0);
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`has no violation in ${colorScheme} at ${width}`, async ({ page }) => {
    await plan();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await page.goto(forecastPath('?risk=new'));
    await expect(page.getByRole('figure', { name: 'How likely by when' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
