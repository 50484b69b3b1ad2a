/** Scrolls a plan of 2,000 tasks from end to end and says how long the frames took: p95 has to stay under 33 ms. */
import { expect, type Locator, test } from '@playwright/test';
import { percentile, planCsv, report } from './bench-kit';
import { importCsv, newEngagement, planPath, signIn } from './plan-kit';

const TASKS = 2_000;
const FRAMES = 600;
/** One pass may be disturbed by whatever else the machine does: the median one counts. */
const PASSES = 3;
const GOAL_MS = 33;

/** Every frame's time in milliseconds while the whole plan goes by. */
function scrollThrough(grid: Locator): Promise<number[]> {
  return grid.evaluate(
    (scroller, count) =>
      new Promise<number[]>((resolve) => {
        scroller.scrollTop = 0;
        const step = (scroller.scrollHeight - scroller.clientHeight) / count;
        const times: number[] = [];
        const tick = (now: number) => {
          times.push(now);
          scroller.scrollTop += step;
          if (times.length <= count) requestAnimationFrame(tick);
          else resolve(times.slice(1).map((time, index) => time - (times[index] as number)));
        };
        requestAnimationFrame(tick);
      }),
    FRAMES,
  );
}

test('the Gantt scrolls 2,000 tasks smoothly', async ({ page }) => {
  test.setTimeout(120_000);
  const signed = await signIn(page);
  const engagement = await newEngagement(signed, 'Scrolling');
  await importCsv(signed, engagement, planCsv(TASKS));
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(planPath(engagement, '?zoom=week'));
  const grid = page.getByRole('treegrid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(TASKS + 1));

  const passes: number[][] = [];
  for (let pass = 0; pass < PASSES; pass++) passes.push((await scrollThrough(grid)).sort((a, b) => a - b));
  const byP95 = passes.sort((a, b) => percentile(a, 0.95) - percentile(b, 0.95));
  const sorted = byP95[Math.floor(PASSES / 2)] as number[];
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  report('gantt scroll, 2,000 tasks, p50 frame', percentile(sorted, 0.5));
  report('gantt scroll, 2,000 tasks, p95 frame', percentile(sorted, 0.95), `under ${GOAL_MS} ms`);
  console.log(`frames: ${sorted.length}, longest: ${sorted.at(-1)?.toFixed(1)} ms, elements in the document: ${nodes}`);
  expect(percentile(sorted, 0.95)).toBeLessThan(GOAL_MS);
});
