import * as z from 'zod/mini';

const password = z.string().check(z.minLength(1, 'baseline:error.password'));
const reason = z.string().check(z.trim(), z.minLength(1, 'baseline:error.reason'));
const title = z.string().check(z.trim(), z.minLength(1, 'baseline:error.title'));

export const signSchema = z.object({ password });
export const offerSchema = z.object({
  password,
  note: z.string(),
  valid_until: z.string().check(z.minLength(1, 'baseline:error.valid_until')),
});
export const reasonSchema = z.object({ reason });
// A manager may sign in the same breath; without a password somebody signs later.
export const proposalSchema = z.object({ title, reason, password: z.string() });
export const counterSchema = z.object({ reason, password: z.string() });
