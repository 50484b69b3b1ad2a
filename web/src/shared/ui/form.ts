import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { $ZodType } from 'zod/v4/core';
import { isProblem, type ProblemError } from '@/shared/api';

type Values = Record<string, unknown>;

/** A form checked by a schema whose messages are keys of our texts. */
export function useSchemaForm<V extends Values>(schema: $ZodType, initialValues: V): UseFormReturnType<V> {
  const { t } = useTranslation();
  const check = schemaResolver(schema as never, { sync: true });
  return useForm<V>({
    mode: 'uncontrolled',
    initialValues,
    validate: (values) =>
      Object.fromEntries(Object.entries(check(values)).map(([field, key]) => [field, t(String(key))])),
  });
}

/** Sends the form; what the server says about a field lands at the field, the rest in `problem`. */
export function useSubmit<V extends Values>(form: UseFormReturnType<V>, send: (values: V) => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  const submit = form.onSubmit(async (values) => {
    setBusy(true);
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      if (!isProblem(error)) throw error;
      form.setErrors(error.fields);
      if (!concernsOnly(form, error)) setProblem(error);
    } finally {
      setBusy(false);
    }
  });
  return { submit, busy, problem };
}

function concernsOnly<V extends Values>(form: UseFormReturnType<V>, error: ProblemError) {
  const fields = Object.keys(error.fields);
  return fields.length > 0 && fields.every((field) => field in form.getValues());
}
