import * as z from 'zod/mini';

const title = z.string().check(z.trim(), z.minLength(1, 'engagement:error.title'));

export const createSchema = z.object({ title, summary: z.string(), start: z.string() });
export const editSchema = z.object({ title, summary: z.string() });
export const inviteSchema = z.object({ email: z.email('engagement:error.email') });
