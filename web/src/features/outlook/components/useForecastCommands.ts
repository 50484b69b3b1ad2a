import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Outlook } from '@/shared/api';
import { useCommands } from '@/shared/commands';
import { keyOf } from '../model/chance';

/** Every milestone can be called up by name. */
export function useForecastCommands(
  engagement: Engagement,
  outlooks: readonly Outlook[],
  select: (task: string) => void,
) {
  const { t } = useTranslation('outlook');
  useCommands(
    useMemo(
      () =>
        outlooks.map((outlook) => ({
          id: `outlook.milestone.${keyOf(outlook)}`,
          title: t('command.milestone', { title: outlook.title }),
          group: engagement.title,
          run: () => select(keyOf(outlook)),
        })),
      [t, engagement.title, outlooks, select],
    ),
  );
}
