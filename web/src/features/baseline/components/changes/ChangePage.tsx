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
  const [writing, setWriting] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: change, error, isPending, refetch } = useChange(engagement.id, number);
  const version = change && (change.versions.find((one) => one.version === chosen) ?? latestOf(change));
  return (
    <Page
      title={change && version ? versionTitle(change, version, t) : t('changes_title')}
      lead={t('change_n', { number })}
      measure="wide"
      actions={
        change && !writing && <ChangeActions engagement={engagement} change={change} onWrite={() => setWriting(true)} />
      }
    >
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {change && <ChangeFacts engagement={engagement} change={change} />}
      {change && version && !writing && (
        <Content engagement={engagement} change={change} version={version} onChoose={setChosen} />
      )}
      {change && writing && (
        <Writing
          engagement={engagement}
          change={change}
          onDone={() => {
            setWriting(false);
            setChosen(null);
          }}
        />
      )}
    </Page>
  );
}

interface WritingProps {
  engagement: Engagement;
  change: ChangeRequest;
  onDone: () => void;
}

/** Only the latest version is answered or corrected, whichever was read last. */
function Writing({ engagement, change, onDone }: WritingProps) {
  const latest = latestOf(change);
  return latest && <Answer engagement={engagement} change={change} version={latest} onDone={onDone} />;
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
