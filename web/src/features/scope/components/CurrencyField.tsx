import { Select } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '@/shared/permissions';
import { lastCostQuery } from '../api';
import { useScopePage } from '../state/ScopeContext';
import inline from './InlineControl.module.css';

/** The currency of all amounts. Once costs are recorded, another one takes earned value away: asked first. */
export function CurrencyField() {
  const { t } = useTranslation('scope');
  const { engagement, scope, edits } = useScopePage();
  const { currency } = scope.price;
  const costs = useQuery({ ...lastCostQuery(engagement.id), enabled: may(scope, 'value.view') });
  const recorded = costs.data?.items[0]?.currency;
  const currencies = useMemo(() => [...new Set([currency, ...Intl.supportedValuesOf('currency')])], [currency]);
  const save = (next: string) => edits.savePrice({ currency: next }, { currency });
  const choose = (next: string | null) => {
    if (next === null || next === currency) return;
    if (recorded === undefined || recorded === next) return save(next);
    modals.openConfirmModal({
      title: t('price.change_currency', { next }),
      children: t('price.change_currency_text', { next, recorded }),
      labels: { confirm: t('price.change_currency', { next }), cancel: t('common:cancel') },
      onConfirm: () => save(next),
    });
  };
  return (
    <Select
      size="xs"
      className={inline.screen}
      w={110}
      searchable
      limit={60}
      aria-label={t('field.currency')}
      data={currencies}
      value={currency}
      onChange={choose}
    />
  );
}
