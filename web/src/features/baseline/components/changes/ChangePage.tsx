import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, Engagement } from '@/shared/api';
import { LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useChange, useDocument } from '../../api';
import { applied } from '../../model/apply';
import { Answer } from './Answer';
import { ChangeActions } from './ChangeActions';
import { ChangeFacts } from './ChangeFacts';
import { VersionView } from './VersionView';

/** One change request: its versions with what each would do, and what I can answer. */
export function ChangePage({ engagement, number }: { engagement: Engagement; number: string }) {
  const { t } = useTranslation('baseline');
  const [countering, setCountering] = useState(false);
  const { data: change, error, isPending, refetch } = useChange(engagement.id, number);
  return (
    <Page
      title={change?.title ?? t('changes_title')}
      lead={t('change_n', { number })}
      measure="wide"
      actions={
        change &&
        !countering && <ChangeActions engagement={engagement} change={change} onCounter={() => setCountering(true)} />
      }
    >
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {change && <ChangeFacts engagement={engagement} change={change} />}
      {change && (
        <Content
          engagement={engagement}
          change={change}
          countering={countering}
          onCountered={() => setCountering(false)}
        />
      )}
    </Page>
  );
}

interface ContentProps {
  engagement: Engagement;
  change: ChangeRequest;
  countering: boolean;
  onCountered: () => void;
}

function Content({ engagement, change, countering, onCountered }: ContentProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const version = change.versions.find((one) => one.version === chosen) ?? change.versions.at(-1);
  const base = useDocument(engagement.id, version ? String(version.base_number) : null);
  const sides = useMemo(
    () => base.data && version && { before: base.data, after: applied(base.data, version.difference) },
    [base.data, version],
  );
  if (countering && version) {
    return <Answer engagement={engagement} change={change} version={version} onDone={onCountered} />;
  }
  if (base.error) return <ProblemNote problem={base.error} onRetry={() => void base.refetch()} />;
  if (!sides || !version) return <LoadingRows rows={8} />;
  return <VersionView engagement={engagement} change={change} version={version} sides={sides} onChoose={setChosen} />;
}
