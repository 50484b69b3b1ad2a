import { Select } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '@/shared/permissions';
import { toastProblem } from '@/shared/ui';
import { costCurrencies } from '../api';
import { useScopePage } from '../state/ScopeContext';
import inline from './InlineControl.module.css';

/** The currency of all amounts. Where costs are recorded in another one, earned value is lost: asked first. */
export function CurrencyField() {
  const { t } = useTranslation('scope');
  const { engagement, scope, edits } = useScopePage();
  const { currency } = scope.price;
  const currencies = useMemo(() => [...new Set([currency, ...Intl.supportedValuesOf('currency')])], [currency]);
  const save = (next: string) => edits.savePrice({ currency: next }, { currency });
  const ask = (next: string, recorded: string) =>
    modals.openConfirmModal({
      title: t('price.change_currency', { next }),
      children: t('price.change_currency_text', { next, recorded }),
      labels: { confirm: t('price.change_currency', { next }), cancel: t('common:cancel') },
      onConfirm: () => save(next),
    });
  const choose = async (next: string | null) => {
    if (next === null || next === currency) return;
    const recorded = may(scope, 'value.view') ? await costCurrencies(engagement.id) : new Set<string>();
    recorded.delete(next);
    if (recorded.size === 0) save(next);
    else ask(next, [...recorded].join(', '));
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
      onChange={(next) => void choose(next).catch(toastProblem)}
    />
  );
}
