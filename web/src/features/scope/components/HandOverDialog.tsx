import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Party } from '@/shared/api';
import { ProblemNote, toast } from '@/shared/ui';
import { postHandover, putSeen } from '../api';
import { useScopePage } from '../state/ScopeContext';

/** Gives the turn to the other side, with what is asked of them. Whoever hands over has looked. */
export function HandOverDialog({ opened, to, onClose }: { opened: boolean; to: Party; onClose: () => void }) {
  const { t } = useTranslation('scope');
  const { engagement, scope, nameOf } = useScopePage();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await postHandover(engagement.id, to, note);
      await putSeen(queries, engagement.id, scope.as_of);
      toast(t('turn.handed', { name: nameOf(to) }));
      setNote('');
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('turn.hand_over', { name: nameOf(to) })}>
      <Textarea
        data-autofocus
        autosize
        minRows={3}
        maxLength={2000}
        label={t('turn.note')}
        description={t('turn.note_help')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNote problem={problem} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button loading={busy} onClick={() => void send()}>
          {t('turn.send')}
        </Button>
      </Group>
    </Modal>
  );
}
