import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Party, Scope } from '@/shared/api';
import { may } from '@/shared/permissions';
import { presentDay } from '@/shared/time';
import { Page } from '@/shared/ui';
import { planOfScope, type Topic } from '../api';
import { kinds } from '../model/sections';
import { ScopeContext } from '../state/ScopeContext';
import { useNews } from '../state/useNews';
import { useScopeCommands } from '../state/useScopeCommands';
import { useScopeEdits } from '../state/useScopeEdits';
import { ChangeBar } from './ChangeBar';
import { ClauseSection } from './ClauseSection';
import { CommentsPanel } from './CommentsPanel';
import { OfferNote } from './OfferNote';
import { PriceSection } from './PriceSection';
import { SavedState } from './SavedState';
import styles from './ScopeWorkspace.module.css';
import { TurnBanner } from './TurnBanner';

interface Props {
  engagement: Engagement;
  scope: Scope;
  aside: ReactNode[];
  /** Begins with the keyboard in the first section. */
  startsHere: boolean;
}

export function ScopeWorkspace({ engagement, scope, aside, startsHere }: Props) {
  const { t } = useTranslation('scope');
  const edits = useScopeEdits(engagement.id);
  const news = useNews(scope);
  const [topic, setTopic] = useState<Topic | null>(null);
  const [handing, setHanding] = useState(false);
  const canEdit = may(scope, 'scope.edit');
  const { data: plan } = useQuery(planOfScope(engagement.id));
  const tasks = useMemo(
    () => [...(plan?.tasks ?? [])].sort((a, b) => Number(b.milestone) - Number(a.milestone)),
    [plan],
  );
  const today = presentDay(plan?.status_date ?? null);
  const nameOf = useCallback((party: Party) => engagement[party]?.name ?? t(`common:party.${party}`), [engagement, t]);
  useScopeCommands({ engagement, scope, edits, canEdit, go: news.go, handOver: () => setHanding(true) });
  const page = {
    ...{ engagement, scope, edits, canEdit, nameOf, tasks, today, openComments: setTopic, focusedNews: news.focused },
    canComment: may(scope, 'scope.comment'),
  };
  return (
    <ScopeContext value={page}>
      <Page
        title={t('scope_title')}
        lead={t('lead', { title: engagement.title })}
        measure="wide"
        actions={<SavedState />}
      >
        <div className={styles.columns} data-with-aside={aside.some(Boolean)}>
          <div className={styles.document}>
            <TurnBanner handing={handing} onHanding={setHanding} />
            <OfferNote />
            <ChangeBar news={news.news} focused={news.focused} onGo={news.go} />
            {kinds.map((kind, at) => (
              <ClauseSection key={kind} kind={kind} startsHere={startsHere && at === 0} />
            ))}
            <PriceSection />
          </div>
          {aside.some(Boolean) && <div className={styles.aside}>{aside}</div>}
        </div>
      </Page>
      <CommentsPanel topic={topic} onClose={() => setTopic(null)} />
    </ScopeContext>
  );
}
