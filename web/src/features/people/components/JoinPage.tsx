import { useTranslation } from 'react-i18next';
import { api, isProblem } from '@/shared/api';
import { EmptyState, LoadingRows, ProblemNote } from '@/shared/ui';
import { Door } from './Door';
import { JoinForm } from './JoinForm';
import { JoinOffer } from './JoinOffer';

interface Props {
  token: string;
  onJoined: (landing: string) => void;
}

/** What a one-time link opens: what is offered by whom, then the least that is needed to accept. */
export function JoinPage({ token, onJoined }: Props) {
  const { t } = useTranslation('people');
  const offer = api.useQuery('get', '/invitations/{token}', { params: { path: { token } } }, { retry: false });
  if (isProblem(offer.error, 404) || isProblem(offer.error, 410)) {
    return (
      <Door title={t('join.gone')}>
        <EmptyState picture="key" title={t('join.gone_title')} text={t('join.gone_text')} />
      </Door>
    );
  }
  return (
    <Door title={t('join.title')} lead={offer.data && <JoinOffer offer={offer.data} />}>
      {offer.isPending && <LoadingRows rows={4} />}
      <ProblemNote problem={offer.error} onRetry={() => void offer.refetch()} />
      {offer.data && <JoinForm token={token} offer={offer.data} onJoined={onJoined} />}
    </Door>
  );
}
