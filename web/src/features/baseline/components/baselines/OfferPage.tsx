import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRubberStamp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Readiness as ReadinessRecord } from '@/shared/api';
import { useCommands } from '@/shared/commands';
import { may } from '@/shared/permissions';
import { LoadingRows, Page, ProblemNote, Section } from '@/shared/ui';
import { useDocument, useReadiness } from '../../api';
import { organisationOf, otherParty } from '../../model/turn';
import { DocumentView } from '../document/DocumentView';
import { OfferDialog } from '../signing/OfferDialog';
import { Readiness } from '../signing/Readiness';
import { SinceLast } from './SinceLast';

/** Today's draft as the document that would be signed: read it, see what is missing, sign and offer it. */
export function OfferPage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const [signing, { open, close }] = useDisclosure(false);
  const readiness = useReadiness(engagement.id);
  const document = useDocument(engagement.id, 'today');
  const other = organisationOf(engagement, otherParty(engagement.party));
  const disabled = whyNot(engagement, readiness.data);
  useOfferCommand(engagement, disabled && t(disabled), open);
  return (
    <Page
      title={t('offer.title')}
      lead={engagement.vendor === null ? t('offer.lead_alone') : t('offer.lead', { organisation: other })}
      actions={
        may(engagement, 'baseline.sign') && (
          <Button
            leftSection={<IconRubberStamp size={16} />}
            onClick={open}
            disabled={disabled !== null}
            title={disabled ? t(disabled) : undefined}
          >
            {t('offer.sign')}
          </Button>
        )
      }
    >
      <Section title={t('readiness.title')} text={t('readiness.text')}>
        <Readiness engagement={engagement.id} />
      </Section>
      {document.isPending && <LoadingRows rows={10} />}
      <ProblemNote problem={document.error} onRetry={() => void document.refetch()} />
      {document.data && readiness.data && (
        <>
          {readiness.data.base_number !== null && (
            <SinceLast engagement={engagement.id} number={readiness.data.base_number} document={document.data} />
          )}
          <Section title={t('document.title')}>
            <DocumentView document={document.data} />
          </Section>
        </>
      )}
      {signing && readiness.data && document.data && (
        <OfferDialog engagement={engagement} readiness={readiness.data} document={document.data} onClose={close} />
      )}
    </Page>
  );
}

/** The key of the reason why nothing can be offered now. */
function whyNot(engagement: Engagement, readiness: ReadinessRecord | undefined): string | null {
  if (engagement.vendor === null) return 'baseline:offer.no_vendor';
  if (!readiness) return 'baseline:offer.loading';
  return readiness.base_number !== null && readiness.changes === 0 ? 'baseline:offer.unchanged' : null;
}

function useOfferCommand(engagement: Engagement, disabled: string | null, open: () => void) {
  const { t } = useTranslation('baseline');
  const { title } = engagement;
  const maySign = may(engagement, 'baseline.sign');
  useCommands(
    useMemo(
      () =>
        maySign
          ? [{ id: 'baseline.offer', title: t('offer.sign'), group: title, run: open, disabled: disabled ?? undefined }]
          : [],
      [t, title, maySign, open, disabled],
    ),
  );
}
