import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui';
import { between } from '../../model/between';
import type { SignedDocument } from '../../model/document';
import { movedDates } from '../../model/moved';
import { priceDifference } from '../../model/price';
import { DifferenceList } from './DifferenceList';
import { GhostBars } from './GhostBars';
import { MovedTable } from './MovedTable';
import { PriceTable } from './PriceTable';

interface Props {
  before: SignedDocument;
  after: SignedDocument;
}

/** Two documents side by side: words per clause, moved dates with their picture, and the price. */
export function Comparison({ before, after }: Props) {
  const { t } = useTranslation('baseline');
  const sides = useMemo(() => ({ before, after }), [before, after]);
  const operations = useMemo(() => between(before, after), [before, after]);
  const moved = useMemo(() => movedDates(sides), [sides]);
  const price = useMemo(() => priceDifference(before.price, after.price), [before, after]);
  return (
    <>
      <Section title={t('compare.words')}>
        <DifferenceList operations={operations} sides={sides} />
      </Section>
      <Section title={t('moved.title')}>
        {moved.length > 0 && <GhostBars sides={sides} />}
        <MovedTable moved={moved} />
      </Section>
      <Section title={t('thing.price')}>
        <PriceTable difference={price} />
      </Section>
    </>
  );
}
