import { Button } from '@mantine/core';
import { IconRubberStamp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, Engagement } from '@/shared/api';
import { type Command, useCommands } from '@/shared/commands';
import { useChangeActions } from '../../api';
import { type ChangeTurn, changeTurnOf } from '../../model/turn';
import { latestOf, versionTitle } from '../../model/versions';
import { ReasonDialog } from '../signing/ReasonDialog';
import { SignDialog } from '../signing/SignDialog';
import { WhatChanges } from '../signing/WhatChanges';
import { WhatIsSigned } from '../signing/WhatIsSigned';

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  /** Answers what the other side wrote, or corrects what this side wrote. */
  onWrite: () => void;
}

type Dialog = 'accept' | 'refuse' | 'withdraw' | 'take_back';

/** Accept with a signature, refuse with reasons, answer with a counter-proposal; correct or take back one's own. */
export function ChangeActions({ engagement, change, onWrite }: Props) {
  const { t } = useTranslation('baseline');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const turn = changeTurnOf(engagement, change);
  useCommands(useAnswers(engagement.title, turn, setDialog, onWrite));
  return (
    <>
      {turn.withdraw && (
        <Button variant="default" onClick={() => setDialog('withdraw')}>
          {t('withdraw.action')}
        </Button>
      )}
      {turn.takeBack && (
        <Button variant="default" onClick={() => setDialog('take_back')}>
          {t('take_back.action')}
        </Button>
      )}
      {turn.correct && (
        <Button variant="default" onClick={onWrite}>
          {t('correct.action')}
        </Button>
      )}
      {turn.refuse && (
        <Button variant="default" onClick={() => setDialog('refuse')}>
          {t('refuse.action')}
        </Button>
      )}
      {turn.counter && (
        <Button variant="default" onClick={onWrite}>
          {t('counter.action')}
        </Button>
      )}
      {turn.accept && (
        <Button leftSection={<IconRubberStamp size={16} />} onClick={() => setDialog('accept')}>
          {t('accept.action')}
        </Button>
      )}
      {dialog && (
        <AnswerDialog dialog={dialog} engagement={engagement} change={change} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function useAnswers(group: string, turn: ChangeTurn, open: (dialog: Dialog) => void, onWrite: () => void): Command[] {
  const { t } = useTranslation('baseline');
  const { accept, refuse, counter, correct, takeBack, withdraw } = turn;
  return useMemo(() => {
    const command = (name: string, title: string, run: () => void) => ({ id: `change.${name}`, title, group, run });
    return [
      ...(accept ? [command('accept', t('accept.action'), () => open('accept'))] : []),
      ...(counter ? [command('counter', t('counter.action'), onWrite)] : []),
      ...(correct ? [command('correct', t('correct.action'), onWrite)] : []),
      ...(refuse ? [command('refuse', t('refuse.action'), () => open('refuse'))] : []),
      ...(takeBack ? [command('take_back', t('take_back.action'), () => open('take_back'))] : []),
      ...(withdraw ? [command('withdraw', t('withdraw.action'), () => open('withdraw'))] : []),
    ];
  }, [t, group, accept, refuse, counter, correct, takeBack, withdraw, open, onWrite]);
}

interface AnswerProps {
  dialog: Dialog;
  engagement: Engagement;
  change: ChangeRequest;
  onClose: () => void;
}

function AnswerDialog({ dialog, engagement, change, onClose }: AnswerProps) {
  const { t } = useTranslation('baseline');
  const actions = useChangeActions(engagement.id, change);
  const latest = latestOf(change);
  if (dialog === 'accept') {
    return (
      <SignDialog
        title={t('accept.title')}
        final={t('sign.final_change')}
        action={t('accept.action')}
        onSign={actions.accept}
        onClose={onClose}
      >
        <WhatIsSigned
          engagement={engagement}
          title={t('accept.what', {
            number: change.number,
            title: latest ? versionTitle(change, latest, t) : change.title,
          })}
          hash={latest?.hash}
        >
          {latest && <WhatChanges engagement={engagement.id} version={latest} />}
        </WhatIsSigned>
      </SignDialog>
    );
  }
  return (
    <ReasonDialog
      title={t(`${dialog}.change_title`)}
      text={t(`${dialog}.text`, { title: change.title })}
      action={t(`${dialog}.action`)}
      onSubmit={actions[dialog]}
      onClose={onClose}
    />
  );
}
