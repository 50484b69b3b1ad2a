import { SegmentedControl, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PriceTerms } from '@/shared/api';
import { formatMoney } from '@/shared/money';
import { otherSide, priceDifferences } from '../model/news';
import { kinds } from '../model/sections';
import { useScopePage } from '../state/ScopeContext';
import { anchorOf } from '../state/useNews';
import styles from './ClauseSection.module.css';
import { CommentButton } from './CommentButton';
import { CurrencyField } from './CurrencyField';
import { FieldDifferences } from './FieldDifferences';
import inline from './InlineControl.module.css';
import { PaymentTable } from './PaymentTable';
import price_styles from './Price.module.css';
import { PriceTotals } from './PriceTotals';
import { RateTable } from './RateTable';

const models: PriceTerms['model'][] = ['fixed', 'time_and_material', 'retainer'];

/** What the work costs, in one currency and by one model. */
export function PriceSection() {
  const { t } = useTranslation('scope');
  const { scope, edits, canEdit, focusedNews } = useScopePage();
  const { price } = scope;
  return (
    <section
      id={anchorOf('price')}
      tabIndex={-1}
      className={`${styles.section} ${price_styles.section}`}
      data-focused={focusedNews === 'price'}
      aria-labelledby="scope-section-price"
    >
      <div className={price_styles.head}>
        <Title order={2} id="scope-section-price" className={styles.title}>
          <span className={styles.number}>{kinds.length + 1}</span> {t('section.price')}
        </Title>
        <span data-no-print>
          <CommentButton topic="price" count={scope.price_open_comments} label={t('section.price')} />
        </span>
      </div>
      <p className={styles.help}>{t(`price.help.${price.model}`)}</p>
      {scope.price_seen && (
        <FieldDifferences
          mark={t('news.changed', {
            name: scope.price_news_by,
            side: t(`common:party.${otherSide(scope.party)}`),
          })}
          changes={priceDifferences(scope.price_seen, price, {
            model: (model) => t(`price.model.${model}`),
            money: formatMoney,
          })}
        />
      )}
      <div className={price_styles.terms}>
        {canEdit && (
          <>
            <SegmentedControl
              size="xs"
              className={inline.screen}
              aria-label={t('field.model')}
              data={models.map((value) => ({ value, label: t(`price.model.${value}`) }))}
              value={price.model}
              onChange={(model) => edits.savePrice({ model: model as PriceTerms['model'] }, { model: price.model })}
            />
            <CurrencyField />
          </>
        )}
        <span className={canEdit ? inline.paper : undefined}>
          {t(`price.model.${price.model}`)}, {price.currency}
        </span>
      </div>
      {price.model === 'fixed' ? <PaymentTable /> : <RateTable />}
      <PriceTotals />
    </section>
  );
}
