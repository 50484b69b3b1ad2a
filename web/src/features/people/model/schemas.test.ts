import { describe, expect, it } from 'vitest';
import { joinSchema, setUpSchema } from './schemas';

const filled = { name: 'Linh Tran', password: 'twelve letters or more', organisation: 'Saigon Softworks' };

describe('Joining', () => {
  it('asks a new person for a name and a long password', () => {
    const schema = joinSchema({ account_exists: false, needs_organisation: false });
    expect(schema.safeParse(filled).success).toBe(true);
    expect(schema.safeParse({ ...filled, name: ' ' }).success).toBe(false);
    expect(schema.safeParse({ ...filled, password: 'short' }).success).toBe(false);
  });

  it('asks a known person for the password only', () => {
    const schema = joinSchema({ account_exists: true, needs_organisation: false });
    expect(schema.safeParse({ name: '', password: 'old', organisation: '' }).success).toBe(true);
  });

  it('asks the first person of a vendor for the name of the organisation', () => {
    const schema = joinSchema({ account_exists: false, needs_organisation: true });
    expect(schema.safeParse({ ...filled, organisation: '' }).success).toBe(false);
  });
});

describe('Set-up', () => {
  it('names each missing field by a key of our texts', () => {
    const result = setUpSchema.safeParse({ organisation: '', name: '', email: 'no', password: '' });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([
      'people:error.organisation',
      'people:error.name',
      'people:error.email',
      'people:error.password_short',
    ]);
  });
});
