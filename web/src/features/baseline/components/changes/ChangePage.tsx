import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useChange, useDocument } from '../../api';
import { applied } from '../../model/apply';
import { latestOf, versionTitle } from '../../model/versions';
import { Answer } from './Answer';
import { ChangeActions } from './ChangeActions';
import { ChangeFacts } from './ChangeFacts';
import { VersionView } from './VersionView';

/** One change request: its versions with what each would do, and what I can answer. */
export function ChangePage({ engagement, number }: { engagement: Engagement; number: string }) {
  const { t } = useTranslation('baseline');
  // What is answered stays what was read, also when the other side writes meanwhile: the server then says so.
  const [writing, setWriting] = useState<ChangeRequest | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: change, error, isPending, refetch } = useChange(engagement.id, number);
  const version = change && (change.versions.find((one) => one.version === chosen) ?? latestOf(change));
  return (
    <Page
      title={change && version ? versionTitle(change, version, t) : t('changes_title')}
      lead={t('change_n', { number })}
      measure="wide"
      actions={
        change &&
        !writing && <ChangeActions engagement={engagement} change={change} onWrite={() => setWriting(change)} />
      }
    >
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {change && <ChangeFacts engagement={engagement} change={change} />}
      {change && version && !writing && (
        <Content engagement={engagement} change={change} version={version} onChoose={setChosen} />
      )}
      {writing && (
        <Answer
          engagement={engagement}
          change={writing}
          onDone={() => {
            setWriting(null);
            setChosen(null);
          }}
        />
      )}
    </Page>
  );
}

interface ContentProps {
  engagement: Engagement;
  change: ChangeRequest;
  version: ChangeVersion;
  onChoose: (version: number) => void;
}

function Content({ engagement, change, version, onChoose }: ContentProps) {
  const base = useDocument(engagement.id, String(version.base_number));
  const sides = useMemo(
    () => base.data && { before: base.data, after: applied(base.data, version.difference) },
    [base.data, version],
  );
  if (base.error) return <ProblemNote problem={base.error} onRetry={() => void base.refetch()} />;
  if (!sides) return <LoadingRows rows={8} />;
  return <VersionView engagement={engagement} change={change} version={version} sides={sides} onChoose={onChoose} />;
}
