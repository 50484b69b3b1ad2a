import { Select } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PriceTerms } from '@/shared/api';
import { formatMoney } from '@/shared/money';
import { checkPrice } from '../model/price';
import { useScopePage } from '../state/ScopeContext';
import inline from './InlineControl.module.css';
import { MoneyField } from './MoneyField';
import styles from './Price.module.css';

type Period = PriceTerms['retainer_period'];
const periods: Period[] = ['month', 'quarter'];

/** The cap or the retainer; of a fixed price what its payments leave open. */
export function PriceTotals() {
  const { scope } = useScopePage();
  const { model } = scope.price;
  if (model === 'fixed') return <Checks />;
  return <dl className={styles.totals}>{model === 'retainer' ? <Retainer /> : <Cap />}</dl>;
}

function Cap() {
  const { t } = useTranslation('scope');
  const { scope, edits, canEdit } = useScopePage();
  const { price } = scope;
  return (
    <div>
      <dt>{t('field.cap_minor')}</dt>
      <dd>
        <MoneyField
          optional
          label={t('field.cap_minor')}
          value={price.cap_minor}
          currency={price.currency}
          readOnly={!canEdit}
          onSave={(cap_minor) => edits.savePrice({ cap_minor }, { cap_minor: price.cap_minor })}
        />
      </dd>
    </div>
  );
}

function Retainer() {
  const { t } = useTranslation('scope');
  const { scope, edits, canEdit } = useScopePage();
  const { price } = scope;
  return (
    <>
      <div>
        <dt>{t('field.retainer_minor')}</dt>
        <dd>
          <MoneyField
            optional
            label={t('field.retainer_minor')}
            value={price.retainer_minor}
            currency={price.currency}
            readOnly={!canEdit}
            onSave={(retainer_minor) => edits.savePrice({ retainer_minor }, { retainer_minor: price.retainer_minor })}
          />
        </dd>
      </div>
      <div>
        <dt>{t('field.retainer_period')}</dt>
        <dd>
          {canEdit ? (
            <Select
              classNames={{ input: inline.input }}
              variant="unstyled"
              size="xs"
              w={130}
              aria-label={t('field.retainer_period')}
              data={periods.map((value) => ({ value, label: t(`price.period.${value}`) }))}
              value={price.retainer_period}
              onChange={(period) =>
                period &&
                edits.savePrice({ retainer_period: period as Period }, { retainer_period: price.retainer_period })
              }
            />
          ) : (
            t(`price.period.${price.retainer_period}`)
          )}
        </dd>
      </div>
    </>
  );
}

function Checks() {
  const { t } = useTranslation('scope');
  const { scope } = useScopePage();
  const { price } = scope;
  const { total, without_amount, unpaid, upfront } = checkPrice(price, scope.clauses);
  const notes = [
    without_amount > 0 && t('price.check.without_amount', { count: without_amount }),
    unpaid.length > 0 && total > 0 && t('price.check.unpaid', { titles: unpaid.join(', ') }),
    upfront > 0 && t('price.check.upfront', { amount: formatMoney(upfront, price.currency) }),
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.checks} data-no-print>
      {notes.map((note) => (
        <li key={note}>
          <IconAlertCircle size={13} aria-hidden="true" /> {note}
        </li>
      ))}
    </ul>
  );
}
