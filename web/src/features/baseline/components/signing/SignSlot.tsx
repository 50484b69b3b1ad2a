import { Button } from '@mantine/core';
import { IconGitPullRequest, IconRubberStamp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { useBaselines, useReadiness } from '../../api';
import { nameOfBaseline, organisationOf, otherParty, turnOf } from '../../model/turn';
import styles from './SignSlot.module.css';

/** The way from the draft to its signature: to the open offer, or to making one. */
export function SignSlot({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const { data } = useBaselines(engagement.id);
  const offer = data?.items.find(({ state }) => state === 'offered');
  if (!data || !may(engagement, 'baseline.view')) return null;
  if (offer) {
    const mine = turnOf(engagement, offer).sign;
    const court = organisationOf(engagement, otherParty(offer.offered_party));
    return (
      <Button
        variant={mine ? 'filled' : 'default'}
        data-no-print
        renderRoot={(props) => (
          <Link
            to="/engagements/$id/baselines/$number"
            params={{ id: engagement.id, number: nameOfBaseline(offer) }}
            {...props}
          />
        )}
      >
        {mine ? t('offer.read_and_sign') : t('offer.waits', { organisation: court })}
      </Button>
    );
  }
  return <NextStep engagement={engagement} />;
}

/** Without a baseline the first signature; with one, a change to it, or a new one of the whole draft. */
function NextStep({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('baseline');
  const { data } = useReadiness(engagement.id);
  if (!data) return null;
  const { base_number: base, changes } = data;
  if (base !== null && changes === 0) return <p className={styles.same}>{t('offer.same', { number: base })}</p>;
  return (
    <div className={styles.steps} data-no-print>
      {base !== null && may(engagement, 'change.propose') && (
        <Button
          leftSection={<IconGitPullRequest size={16} />}
          renderRoot={(props) => <Link to="/engagements/$id/changes/new" params={{ id: engagement.id }} {...props} />}
        >
          {t('propose.action')}
        </Button>
      )}
      {may(engagement, 'baseline.sign') && (
        <Button
          variant={base === null ? 'filled' : 'default'}
          leftSection={<IconRubberStamp size={16} />}
          renderRoot={(props) => (
            <Link to="/engagements/$id/baselines/offer" params={{ id: engagement.id }} {...props} />
          )}
        >
          {t('offer.action')}
        </Button>
      )}
    </div>
  );
}
