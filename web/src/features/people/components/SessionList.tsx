import { Button, Table } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useTranslation } from 'react-i18next';
import { api, client } from '@/shared/api';
import { LoadingRows, ProblemNote, Section, toastProblem, When } from '@/shared/ui';
import { browserOf } from '../model/browser';
import styles from './Lists.module.css';

export function SessionList({ onSignedOut }: { onSignedOut: () => void }) {
  const { t } = useTranslation('people');
  const sessions = api.useQuery('get', '/sessions');
  const signOutEverywhere = async () => {
    try {
      await client.DELETE('/sessions');
      onSignedOut();
    } catch (error) {
      toastProblem(error);
    }
  };
  const confirm = () =>
    modals.openConfirmModal({
      title: t('sessions.confirm_title'),
      children: t('sessions.confirm_text'),
      labels: { confirm: t('sessions.everywhere'), cancel: t('common:cancel') },
      onConfirm: () => void signOutEverywhere(),
    });
  return (
    <Section
      title={t('sessions.title')}
      text={t('sessions.text')}
      actions={
        <Button variant="default" size="xs" onClick={confirm}>
          {t('sessions.everywhere')}
        </Button>
      }
    >
      {sessions.isPending && <LoadingRows rows={2} />}
      <ProblemNote problem={sessions.error} onRetry={() => void sessions.refetch()} />
      {sessions.data && (
        <Table className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sessions.browser')}</Table.Th>
              <Table.Th>{t('sessions.address')}</Table.Th>
              <Table.Th>{t('sessions.seen')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sessions.data.items.map((session) => (
              <Table.Tr key={session.id}>
                <Table.Td>
                  {browserOf(session.user_agent)}
                  {session.current && <span className={styles.here}>{t('sessions.this')}</span>}
                </Table.Td>
                <Table.Td>{session.address}</Table.Td>
                <Table.Td>
                  <When at={session.last_seen_at} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
