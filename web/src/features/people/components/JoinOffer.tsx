import { Trans, useTranslation } from 'react-i18next';
import type { InvitationView } from '@/shared/api';
import { Side } from '@/shared/ui';

/** "Anna Keller of Northwind invites you to Patient portal", and on which side. */
export function JoinOffer({ offer }: { offer: InvitationView }) {
  const { t } = useTranslation('people');
  const what = offer.engagement ?? offer.organisation ?? '';
  return (
    <>
      <p>
        <Trans
          t={t}
          i18nKey="people:join.offer"
          values={{ inviter: offer.inviter, organisation: offer.inviter_organisation, what }}
          components={{ b: <strong /> }}
        />
      </p>
      {offer.party && (
        <p>
          <Side party={offer.party} name={offer.organisation ?? undefined} />
          {offer.role && <> {t(`common:role.${offer.role}`)}</>}
        </p>
      )}
    </>
  );
}
