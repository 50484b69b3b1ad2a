import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Cost, client, type NewCost } from '@/shared/api';
import { toast, toastProblem } from '@/shared/ui';
import { costsQuery, earnedValueQuery } from './api';

/** Writes on the costs; the figures follow. */
export function useCosts(engagement: string) {
  const { t } = useTranslation('value');
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all(
      [costsQuery(engagement), earnedValueQuery(engagement)].map(({ queryKey }) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );

  const record = async (cost: NewCost) => {
    await client.POST('/engagements/{engagement}/costs', { params: { path: { engagement } }, body: cost });
    toast(t('cost.recorded'));
    await refresh();
  };

  const takeBack = async (cost: Cost) => {
    try {
      await client.DELETE('/engagements/{engagement}/costs/{cost}', {
        params: { path: { engagement, cost: cost.id } },
      });
      toast(t('cost.taken_back'));
    } catch (error) {
      toastProblem(error);
    }
    await refresh();
  };

  return { record, takeBack };
}
