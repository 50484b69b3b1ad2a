import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useBaselines, useDocument } from '../../api';
import { between } from '../../model/between';
import { Proposal } from './Proposal';

/** Today's draft and plan against the baseline in force: choose what of it to ask for, see what it does, send it. */
export function ProposePage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const baselines = useBaselines(engagement.id);
  const number = baselines.data?.items.find(({ state }) => state === 'in_force')?.number ?? null;
  const inForce = useDocument(engagement.id, number === null ? null : String(number));
  const today = useDocument(engagement.id, 'today');
  const sides = useMemo(
    () => inForce.data && today.data && { before: inForce.data, after: today.data },
    [inForce.data, today.data],
  );
  const operations = useMemo(() => (sides ? between(sides.before, sides.after) : []), [sides]);
  const error = baselines.error ?? inForce.error ?? today.error;
  return (
    <Page title={t('propose.title')} lead={t('propose.lead')} measure="wide">
      {!sides && !error && (number !== null || baselines.isPending) && <LoadingRows rows={8} />}
      <ProblemNote problem={error} />
      {baselines.data && number === null && (
        <EmptyState picture="record" title={t('changes.empty')} text={t('changes.no_baseline')} />
      )}
      {sides && operations.length === 0 && (
        <EmptyState picture="signpost" title={t('propose.nothing')} text={t('propose.nothing_text')} />
      )}
      {sides && operations.length > 0 && <Proposal engagement={engagement} operations={operations} sides={sides} />}
    </Page>
  );
}
