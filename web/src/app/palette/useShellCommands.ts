import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Engagement } from '@/shared/api';
import { type Command, useCommands } from '@/shared/commands';
import { asLanguage, changeLanguage, languages } from '@/shared/i18n';
import { may, type Permission } from '@/shared/permissions';
import { useEngagementHere } from '../navigation/useEngagementHere';
import { useSignOut } from '../useSignOut';
import { keyboardHelp } from './keyboardHelpStore';
import { openPalette } from './Palette';

/** What can be done everywhere; pages add their own. */
export function useShellCommands() {
  useCommands(usePlaces());
  useCommands(useEngagementPlaces());
  useCommands(useEngagementList());
  useCommands(useApplication());
}

function usePlaces(): Command[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return useMemo(() => {
    const group = t('group.go');
    return [
      {
        id: 'go.engagements',
        title: t('nav.engagements'),
        group,
        shortcut: 'g e',
        run: () => void navigate({ to: '/engagements' }),
      },
      {
        id: 'go.organisation',
        title: t('nav.organisation'),
        group,
        shortcut: 'g o',
        run: () => void navigate({ to: '/organisation' }),
      },
      {
        id: 'go.settings',
        title: t('nav.settings'),
        group,
        shortcut: 'g s',
        run: () => void navigate({ to: '/settings' }),
      },
      { id: 'go.api', title: t('nav.api'), group, shortcut: 'g a', run: () => void navigate({ to: '/api-docs' }) },
    ];
  }, [t, navigate]);
}

function useEngagementPlaces(): Command[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const engagement = useEngagementHere();
  return useMemo(() => {
    if (!engagement) return [];
    const params = { id: engagement.id };
    const places: Array<[Permission, Command]> = [
      [
        'engagement.view',
        {
          id: 'go.overview',
          title: t('nav.overview'),
          group: engagement.title,
          shortcut: 'g v',
          run: () => void navigate({ to: '/engagements/$id', params }),
        },
      ],
      [
        'plan.view',
        {
          id: 'go.plan',
          title: t('nav.plan'),
          group: engagement.title,
          shortcut: 'g p',
          run: () => void navigate({ to: '/engagements/$id/plan', params }),
        },
      ],
      [
        'scope.view',
        {
          id: 'go.scope',
          title: t('nav.scope'),
          group: engagement.title,
          shortcut: 'g c',
          run: () => void navigate({ to: '/engagements/$id/scope', params }),
        },
      ],
      [
        'baseline.view',
        {
          id: 'go.baselines',
          title: t('nav.baselines'),
          group: engagement.title,
          shortcut: 'g b',
          run: () => void navigate({ to: '/engagements/$id/baselines', params }),
        },
      ],
      [
        'baseline.view',
        {
          id: 'go.changes',
          title: t('nav.changes'),
          group: engagement.title,
          shortcut: 'g h',
          run: () => void navigate({ to: '/engagements/$id/changes', params }),
        },
      ],
      [
        'forecast.view',
        {
          id: 'go.forecast',
          title: t('nav.forecast'),
          group: engagement.title,
          shortcut: 'g f',
          run: () => void navigate({ to: '/engagements/$id/forecast', params }),
        },
      ],
      [
        'value.view',
        {
          id: 'go.value',
          title: t('nav.value'),
          group: engagement.title,
          shortcut: 'g u',
          run: () => void navigate({ to: '/engagements/$id/value', params }),
        },
      ],
      [
        'ledger.view',
        {
          id: 'go.record',
          title: t('nav.record'),
          group: engagement.title,
          shortcut: 'g r',
          run: () => void navigate({ to: '/engagements/$id/record', params }),
        },
      ],
      [
        'members.view',
        {
          id: 'go.people',
          title: t('nav.people'),
          group: engagement.title,
          shortcut: 'g m',
          run: () => void navigate({ to: '/engagements/$id/people', params }),
        },
      ],
    ];
    return places.filter(([permission]) => may(engagement, permission)).map(([, command]) => command);
  }, [t, navigate, engagement]);
}

function useEngagementList(): Command[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { data } = api.useQuery('get', '/engagements', { params: { query: { limit: 200 } } });
  return useMemo(
    () =>
      (data?.items ?? []).map((engagement: Engagement) => ({
        id: `open.${engagement.id}`,
        title: engagement.title,
        group: t('group.engagements'),
        run: () => void navigate({ to: '/engagements/$id', params: { id: engagement.id } }),
      })),
    [t, navigate, data],
  );
}

function useApplication(): Command[] {
  const { t, i18n } = useTranslation('shell');
  const { setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const language = asLanguage(i18n.language);
  return useMemo(() => {
    const group = t('group.application');
    const schemes = (['light', 'dark', 'auto'] as const).map((scheme) => ({
      id: `scheme.${scheme}`,
      title: t(`command.scheme_${scheme}`),
      group,
      run: () => setColorScheme(scheme),
    }));
    const others = languages.filter((other) => other !== language);
    return [
      { id: 'shell.palette', title: t('palette.open'), group, shortcut: 'mod+k', run: openPalette },
      { id: 'shell.help', title: t('help.title'), group, shortcut: '?', run: keyboardHelp.open },
      ...schemes,
      ...others.map((other) => ({
        id: `language.${other}`,
        title: t(`command.language_${other}`),
        group,
        run: () => void changeLanguage(other),
      })),
      { id: 'shell.sign_out', title: t('sign_out'), group, run: () => void signOut() },
    ];
  }, [t, language, setColorScheme]);
}
