import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EarnedValue, Engagement } from '@/shared/api';
import { DateBridge, EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { earnedValueQuery } from '../api';
import { ValueChart } from './chart/ValueChart';
import { Costs } from './costs/Costs';
import { Figures } from './Figures';
import { Headline } from './Headline';

/** What was to be done by now, what is done, and what it cost. */
export function ValuePage({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('value');
  const value = useQuery(earnedValueQuery(engagement.id));
  return (
    <Page title={t('value_title')} lead={engagement.title}>
      {value.isPending && <LoadingRows rows={8} />}
      <ProblemNote problem={value.error} onRetry={() => void value.refetch()} />
      {value.data && (
        <>
          {value.data.state === 'ready' ? (
            <>
              <Headline value={value.data} />
              <DateBridge engagement={engagement} value={value.data} />
              <Figures value={value.data} />
              <ValueChart value={value.data} />
            </>
          ) : (
            <Missing engagement={engagement} state={value.data.state} currency={value.data.currency} />
          )}
          <Costs engagement={engagement} currency={value.data.currency} />
        </>
      )}
    </Page>
  );
}

const waysOut = { no_baseline: 'scope', no_budget: 'plan', currency_mix: 'baselines' } as const;

interface MissingProps {
  engagement: Engagement;
  state: Exclude<EarnedValue['state'], 'ready'>;
  currency: string;
}

/** Why there is nothing to show, and the way to mend it. */
function Missing({ engagement, state, currency }: MissingProps) {
  const { t } = useTranslation('value');
  const to = `/engagements/$id/${waysOut[state]}`;
  return (
    <EmptyState
      picture="plan"
      title={t(`missing.${state}`)}
      text={t(`missing.${state}_text`, { currency })}
      action={
        <Button component={Link} to={to} params={{ id: engagement.id } as never}>
          {t(`missing.${state}_action`)}
        </Button>
      }
    />
  );
}
