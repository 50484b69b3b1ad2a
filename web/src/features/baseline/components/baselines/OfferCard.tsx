import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Baseline, Engagement } from '@/shared/api';
import { When } from '@/shared/ui';
import { endOf } from '../../model/remaining';
import { nameOfBaseline, organisationOf, otherParty, turnOf } from '../../model/turn';
import { Countdown } from '../Countdown';
import { Hash } from '../Hash';
import { StateMark } from '../StateMark';
import styles from './Baselines.module.css';

/** The open offer: in whose court it is, until when, and the way to read it. */
export function OfferCard({ engagement, offer }: { engagement: Engagement; offer: Baseline }) {
  const { t } = useTranslation('baseline');
  const court = otherParty(offer.offered_party);
  const mine = turnOf(engagement, offer).sign;
  return (
    <section className={styles.offer} data-mine={mine || undefined} aria-label={t('state.offered')}>
      <div className={styles.body}>
        <div className={styles.line}>
          <strong className={styles.title}>
            {mine ? t('offer.yours') : t('offer.waits', { organisation: organisationOf(engagement, court) })}
          </strong>
          <StateMark state="offered" />
          <Countdown until={endOf(offer.valid_until)} />
        </div>
        <div className={styles.quiet}>
          {t('offer.by', { name: offer.offered_by })} <When at={offer.offered_at} />
        </div>
        {offer.note && <q className={styles.note}>{offer.note}</q>}
        <div className={styles.line}>
          <Hash hash={offer.hash} />
        </div>
      </div>
      <Button
        variant={mine ? 'filled' : 'default'}
        renderRoot={(props) => (
          <Link
            to="/engagements/$id/baselines/$number"
            params={{ id: engagement.id, number: nameOfBaseline(offer) }}
            {...props}
          />
        )}
        data-no-print
      >
        {mine ? t('offer.read_and_sign') : t('offer.read')}
      </Button>
    </section>
  );
}
