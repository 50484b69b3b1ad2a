import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client, ifMatch, type Risk, type RiskPut } from '@/shared/api';
import { saveVersioned, toastProblem } from '@/shared/ui';
import { risksQuery } from './api';

/** Writes on the register. A removed risk can be brought back by the same id; the forecast follows every change. */
export function useRiskChanges(engagement: string) {
  const { t } = useTranslation('outlook');
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: risksQuery(engagement).queryKey });
  const path = { engagement };

  const add = async (put: RiskPut) => {
    await client.POST('/engagements/{engagement}/risks', { params: { path }, body: put });
    await refresh();
  };

  const change = async (risk: Risk, put: RiskPut) => {
    const fields = Object.keys(put).map((key) => ({ key, label: t(`risk.${key as 'title'}`) }));
    await saveVersioned({ ...put }, risk.version, fields, async (values, version) => {
      const params = { path: { engagement, risk: risk.id }, header: ifMatch(version) };
      const { data } = await client.PATCH('/engagements/{engagement}/risks/{risk}', {
        params,
        body: values as RiskPut,
      });
      return data as Risk;
    });
    await refresh();
  };

  const remove = async (risk: Risk) => {
    const params = { path: { engagement, risk: risk.id }, header: ifMatch(risk.version) };
    try {
      await client.DELETE('/engagements/{engagement}/risks/{risk}', { params, headers: ifMatch(risk.version) });
      offerUndo(risk);
    } catch (error) {
      toastProblem(error);
    }
    await refresh();
  };

  const offerUndo = (risk: Risk) => {
    const { changed_by, changed_at, version, ...put } = risk;
    const undo = () => {
      notifications.hide(id);
      add(put).catch(toastProblem);
    };
    const id = notifications.show({
      color: 'accent',
      autoClose: 10_000,
      message: (
        <>
          {t('risk.removed', { title: risk.title })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={undo}>
            {t('risk.undo')}
          </Button>
        </>
      ),
    });
  };

  return { add, change, remove };
}
