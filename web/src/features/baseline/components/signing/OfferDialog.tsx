import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Readiness } from '@/shared/api';
import { ProblemNote, useSchemaForm, useSubmit } from '@/shared/ui';
import { useOffer } from '../../api';
import type { SignedDocument } from '../../model/document';
import { blocking } from '../../model/readiness';
import { dayFromNow } from '../../model/remaining';
import { offerSchema } from '../../model/schemas';
import styles from './Dialogs.module.css';
import { FindingList } from './FindingList';
import { PasswordField } from './PasswordField';
import { WhatIsSigned } from './WhatIsSigned';

interface Props {
  engagement: Engagement;
  readiness: Readiness;
  /** What was read on the page. */
  document: SignedDocument;
  onClose: () => void;
}

const offerDays = 14;

/** The first signature: it freezes the draft as it is and puts it to the other side. */
export function OfferDialog({ engagement, onClose, ...read }: Props) {
  const { t } = useTranslation('baseline');
  const navigate = useNavigate();
  const offer = useOffer(engagement.id);
  // What I read is what I sign: a live refresh underneath must not exchange it.
  const [{ readiness: seen, document }] = useState(read);
  const [accepted, setAccepted] = useState(false);
  const blocks = blocking(seen.findings);
  const form = useSchemaForm(offerSchema, { password: '', note: '', valid_until: dayFromNow(offerDays, Date.now()) });
  const { submit, busy, problem } = useSubmit(form, async (values) => {
    const made = await offer(seen, { ...values, accept_findings: accepted });
    onClose();
    void navigate({ to: '/engagements/$id/baselines/$number', params: { id: engagement.id, number: made.id } });
  });
  return (
    <Modal opened onClose={onClose} title={t('offer.title')} size="lg">
      <form onSubmit={submit} className={styles.form} noValidate>
        <WhatIsSigned
          engagement={engagement}
          title={t('baseline_n', { number: (seen.base_number ?? 0) + 1 })}
          hash={seen.draft_hash}
          document={document}
        />
        {blocks.length > 0 && (
          <div className={styles.findings}>
            <FindingList engagement={engagement.id} findings={blocks} />
            <Checkbox
              mt="xs"
              label={t('offer.accept_findings')}
              checked={accepted}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          </div>
        )}
        <TextInput
          type="date"
          label={t('offer.valid_until')}
          description={t('offer.valid_until_text')}
          key={form.key('valid_until')}
          {...form.getInputProps('valid_until')}
        />
        <Textarea label={t('offer.note')} autosize minRows={2} key={form.key('note')} {...form.getInputProps('note')} />
        <p className={styles.final}>{t('sign.final_offer')}</p>
        <PasswordField key={form.key('password')} {...form.getInputProps('password')} />
        <ProblemNote problem={problem} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={blocks.length > 0 && !accepted}>
            {t('offer.sign')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
