import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Forecast, Outlook } from '@/shared/api';
import { DateBridge, EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useCurrency, useForecast, useHistory } from '../api';
import { keyOf, mostEndangered } from '../model/chance';
import { Headline } from './Headline';
import { Detail } from './milestones/Detail';
import { MilestoneTable } from './milestones/MilestoneTable';
import { Notes } from './Notes';
import { RiskRegister } from './risks/RiskRegister';
import { TrackRecordSection } from './TrackRecordSection';
import { useForecastCommands } from './useForecastCommands';

/** What the address says about the page. */
export interface ForecastView {
  /** The milestone explained; empty: the one in the most danger. */
  milestone: string;
  /** The risk whose form is open: its id, "new", or empty. */
  risk: string;
}

interface Props {
  engagement: Engagement;
  view: ForecastView;
  onView: (view: ForecastView) => void;
}

/** Whether the promised dates will hold, what decides it, what may happen, and how much the forecast is worth. */
export function ForecastPage({ engagement, view, onView }: Props) {
  const { t } = useTranslation('outlook');
  const forecast = useForecast(engagement.id, engagement.task_count > 0);
  const currency = useCurrency(engagement);
  return (
    <Page title={t('forecast_title')} lead={engagement.title}>
      {engagement.task_count === 0 ? (
        <NoPlan engagement={engagement} />
      ) : (
        <>
          {forecast.isPending && <LoadingRows rows={8} />}
          <ProblemNote problem={forecast.error} onRetry={() => void forecast.refetch()} />
          {forecast.data?.end && (
            <Outlooks
              engagement={engagement}
              forecast={forecast.data}
              end={forecast.data.end}
              view={view}
              onView={onView}
            />
          )}
        </>
      )}
      {currency === null ? (
        <LoadingRows rows={3} />
      ) : (
        <RiskRegister
          engagement={engagement}
          currency={currency}
          open={view.risk || null}
          onOpen={(risk) => onView({ ...view, risk: risk ?? '' })}
        />
      )}
      {engagement.task_count > 0 && <TrackRecordSection engagement={engagement.id} />}
    </Page>
  );
}

function Outlooks({ engagement, forecast, end, view, onView }: Props & { forecast: Forecast; end: Outlook }) {
  const history = useHistory(engagement.id);
  const outlooks = useMemo(() => mostEndangered(forecast.milestones), [forecast.milestones]);
  const chosen = [...outlooks, end].find((one) => keyOf(one) === view.milestone) ?? outlooks[0] ?? end;
  const select = (milestone: string) => onView({ ...view, milestone });
  useForecastCommands(engagement, outlooks, select);
  return (
    <>
      <Headline forecast={forecast} />
      <DateBridge engagement={engagement} end={end} />
      <Notes engagement={engagement.id} forecast={forecast} />
      <MilestoneTable outlooks={outlooks} end={end} history={history} selected={keyOf(chosen)} onSelect={select} />
      <Detail key={keyOf(chosen)} engagement={engagement.id} outlook={chosen} history={history.get(keyOf(chosen))} />
    </>
  );
}

function NoPlan({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('outlook');
  return (
    <EmptyState
      picture="plan"
      title={t('empty.no_plan')}
      text={t('empty.no_plan_text')}
      action={
        <Button component={Link} to="/engagements/$id/plan" params={{ id: engagement.id } as never}>
          {t('empty.to_plan')}
        </Button>
      }
    />
  );
}
