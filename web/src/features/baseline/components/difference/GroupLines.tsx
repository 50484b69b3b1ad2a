import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CriterionChange, criteriaApart } from '../../model/criteria';
import { type Group, keyOf, type Operation, toggled } from '../../model/difference';
import type { Sides } from '../../model/words';
import { ChangeMark } from './ChangeMark';
import styles from './Difference.module.css';
import { OperationLine } from './OperationLine';

export interface Choice {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
}

interface Props {
  group: Group;
  sides: Sides;
  choice: Choice | undefined;
  edit: ((operation: Operation) => ReactNode) | undefined;
}

/** What differs in one thing: its own fields, then its acceptance criteria one by one. */
export function GroupLines({ group, ...shown }: Props) {
  const { sides } = shown;
  const { own, criteria } = useMemo(() => criteriaApart(group, sides), [group, sides]);
  return (
    <ul className={styles.lines}>
      {own.map((operation) => (
        <Line key={keyOf(operation)} operation={operation} {...shown} />
      ))}
      {criteria.map((criterion) => (
        <li key={criterion.id} className={styles.criterion}>
          <CriterionHead criterion={criterion} />
          <ul className={styles.lines}>
            {criterion.operations.map((operation) => (
              <Line key={keyOf(operation)} operation={operation} {...shown} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Line({ operation, sides, choice, edit }: Omit<Props, 'group'> & { operation: Operation }) {
  const { t } = useTranslation('baseline');
  return (
    <li className={styles.line}>
      {choice && (
        <Checkbox
          size="xs"
          checked={choice.keys.has(keyOf(operation))}
          onChange={() => choice.onChange(toggled(choice.keys, [operation]))}
          aria-label={t('difference.choose_line')}
        />
      )}
      {edit?.(operation) ?? <OperationLine operation={operation} sides={sides} />}
    </li>
  );
}

function CriterionHead({ criterion: { statement, change } }: { criterion: CriterionChange }) {
  const { t } = useTranslation('baseline');
  return (
    <h4 className={styles.part}>
      {statement === null ? t('document.criterion') : t('difference.criterion', { name: statement })}
      <ChangeMark change={change} />
    </h4>
  );
}
