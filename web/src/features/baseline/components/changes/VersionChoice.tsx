import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { organisationOf } from '../../model/turn';
import { versionWords } from '../../model/versions';
import styles from './Changes.module.css';

/** What a version is compared with: the baseline, or what it answers. */
export type Against = 'baseline' | 'theirs';

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  version: ChangeVersion;
  /** What it answers; null for the request itself. */
  theirs: ChangeVersion | null;
  onChoose: (version: number) => void;
  against: Against;
  onAgainst: (against: Against) => void;
}

const mostInARow = 4;

/** Which version is read, and what it is compared with; nothing to choose of a request that nobody answered. */
export function VersionChoice({ engagement, change, version, theirs, onChoose, against, onAgainst }: Props) {
  const { t } = useTranslation('baseline');
  const narrow = useMediaQuery('(max-width: 640px)');
  if (change.versions.length < 2) return null;
  return (
    <div className={styles.versions} data-no-print>
      <SegmentedControl
        orientation={narrow || change.versions.length > mostInARow ? 'vertical' : 'horizontal'}
        aria-label={t('changes.version')}
        value={String(version.version)}
        onChange={(value) => onChoose(Number(value))}
        data={change.versions.map((one) => ({ value: String(one.version), label: labelOf(change, one, t) }))}
      />
      {theirs && (
        <SegmentedControl
          orientation={narrow ? 'vertical' : 'horizontal'}
          aria-label={t('against.title')}
          value={against}
          onChange={(value) => onAgainst(value as Against)}
          data={[
            { value: 'baseline', label: t('against.baseline', { number: version.base_number }) },
            { value: 'theirs', label: t('against.theirs', { organisation: organisationOf(engagement, theirs.party) }) },
          ]}
        />
      )}
    </div>
  );
}

function labelOf(change: ChangeRequest, version: ChangeVersion, t: TFunction): string {
  const name = versionWords(change, version, t);
  if (!version.withdrawn_at) return name;
  return t(version.withdrawn_because ? 'changes.taken_back' : 'changes.corrected', { name });
}
