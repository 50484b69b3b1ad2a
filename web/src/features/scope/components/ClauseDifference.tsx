import { useTranslation } from 'react-i18next';
import type { ClauseView } from '@/shared/api';
import { formatLocalDay } from '@/shared/time';
import { differencesOf, otherSide } from '../model/news';
import { useScopePage } from '../state/ScopeContext';
import { FieldDifferences } from './FieldDifferences';

/** What changed in a clause since I last looked, word by word, when asked for. */
export function ClauseDifference({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('scope');
  const { nameOf, tasks, scope } = useScopePage();
  if (clause.change === 'none') return null;
  const who = { name: clause.news_by, side: t(`common:party.${otherSide(scope.party)}`) };
  if (!clause.seen) return <FieldDifferences mark={t('news.added', who)} changes={[]} />;
  const changes = differencesOf(clause.seen, clause, {
    party: nameOf,
    day: (day) => formatLocalDay(day),
    task: (id) => tasks.find((task) => task.id === id)?.name ?? t('task_gone'),
  }).map((change) =>
    change.field === 'kind'
      ? { ...change, before: t(`section.${change.before}`), after: t(`section.${change.after}`) }
      : change,
  );
  return <FieldDifferences mark={t('news.changed', who)} changes={changes} />;
}
