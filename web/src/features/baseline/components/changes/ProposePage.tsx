import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useDocument, useInForce } from '../../api';
import { between } from '../../model/between';
import { Proposal } from './Proposal';

/** Today's draft and plan against the baseline in force: choose what of it to ask for, see what it does, send it. */
export function ProposePage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const inForce = useInForce(engagement.id);
  const today = useDocument(engagement.id, 'today');
  const sides = useMemo(
    () => inForce.document && today.data && { before: inForce.document, after: today.data },
    [inForce.document, today.data],
  );
  const operations = useMemo(() => (sides ? between(sides.before, sides.after) : []), [sides]);
  const error = inForce.error ?? today.error;
  const nothingSigned = !inForce.isPending && inForce.number === null;
  return (
    <Page title={t('propose.title')} lead={t('propose.lead')} measure="wide">
      {!sides && !error && !nothingSigned && <LoadingRows rows={8} />}
      <ProblemNote problem={error} />
      {nothingSigned && !error && (
        <EmptyState picture="record" title={t('changes.empty')} text={t('changes.no_baseline')} />
      )}
      {sides && operations.length === 0 && (
        <EmptyState picture="signpost" title={t('propose.nothing')} text={t('propose.nothing_text')} />
      )}
      {sides && operations.length > 0 && <Proposal engagement={engagement} operations={operations} sides={sides} />}
    </Page>
  );
}
