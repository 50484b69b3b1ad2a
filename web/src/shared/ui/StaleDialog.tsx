import { Button, Radio, Table } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Conflict, merged, type Side } from './stale.model';

interface Props {
  conflicts: Conflict[];
  onDone: (values: Record<string, unknown>) => void;
  onCancel: () => void;
}

/** Both versions side by side: keep mine, take theirs, or choose field by field. */
export function StaleDialog({ conflicts, onDone, onCancel }: Props) {
  const { t } = useTranslation('common');
  const all = (side: Side) => Object.fromEntries(conflicts.map(({ field }) => [field.key, side]));
  const [choice, setChoice] = useState<Record<string, Side>>(all('mine'));
  return (
    <>
      <p>{t('stale.text')}</p>
      <Table withRowBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('stale.field')}</Table.Th>
            <Table.Th>{t('stale.mine')}</Table.Th>
            <Table.Th>{t('stale.theirs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {conflicts.map((conflict) => (
            <ConflictRow
              key={conflict.field.key}
              conflict={conflict}
              side={choice[conflict.field.key] ?? 'mine'}
              onChoose={(side) => setChoice({ ...choice, [conflict.field.key]: side })}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Button.Group mt="md">
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button variant="default" onClick={() => onDone(merged(conflicts, all('theirs')))}>
          {t('stale.take_theirs')}
        </Button>
        <Button variant="default" onClick={() => onDone(merged(conflicts, all('mine')))}>
          {t('stale.keep_mine')}
        </Button>
        <Button onClick={() => onDone(merged(conflicts, choice))}>{t('stale.merge')}</Button>
      </Button.Group>
    </>
  );
}

function ConflictRow({ conflict, side, onChoose }: { conflict: Conflict; side: Side; onChoose: (side: Side) => void }) {
  const { field } = conflict;
  const show = field.show ?? String;
  const option = (value: Side) => (
    <Radio name={field.key} label={show(conflict[value])} checked={side === value} onChange={() => onChoose(value)} />
  );
  return (
    <Table.Tr>
      <Table.Th scope="row">{field.label}</Table.Th>
      <Table.Td>{option('mine')}</Table.Td>
      <Table.Td>{option('theirs')}</Table.Td>
    </Table.Tr>
  );
}

/** Opens the dialog; answers the values to send, or null when the person cancels. */
export function askStale(title: string, conflicts: Conflict[]): Promise<Record<string, unknown> | null> {
  return new Promise((resolve) => {
    const close = (values: Record<string, unknown> | null) => {
      resolve(values);
      modals.close(id);
    };
    const id = modals.open({
      title,
      size: 'lg',
      onClose: () => resolve(null),
      children: <StaleDialog conflicts={conflicts} onDone={close} onCancel={() => close(null)} />,
    });
  });
}
