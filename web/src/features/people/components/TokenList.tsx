import { Button, Table } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, type Token } from '@/shared/api';
import { formatDay } from '@/shared/time';
import { CopyField, LoadingRows, ProblemNote, Section, toast, toastProblem, When } from '@/shared/ui';
import forms from './Forms.module.css';
import styles from './Lists.module.css';
import { TokenForm } from './TokenForm';

export function TokenList() {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const tokens = api.useQuery('get', '/tokens');
  const [made, setMade] = useState<Token | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ['get', '/tokens'] });
  const revoke = async (token: Token) => {
    try {
      await client.DELETE('/tokens/{token}', { params: { path: { token: token.id } } });
      toast(t('tokens.revoked', { name: token.name }));
      await refresh();
    } catch (error) {
      toastProblem(error);
    }
  };
  const onMade = (token: Token) => {
    setMade(token);
    void refresh();
  };
  return (
    <Section title={t('tokens.title')} text={t('tokens.text')}>
      <TokenForm onMade={onMade} />
      {made?.token && (
        <div className={forms.once}>
          <CopyField
            label={t('tokens.once', { name: made.name })}
            description={t('tokens.once_text')}
            value={made.token}
          />
        </div>
      )}
      {tokens.isPending && <LoadingRows rows={2} />}
      <ProblemNote problem={tokens.error} onRetry={() => void tokens.refetch()} />
      {tokens.data && tokens.data.items.length > 0 && <TokenTable tokens={tokens.data.items} onRevoke={revoke} />}
    </Section>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: Token[]; onRevoke: (token: Token) => void }) {
  const { t } = useTranslation('people');
  return (
    <Table className={styles.table} mt="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th>{t('tokens.scope')}</Table.Th>
          <Table.Th>{t('tokens.expires')}</Table.Th>
          <Table.Th>{t('tokens.used')}</Table.Th>
          <Table.Th aria-label={t('actions')} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tokens.map((token) => (
          <Table.Tr key={token.id}>
            <Table.Td>{token.name}</Table.Td>
            <Table.Td>{t(`tokens.scope_${token.scope}`)}</Table.Td>
            <Table.Td>{formatDay(token.expires_at)}</Table.Td>
            <Table.Td>{token.last_used_at ? <When at={token.last_used_at} /> : t('tokens.never')}</Table.Td>
            <Table.Td ta="right">
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={t('tokens.revoke_name', { name: token.name })}
                onClick={() => onRevoke(token)}
              >
                {t('tokens.revoke')}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
