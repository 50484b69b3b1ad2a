import {
  IconBriefcase2,
  IconBuildingCommunity,
  IconChartAreaLine,
  IconChartBar,
  IconCode,
  IconCoins,
  IconFileCertificate,
  IconFileDescription,
  IconGitPullRequest,
  IconLayoutDashboard,
  IconListDetails,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '@/shared/api';
import { useSession } from '@/shared/api';
import { may } from '@/shared/permissions';
import { Side } from '@/shared/ui';
import { Brand } from '../Brand';
import styles from './Navigation.module.css';
import { useEngagementHere } from './useEngagementHere';

export function Navigation() {
  const { t } = useTranslation('shell');
  const { organisation } = useSession();
  const engagement = useEngagementHere();
  return (
    <nav className={styles.nav} aria-label={t('navigation')}>
      <Link to="/engagements" className={styles.head}>
        <Brand />
        <span className={styles.organisation}>{organisation.name}</span>
      </Link>
      <ul className={styles.list}>
        <Item to="/engagements" exact icon={IconBriefcase2} label={t('nav.engagements')} />
      </ul>
      {engagement && <EngagementLinks engagement={engagement} />}
      <ul className={`${styles.list} ${styles.foot}`}>
        <Item to="/organisation" icon={IconBuildingCommunity} label={t('nav.organisation')} />
        <Item to="/settings" icon={IconSettings} label={t('nav.settings')} />
        <Item to="/api-docs" icon={IconCode} label={t('nav.api')} />
      </ul>
    </nav>
  );
}

function EngagementLinks({ engagement }: { engagement: Engagement }) {
  const { t } = useTranslation('shell');
  const params = { id: engagement.id };
  return (
    <div className={styles.group}>
      <div className={styles.title}>
        <span className={styles.name}>{engagement.title}</span>
        <Side party={engagement.party} />
      </div>
      <ul className={styles.list}>
        <Item to="/engagements/$id" params={params} exact icon={IconLayoutDashboard} label={t('nav.overview')} />
        {may(engagement, 'scope.view') && (
          <Item to="/engagements/$id/scope" params={params} icon={IconListDetails} label={t('nav.scope')} />
        )}
        {may(engagement, 'plan.view') && (
          <Item to="/engagements/$id/plan" params={params} icon={IconChartBar} label={t('nav.plan')} />
        )}
        {may(engagement, 'forecast.view') && (
          <Item to="/engagements/$id/forecast" params={params} icon={IconChartAreaLine} label={t('nav.forecast')} />
        )}
        {may(engagement, 'baseline.view') && (
          <Item to="/engagements/$id/baselines" params={params} icon={IconFileDescription} label={t('nav.baselines')} />
        )}
        {may(engagement, 'baseline.view') && (
          <Item to="/engagements/$id/changes" params={params} icon={IconGitPullRequest} label={t('nav.changes')} />
        )}
        {may(engagement, 'value.view') && (
          <Item to="/engagements/$id/value" params={params} icon={IconCoins} label={t('nav.value')} />
        )}
        {may(engagement, 'ledger.view') && (
          <Item to="/engagements/$id/record" params={params} icon={IconFileCertificate} label={t('nav.record')} />
        )}
        {may(engagement, 'members.view') && (
          <Item to="/engagements/$id/people" params={params} icon={IconUsers} label={t('nav.people')} />
        )}
      </ul>
    </div>
  );
}

type ItemProps = Pick<LinkProps, 'to' | 'params'> & {
  icon: ComponentType<{ size: number; stroke: number }>;
  label: string;
  exact?: boolean;
};

function Item({ to, params, icon: Icon, label, exact }: ItemProps) {
  return (
    <li>
      <Link
        to={to}
        params={params as never}
        className={styles.item}
        activeOptions={{ exact: exact ?? false, includeSearch: false }}
        activeProps={{ 'data-active': true, 'aria-current': 'page' } as object}
      >
        <Icon size={17} stroke={1.7} />
        {label}
      </Link>
    </li>
  );
}
