import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api';
import { formatDay } from '@/shared/time';
import { Face, LoadingRows, ProblemNote } from '@/shared/ui';
import styles from './Lists.module.css';

export function OrganisationPeople() {
  const { t } = useTranslation('people');
  const people = api.useQuery('get', '/organisation/people', { params: { query: { limit: 200 } } });
  if (people.isPending) return <LoadingRows rows={3} />;
  if (people.error) return <ProblemNote problem={people.error} onRetry={() => void people.refetch()} />;
  return (
    <Table className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th>{t('organisation.role')}</Table.Th>
          <Table.Th>{t('organisation.since')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.data.items.map((person) => (
          <Table.Tr key={person.id}>
            <Table.Td>
              <div className={styles.person}>
                <Face name={person.name} />
                <span>
                  {person.name}
                  <small>{person.email}</small>
                </span>
              </div>
            </Table.Td>
            <Table.Td>{t(`common:organisation_role.${person.role}`)}</Table.Td>
            <Table.Td>{formatDay(person.joined_at)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
