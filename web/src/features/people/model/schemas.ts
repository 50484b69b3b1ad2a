import * as z from 'zod/mini';

const name = z.string().check(z.trim(), z.minLength(1, 'people:error.name'));
const email = z.email('people:error.email');
const organisation = z.string().check(z.trim(), z.minLength(1, 'people:error.organisation'));

/** The server asks for twelve characters; it says so again should the rule ever differ. */
export const newPassword = z.string().check(z.minLength(12, 'people:error.password_short'));
const knownPassword = z.string().check(z.minLength(1, 'people:error.password'));

export const signInSchema = z.object({ email, password: knownPassword });
export const setUpSchema = z.object({ organisation, name, email, password: newPassword });
export const profileSchema = z.object({ name });
export const organisationSchema = z.object({ name: organisation });
export const passwordSchema = z.object({ current_password: knownPassword, new_password: newPassword });
export const tokenSchema = z.object({ name });
export const inviteSchema = z.object({ email });

/** What a joining person must fill in depends on what the invitation already knows. */
export function joinSchema(known: { account_exists: boolean; needs_organisation: boolean }) {
  return z.object({
    name: known.account_exists ? z.string() : name,
    password: known.account_exists ? knownPassword : newPassword,
    organisation: known.needs_organisation ? organisation : z.string(),
  });
}
