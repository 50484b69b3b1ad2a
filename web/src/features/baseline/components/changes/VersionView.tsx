import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, ChangeVersion, Engagement } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { Section, Side } from '@/shared/ui';
import { changeTurnOf } from '../../model/turn';
import { answeredBy } from '../../model/versions';
import type { Sides } from '../../model/words';
import { DifferenceList } from '../difference/DifferenceList';
import { Signatures } from '../signing/Signatures';
import { AgainstTheirs } from './AgainstTheirs';
import styles from './Changes.module.css';
import { OutOfDateNote } from './ConflictNote';
import { ImpactView } from './Impact';
import { type Against, VersionChoice } from './VersionChoice';

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  version: ChangeVersion;
  sides: Sides;
  onChoose: (version: number) => void;
}

/** The proposal or one of the counter-proposals: its words, who stands behind it, what it changes and what follows. */
export function VersionView({ engagement, change, version, sides, onChoose }: Props) {
  const [against, setAgainst] = useState<Against>('baseline');
  const theirs = answeredBy(change, version);
  return (
    <>
      <VersionChoice
        engagement={engagement}
        change={change}
        version={version}
        theirs={theirs}
        onChoose={onChoose}
        against={against}
        onAgainst={setAgainst}
      />
      {theirs && against === 'theirs' ? (
        <AgainstTheirs change={change} base={sides.before} theirs={theirs} version={version} />
      ) : (
        <AgainstBaseline engagement={engagement} change={change} version={version} sides={sides} />
      )}
    </>
  );
}

/** What it changes of the baseline, who stands behind it, and what follows. */
function AgainstBaseline({ engagement, change, version, sides }: Omit<Props, 'onChoose'>) {
  const { t } = useTranslation('baseline');
  const isOpen = change.state === 'open' && version.version === change.version;
  return (
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
      <aside className={styles.aside} aria-label={t('impact.title')} data-reading>
        <Signatures signatures={version.signatures} waiting={isOpen} />
        <p className={styles.quiet}>{t('impact.as_of', { at: formatInstant(version.proposed_at) })}</p>
        <ImpactView impact={version.impact} />
      </aside>
    </div>
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
