import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/shared/ui';
import { between } from '../../model/between';
import type { SignedDocument } from '../../model/document';
import { type Moved, movedDates } from '../../model/moved';
import { priceDifference } from '../../model/price';
import { DifferenceList } from './DifferenceList';
import { GhostBars } from './GhostBars';
import { MovedTable } from './MovedTable';
import { PriceTable } from './PriceTable';
import type { SideWords } from './SideWords';

interface Props {
  before: SignedDocument;
  after: SignedDocument;
  /** What the dates are called; which moved, and why, where they are not those of the two documents. */
  dates?: { text: string; words: SideWords; moved?: Moved[] };
}

/** Two documents side by side: words per clause, moved dates with their picture, and the price. */
export function Comparison({ before, after, dates }: Props) {
  const { t } = useTranslation('baseline');
  const sides = useMemo(() => ({ before, after }), [before, after]);
  const operations = useMemo(() => between(before, after), [before, after]);
  const given = dates?.moved;
  const moved = useMemo(() => given ?? movedDates(sides), [given, sides]);
  const price = useMemo(() => priceDifference(before.price, after.price), [before, after]);
  return (
    <>
      <Section title={t('compare.words')}>
        <DifferenceList operations={operations} sides={sides} />
      </Section>
      <Section title={t('moved.title')} text={dates?.text}>
        {moved.length > 0 && <GhostBars sides={sides} words={dates?.words} />}
        <MovedTable moved={moved} words={dates?.words} />
      </Section>
      <Section title={t('thing.price')}>
        <PriceTable difference={price} />
      </Section>
    </>
  );
}
