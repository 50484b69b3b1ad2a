/** What one side does not want: refused or withdrawn with its reason, and two changes that cannot both be. */
import type { Page } from '@playwright/test';
import { at, bothSides, ids, post, type Sides, sign } from './agree-kit';
import { demoAccount, expect, expectClean, test } from './kit';

test.setTimeout(240_000);
test.use({ actionTimeout: 20_000 });

const engineText = 'Rates motor policies of private customers.';

test('What is refused or withdrawn says why to the other side, and a contradiction says where', async ({
  page,
  browser,
  complaints,
}) => {
  const sides = await bothSides(page, browser, complaints, 'Travel rating');
  await refuseTheOffer(sides);
  await withdrawTheNext(sides);
  await signTheThird(sides);
  await refuseTheChange(sides);
  await contradict(sides);
  await sides.vendor.context().close();
});

async function offer(sides: Sides) {
  const { client } = sides;
  await client.goto(at(sides, 'baselines/offer'));
  await client.getByRole('button', { name: 'Sign and offer' }).click();
  await sign(client, 'Sign and offer', demoAccount('client_manager').password);
  await expect(client.getByRole('heading', { level: 1, name: /^Offer of/ })).toBeVisible();
}

/** Opens the dialog of that action and gives the reason. */
async function answer(page: Page, action: 'Refuse' | 'Withdraw', reason: string) {
  await page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function refuseTheOffer(sides: Sides) {
  const { client, vendor } = sides;
  await offer(sides);
  await vendor.goto(at(sides, 'baselines'));
  await vendor.getByRole('link', { name: 'Read and sign' }).click();
  await vendor.getByRole('button', { name: 'Refuse', exact: true }).click();
  const dialog = vendor.getByRole('dialog', { name: 'Refuse to sign' });
  await dialog.getByRole('button', { name: 'Refuse', exact: true }).click();
  await expect(dialog.getByText('Say why: the other side reads it.')).toBeVisible();
  await expectClean(vendor, 'the refusal without a reason');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await answer(vendor, 'Refuse', 'Two seconds are not tested anywhere.');

  await expect(client.getByText(/^Refused by/)).toContainText('Two seconds are not tested anywhere.');
  await expect(client.getByRole('button', { name: 'Withdraw', exact: true })).toHaveCount(0);
  await expect(vendor.getByRole('button', { name: 'Sign', exact: true })).toHaveCount(0);
  await expectClean(client, 'the refused offer');
}

async function withdrawTheNext(sides: Sides) {
  const { client, vendor } = sides;
  await offer(sides);
  await vendor.goto(at(sides, 'baselines'));
  await expect(vendor.getByRole('link', { name: 'Read and sign' })).toBeVisible();
  await answer(client, 'Withdraw', 'The price is last year’s.');
  await expect(client.getByText(/^Withdrawn by/)).toContainText('The price is last year’s.');

  await expect(vendor.getByRole('link', { name: 'Read and sign' })).toHaveCount(0);
  const closed = vendor.getByRole('region', { name: 'Offers that did not take effect' });
  await expect(closed.getByRole('listitem')).toHaveCount(2);
  await expect(closed.getByText('The price is last year’s.')).toBeVisible();
  await expectClean(vendor, 'the list of closed offers');
}

async function signTheThird(sides: Sides) {
  const { vendor } = sides;
  await offer(sides);
  await vendor.getByRole('link', { name: 'Read and sign' }).click();
  await vendor.getByRole('button', { name: 'Sign', exact: true }).click();
  await sign(vendor, 'Sign', demoAccount('vendor_manager').password);
  await expect(vendor.getByRole('main').getByText('In force')).toBeVisible();
}

/** The vendor asks for another text of the deliverable and signs it at once. */
async function ask({ asVendor, engagement }: Sides, title: string, after: string) {
  await post(asVendor, `engagements/${engagement}/change-requests`, {
    title,
    reason: 'The brokers asked for it.',
    difference: [{ path: ['clauses', ids.engine, 'text'], before: engineText, after }],
    password: demoAccount('vendor_manager').password,
  });
}

async function refuseTheChange(sides: Sides) {
  const { client, vendor } = sides;
  await ask(sides, 'Boats too', 'Rates motor and boat policies of private customers.');
  await vendor.goto(at(sides, 'changes/1'));
  await client.goto(at(sides, 'changes'));
  await client.getByRole('link', { name: 'Boats too' }).click();
  await expect(client.getByText('No date in the plan moves.')).toBeVisible();
  await answerTooLate(sides);
  await answer(client, 'Refuse', 'We insure no boats.');

  await expect(vendor.getByText(/^Refused by/)).toContainText('We insure no boats.');
  await expect(vendor.getByRole('button', { name: 'Withdraw', exact: true })).toHaveCount(0);
  await expectClean(vendor, 'the refused change');
}

/** What was corrected while the answer was written is not what was read: the answer is not sent to it. */
async function answerTooLate({ client, vendor }: Sides) {
  await client.getByRole('button', { name: 'Counter-propose' }).click();
  await client.getByLabel('What you answer').fill('Boats on lakes only.');
  const reread = client.waitForResponse((response) => /change-requests\/1$/.test(response.url()));
  await vendor.getByRole('button', { name: 'Correct', exact: true }).click();
  await vendor.getByRole('button', { name: 'Send the correction' }).click();
  await reread;
  await client.getByRole('button', { name: 'Send the counter-proposal' }).click();
  await expect(client.getByText(/There is a newer counter-proposal/)).toBeVisible();
  await expect(client.getByLabel('What you answer')).toHaveValue('Boats on lakes only.');
  await client.getByRole('button', { name: 'Cancel' }).click();
}

/** Two requests for the same text: when one is accepted, the other says where it no longer fits. */
async function contradict(sides: Sides) {
  const { client, vendor } = sides;
  await ask(sides, 'Business customers too', 'Rates motor policies of all customers.');
  await ask(sides, 'Trucks too', 'Rates motor and truck policies of private customers.');
  await vendor.goto(at(sides, 'changes/3'));
  await expect(vendor.getByRole('heading', { level: 1, name: 'Trucks too' })).toBeVisible();
  await client.goto(at(sides, 'changes/2'));
  await client.getByRole('button', { name: 'Accept and sign' }).click();
  await sign(client, 'Accept and sign', demoAccount('client_manager').password);
  await expect(client.getByRole('link', { name: /it became baseline 2/ })).toBeVisible();

  const warning = vendor.getByRole('alert').filter({ hasText: 'What is signed has moved on' });
  await expect(warning.getByRole('listitem')).toHaveText(
    'Deliverable “Rating engine” › text: in force: Rates motor policies of all customers.; asked for: Rates motor and truck policies of private customers.',
  );
  await expect(vendor.getByRole('button', { name: 'Withdraw', exact: true })).toBeVisible();
  await expectClean(vendor, 'the change that no longer fits');
  await client.goto(at(sides, 'changes/3'));
  await expect(client.getByRole('alert').getByText(/Answer with a counter-proposal/)).toBeVisible();
  await expect(client.getByRole('button', { name: 'Accept and sign' })).toHaveCount(0);
  await client.getByRole('button', { name: 'Counter-propose' }).click();
  await expect(client.getByText('What is signed has moved on')).toHaveCount(0);
  await client.getByLabel('What you answer').fill('Trucks, of all customers.');
  await client.getByRole('button', { name: 'Send the counter-proposal' }).click();
  await expect(client.getByRole('heading', { level: 1, name: 'Counter-proposal 1 to “Trucks too”' })).toBeVisible();
  await client.goto(at(sides, 'baselines/1/compare/2'));
  await expect(client.getByText('No date in the plan moves.')).toBeVisible();
  await expect(client.getByRole('figure')).toHaveCount(0);
  await expectClean(client, 'a comparison in which no date moves');
}
