import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId, type Party, type PriceTerms } from '@/shared/api';
import { useScopePage } from '../state/ScopeContext';
import { GrowingField } from './GrowingField';
import inline from './InlineControl.module.css';
import { MoneyField } from './MoneyField';
import styles from './Price.module.css';

type Rate = PriceTerms['rates'][number];
const units: Rate['unit'][] = ['hour', 'day'];
const parties: Party[] = ['client', 'vendor'];

/** What somebody's time costs, by role. */
export function RateTable() {
  const { t } = useTranslation('scope');
  const { scope, edits, canEdit, nameOf } = useScopePage();
  const { price } = scope;
  const save = (rates: Rate[]) => edits.savePrice({ rates }, { rates: price.rates });
  const change = (id: string, patch: Partial<Rate>) =>
    save(price.rates.map((rate) => (rate.id === id ? { ...rate, ...patch } : rate)));
  const add = () =>
    save([...price.rates, { id: newId(), role: t('price.new_rate'), party: 'vendor', unit: 'day', amount_minor: 0 }]);
  return (
    <>
      {price.rates.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('price.rates')}>
            <thead>
              <tr>
                <th scope="col">{t('price.role')}</th>
                <th scope="col">{t('price.people_of')}</th>
                <th scope="col">{t('price.per')}</th>
                <th scope="col" className={styles.amount}>
                  {t('price.amount')}
                </th>
                {canEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {price.rates.map((rate, at) => (
                <tr key={rate.id}>
                  <td>
                    <GrowingField
                      required
                      label={t('price.role_of', { at: at + 1 })}
                      value={rate.role}
                      maxLength={500}
                      readOnly={!canEdit}
                      onSave={(role) => change(rate.id, { role })}
                    />
                  </td>
                  <td>
                    <Choice
                      label={t('price.party_of', { at: at + 1 })}
                      value={rate.party}
                      options={parties.map((value) => ({ value, label: nameOf(value) }))}
                      onChange={(party) => change(rate.id, { party: party as Party })}
                    />
                  </td>
                  <td>
                    <Choice
                      label={t('price.unit_of', { at: at + 1 })}
                      value={rate.unit}
                      options={units.map((value) => ({ value, label: t(`price.unit.${value}`) }))}
                      onChange={(unit) => change(rate.id, { unit: unit as Rate['unit'] })}
                    />
                  </td>
                  <td className={styles.amount}>
                    <MoneyField
                      label={t('price.amount_of', { at: at + 1 })}
                      value={rate.amount_minor}
                      currency={price.currency}
                      readOnly={!canEdit}
                      onSave={(minor) => change(rate.id, { amount_minor: minor ?? 0 })}
                    />
                  </td>
                  {canEdit && (
                    <td className={styles.act} data-no-print>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        size="sm"
                        aria-label={t('price.remove_of', { at: at + 1 })}
                        onClick={() => save(price.rates.filter(({ id }) => id !== rate.id))}
                      >
                        <IconX size={14} />
                      </ActionIcon>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canEdit && (
        <Button
          className={styles.add}
          data-no-print
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          onClick={add}
        >
          {t('price.add_rate')}
        </Button>
      )}
    </>
  );
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
