/** What the journey of agreeing needs before two people meet: an engagement of both sides, a plan and a draft. */
import { type Browser, expect, type Page } from '@playwright/test';
import { another, demoAccount, demoServer } from './kit';
import { newEngagement, type Signed, signIn } from './plan-kit';

export interface Sides {
  engagement: string;
  client: Page;
  vendor: Page;
  asClient: Signed;
  asVendor: Signed;
}

/** Both managers of the demonstration, each in a browser of their own, in a new engagement with a plan and a draft. */
export async function bothSides(page: Page, browser: Browser, complaints: string[], title: string): Promise<Sides> {
  const asClient = await signIn(page, demoAccount('client_manager'));
  const engagement = await newEngagement(asClient, title);
  const vendor = await another(browser, complaints);
  const account = demoAccount('vendor_manager');
  const asVendor = await signIn(vendor, account);
  const { link } = await post(asClient, `engagements/${engagement}/invitations`, {
    email: account.email,
    party: 'vendor',
    role: 'vendor_manager',
  });
  const token = String(link).split('/').at(-1);
  await post(asVendor, `invitations/${token}/acceptance`, { password: account.password });
  await draftPlan(asClient, engagement);
  await draftScope(asClient, engagement);
  return { engagement, client: page, vendor, asClient, asVendor: await signIn(vendor, account) };
}

/** Where a page of their engagement is. */
export const at = ({ engagement }: Sides, path: string) => `${demoServer}/engagements/${engagement}/${path}`;

/** Confirms with the password what the open dialog says. */
export async function sign(page: Page, button: string, password: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Password of/).fill(password);
  await dialog.getByRole('button', { name: button, exact: true }).click();
}

export async function post(
  { request, headers }: Signed,
  path: string,
  data: unknown,
): Promise<Record<string, unknown>> {
  const answer = await request.post(`${demoServer}/api/v1/${path}`, { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Record<string, unknown>;
}

export const ids = {
  build: '01980000-0000-7000-8000-00000000000b',
  goLive: '01980000-0000-7000-8000-00000000000c',
  objective: '01980000-0000-7000-8000-0000000000a1',
  engine: '01980000-0000-7000-8000-0000000000a2',
  milestone: '01980000-0000-7000-8000-0000000000a3',
  outside: '01980000-0000-7000-8000-0000000000a4',
  payment: '01980000-0000-7000-8000-0000000000f1',
};

/** Twenty days of work before a milestone that is promised for summer. */
async function draftPlan(signed: Signed, engagement: string) {
  await post(signed, `engagements/${engagement}/plan/edits`, {
    put_tasks: [
      { id: ids.build, version: 0, name: 'Build the rating engine', duration: '20d' },
      { id: ids.goLive, version: 0, name: 'Go live', duration: '0d', milestone: true },
    ],
    put_links: [{ predecessor_id: ids.build, successor_id: ids.goLive, type: 'FS', lag: '' }],
  });
}

async function draftScope(signed: Signed, engagement: string) {
  await post(signed, `engagements/${engagement}/scope/edits`, {
    put_clauses: [
      { id: ids.objective, kind: 'objective', title: 'Quotes at once', measure: 'Seconds to a quote', target: '2' },
      { id: ids.outside, kind: 'out_of_scope', title: 'Claims handling' },
      {
        id: ids.engine,
        kind: 'deliverable',
        title: 'Rating engine',
        text: 'Rates motor policies of private customers.',
        owner: 'vendor',
        criteria: [
          { statement: '200 sampled quotes are right to the cent.', check: 'Both compare with the old system.' },
        ],
      },
      { id: ids.milestone, kind: 'milestone', title: 'Go live', due: '2199-06-01', task_id: ids.goLive },
    ],
    price: {
      version: 0,
      model: 'fixed',
      currency: 'EUR',
      lines: [{ id: ids.payment, title: 'On acceptance', clause_id: ids.engine, amount_minor: 4_000_000 }],
    },
  });
}
