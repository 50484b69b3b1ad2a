import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { scopeQuery } from '../api';
import { isBlank } from '../model/clauses';
import { ScopeStart } from './ScopeStart';
import { ScopeWorkspace } from './ScopeWorkspace';

interface Props {
  engagement: Engagement;
  /** What is missing before anyone signs, and signing itself; both belong to the baseline. */
  readiness?: ReactNode;
  sign?: ReactNode;
}

/** What both sides agree on, as one document that both of them edit. */
export function ScopePage({ engagement, readiness, sign }: Props) {
  const { t } = useTranslation('scope');
  const { data: scope, error, refetch } = useQuery(scopeQuery(engagement.id));
  const [ownStart, setOwnStart] = useState(false);
  if (!scope) {
    return (
      <Page title={t('scope_title')} lead={engagement.title} measure="wide">
        {error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <LoadingRows />}
      </Page>
    );
  }
  if (isBlank(scope) && !ownStart) {
    return <ScopeStart engagement={engagement} scope={scope} onOwn={() => setOwnStart(true)} />;
  }
  return <ScopeWorkspace engagement={engagement} scope={scope} aside={[readiness, sign]} startsHere={ownStart} />;
}
