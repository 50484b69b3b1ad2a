import { Button } from '@mantine/core';
import { IconRubberStamp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { may } from '@/shared/permissions';
import { useBaselines } from '../../api';
import { nameOfBaseline, organisationOf, otherParty, turnOf } from '../../model/turn';

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
  if (!may(engagement, 'baseline.sign')) return null;
  return (
    <Button
      leftSection={<IconRubberStamp size={16} />}
      renderRoot={(props) => <Link to="/engagements/$id/baselines/offer" params={{ id: engagement.id }} {...props} />}
    >
      {t('offer.action')}
    </Button>
  );
}
