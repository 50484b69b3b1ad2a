import { SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { Section, Side } from '@/shared/ui';
import { changeTurnOf } from '../../model/turn';
import type { Sides } from '../../model/words';
import { DifferenceList } from '../difference/DifferenceList';
import { Signatures } from '../signing/Signatures';
import styles from './Changes.module.css';
import { OutOfDateNote } from './ConflictNote';
import { ImpactView } from './Impact';

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
  const isOpen = change.state === 'open' && version.version === change.versions.at(-1)?.version;
  return (
    <>
      {change.versions.length > 1 && (
        <SegmentedControl
          className={styles.versions}
          aria-label={t('changes.version')}
          value={String(version.version)}
          onChange={(value) => onChoose(Number(value))}
          data={change.versions.map((one) => ({ value: String(one.version), label: versionWords(one.version, t) }))}
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

function versionWords(version: number, t: TFunction): string {
  return version === 1 ? t('changes.proposal') : t('changes.counter_n', { number: version - 1 });
}
