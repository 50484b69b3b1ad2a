import { Button } from '@mantine/core';
import { IconFileTypePdf, IconRubberStamp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baseline, Engagement } from '@/shared/api';
import { type Command, useCommands } from '@/shared/commands';
import { statementAddress, useDocument, useOfferActions } from '../../api';
import { nameOfBaseline, turnOf } from '../../model/turn';
import { ReasonDialog } from '../signing/ReasonDialog';
import { SignDialog } from '../signing/SignDialog';
import { WhatIsSigned } from '../signing/WhatIsSigned';

type Dialog = 'sign' | 'refuse' | 'withdraw';

/** Sign, refuse with reasons, withdraw, or take the statement of work along. */
export function BaselineActions({ engagement, baseline }: { engagement: Engagement; baseline: Baseline }) {
  const { t } = useTranslation('baseline');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const turn = turnOf(engagement, baseline);
  useCommands(useOfferCommands(engagement, baseline, setDialog));
  return (
    <>
      <Button
        component="a"
        href={statementAddress(engagement.id, nameOfBaseline(baseline))}
        download
        variant="default"
        leftSection={<IconFileTypePdf size={16} />}
      >
        {t('pdf.action')}
      </Button>
      {turn.withdraw && (
        <Button variant="default" onClick={() => setDialog('withdraw')}>
          {t('withdraw.action')}
        </Button>
      )}
      {turn.sign && (
        <>
          <Button variant="default" onClick={() => setDialog('refuse')}>
            {t('refuse.action')}
          </Button>
          <Button leftSection={<IconRubberStamp size={16} />} onClick={() => setDialog('sign')}>
            {t('sign.action')}
          </Button>
        </>
      )}
      {dialog && (
        <OfferDialog dialog={dialog} engagement={engagement} baseline={baseline} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function useOfferCommands(engagement: Engagement, baseline: Baseline, open: (dialog: Dialog) => void): Command[] {
  const { t } = useTranslation('baseline');
  const { sign, withdraw } = turnOf(engagement, baseline);
  return useMemo(() => {
    const command = (id: Dialog, title: string): Command => ({
      id: `baseline.${id}`,
      title,
      group: engagement.title,
      run: () => open(id),
    });
    return [
      ...(sign ? [command('sign', t('sign.action')), command('refuse', t('refuse.action'))] : []),
      ...(withdraw ? [command('withdraw', t('withdraw.action'))] : []),
    ];
  }, [t, engagement.title, sign, withdraw, open]);
}

interface OfferDialogProps {
  dialog: Dialog;
  engagement: Engagement;
  baseline: Baseline;
  onClose: () => void;
}

function OfferDialog({ dialog, engagement, baseline, onClose }: OfferDialogProps) {
  const { t } = useTranslation('baseline');
  const actions = useOfferActions(engagement.id, baseline);
  const document = useDocument(engagement.id, nameOfBaseline(baseline));
  if (dialog === 'sign') {
    return (
      <SignDialog
        title={t('sign.title')}
        final={t('sign.final')}
        action={t('sign.action')}
        onSign={actions.sign}
        onClose={onClose}
      >
        <WhatIsSigned
          engagement={engagement}
          title={t('baseline_n', { number: baseline.base_number + 1 })}
          hash={baseline.hash}
          document={document.data}
        />
      </SignDialog>
    );
  }
  return (
    <ReasonDialog
      title={t(`${dialog}.title`)}
      text={t(`${dialog}.text`)}
      action={t(`${dialog}.action`)}
      onSubmit={actions[dialog]}
      onClose={onClose}
    />
  );
}
