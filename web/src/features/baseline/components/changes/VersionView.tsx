import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { Section, Side } from '@/shared/ui';
import { changeTurnOf } from '../../model/turn';
import { versionWords } from '../../model/versions';
import type { Sides } from '../../model/words';
import { DifferenceList } from '../difference/DifferenceList';
import { Signatures } from '../signing/Signatures';
import styles from './Changes.module.css';
import { OutOfDateNote } from './ConflictNote';
import { ImpactView } from './Impact';

const mostInARow = 4;

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  version: ChangeVersion;
  sides: Sides;
  onChoose: (version: number) => void;
}

/** The proposal or one of the counter-proposals: its words, who stands behind it, what it changes and what follows. */
export function VersionView({ engagement, change, version, sides, onChoose }: Props) {
  const { t } = useTranslation('baseline');
  const narrow = useMediaQuery('(max-width: 640px)');
  const isOpen = change.state === 'open' && version.version === change.version;
  return (
    <>
      {change.versions.length > 1 && (
        <SegmentedControl
          className={styles.versions}
          orientation={narrow || change.versions.length > mostInARow ? 'vertical' : 'horizontal'}
          aria-label={t('changes.version')}
          value={String(version.version)}
          onChange={(value) => onChoose(Number(value))}
          data={change.versions.map((one) => ({ value: String(one.version), label: labelOf(change, one, t) }))}
          data-no-print
        />
      )}
      <div className={styles.columns}>
        <div>
          <p className={styles.quiet}>
            <Side party={version.party} /> {version.proposed_by}, {formatInstant(version.proposed_at)},{' '}
            {t('changes.against', { number: version.base_number })}
          </p>
          <p className={styles.reason}>{version.reason}</p>
          {version.withdrawn_at && <TakenBack version={version} at={version.withdrawn_at} />}
          <OutOfDateNote
            conflicts={isOpen ? change.conflicts : []}
            sides={sides}
            mine={changeTurnOf(engagement, change).counter}
          />
          <div className={styles.asks}>
            <Section title={t('changes.asks')}>
              <DifferenceList operations={version.difference} sides={sides} />
            </Section>
          </div>
        </div>
        <aside className={styles.aside} aria-label={t('impact.title')}>
          <Signatures signatures={version.signatures} waiting={isOpen} />
          <p className={styles.quiet}>{t('impact.as_of', { at: formatInstant(version.proposed_at) })}</p>
          <ImpactView impact={version.impact} />
        </aside>
      </div>
    </>
  );
}

function TakenBack({ version, at }: { version: ChangeVersion; at: string }) {
  const { t } = useTranslation('baseline');
  const { withdrawn_by: name, withdrawn_because: because } = version;
  return (
    <p className={styles.reason} role="note">
      {t(because ? 'changes.taken_back_by' : 'changes.corrected_by', { name, at: formatInstant(at) })}{' '}
      {because && <q>{because}</q>}
    </p>
  );
}

function labelOf(change: ChangeRequest, version: ChangeVersion, t: TFunction): string {
  const name = versionWords(change, version, t);
  if (!version.withdrawn_at) return name;
  return t(version.withdrawn_because ? 'changes.taken_back' : 'changes.corrected', { name });
}
