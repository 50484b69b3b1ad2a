import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { newId, type Party, type PriceTerms } from '@/shared/api';
import { useScopePage } from '../state/ScopeContext';
import inline from './InlineControl.module.css';
import styles from './Price.module.css';
import { type Column, NameCell, PriceRows, useAmountColumn } from './PriceRows';

type Rate = PriceTerms['rates'][number];
const units: Rate['unit'][] = ['hour', 'day'];
const parties: Party[] = ['client', 'vendor'];

/** What somebody's time costs, by role. */
export function RateTable() {
  const { t } = useTranslation('scope');
  const { scope, edits } = useScopePage();
  const { rates } = scope.price;
  return (
    <PriceRows<Rate>
      label={t('price.rates')}
      rows={rates}
      columns={useRateColumns()}
      add={t('price.add_rate')}
      fresh={() => ({ id: newId(), role: t('price.new_rate'), party: 'vendor', unit: 'day', amount_minor: 0 })}
      onSave={(next) => edits.savePrice({ rates: next }, { rates })}
    />
  );
}

function useRateColumns(): Column<Rate>[] {
  const { t } = useTranslation('scope');
  const { nameOf } = useScopePage();
  return [
    {
      head: t('price.role'),
      cell: ({ role }, at, change) => (
        <NameCell label={t('price.role_of', { at: at + 1 })} value={role} onSave={(role) => change({ role })} />
      ),
    },
    {
      head: t('price.people_of'),
      cell: ({ party }, at, change) => (
        <Choice
          label={t('price.party_of', { at: at + 1 })}
          value={party}
          options={parties.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(party) => change({ party: party as Party })}
        />
      ),
    },
    {
      head: t('price.per'),
      className: styles.unit,
      cell: ({ unit }, at, change) => (
        <Choice
          label={t('price.unit_of', { at: at + 1 })}
          value={unit}
          options={units.map((value) => ({ value, label: t(`price.unit.${value}`) }))}
          onChange={(unit) => change({ unit: unit as Rate['unit'] })}
        />
      ),
    },
    useAmountColumn(),
  ];
}

interface ChoiceProps {
  label: string;
  value: string;
  options: Array<{ value: string; label: string }>;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { canEdit } = useScopePage();
  const words = options.find((option) => option.value === value)?.label;
  if (!canEdit) return <span className={inline.hint}>{words}</span>;
  return (
    <>
      <Select
        className={inline.screen}
        classNames={{ input: inline.input }}
        variant="unstyled"
        size="xs"
        aria-label={label}
        data={options}
        value={value}
        onChange={(next) => next && onChange(next)}
      />
      <span className={inline.paper}>{words}</span>
    </>
  );
}
