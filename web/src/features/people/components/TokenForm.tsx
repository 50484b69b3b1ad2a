import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, type Token } from '@/shared/api';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { tokenSchema } from '../model/schemas';
import styles from './Forms.module.css';

const lifetimes = ['30', '90', '365'];

export function TokenForm({ onMade }: { onMade: (token: Token) => void }) {
  const { t } = useTranslation('people');
  const [scope, setScope] = useState<Token['scope']>('read');
  const [days, setDays] = useState('90');
  const form = useSchemaForm(tokenSchema, { name: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ name }) => {
    const { data } = await client.POST('/tokens', { body: { name, scope, expires_in_days: Number(days) } });
    form.reset();
    if (data) onMade(data);
  });
  return (
    <form onSubmit={submit} noValidate>
      <div className={styles.inline}>
        <TextInput
          label={t('tokens.name')}
          placeholder={t('tokens.name_example')}
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('tokens.scope')}
          w={170}
          value={scope}
          onChange={(value) => setScope(value as Token['scope'])}
          data={(['read', 'write'] as const).map((value) => ({ value, label: t(`tokens.scope_${value}`) }))}
        />
        <Select
          label={t('tokens.lifetime')}
          w={130}
          value={days}
          onChange={(value) => setDays(value ?? '90')}
          data={lifetimes.map((value) => ({ value, label: t('tokens.days', { count: Number(value) }) }))}
        />
        <Button type="submit" loading={busy}>
          {t('tokens.make')}
        </Button>
      </div>
      <ProblemNote problem={problem} />
    </form>
  );
}
