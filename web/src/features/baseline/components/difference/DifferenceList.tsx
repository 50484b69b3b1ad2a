import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, groupsOf, keyOf, type Operation, toggled } from '../../model/difference';
import { groupWords, type Sides } from '../../model/words';
import { ChangeMark } from './ChangeMark';
import styles from './Difference.module.css';
import { type Choice, GroupLines } from './GroupLines';

interface Props {
  operations: Operation[];
  sides: Sides;
  /** With checkboxes, by which a part can be chosen. */
  choice?: Choice;
  /** What stands in place of an operation's words, where its value can be edited. */
  edit?: (operation: Operation) => ReactNode;
}

/** What would change, thing by thing, in the order of the contract. */
export function DifferenceList({ operations, sides, choice, edit }: Props) {
  const { t } = useTranslation('baseline');
  const groups = useMemo(() => groupsOf(operations, (side) => sides[side]), [operations, sides]);
  if (groups.length === 0) return <p className={styles.nothing}>{t('difference.nothing')}</p>;
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <li key={group.key} className={styles.group} data-change={group.change}>
          <GroupHead group={group} sides={sides} choice={choice} />
          <GroupLines
            group={group}
            sides={sides}
            choice={group.operations.length > 1 ? choice : undefined}
            edit={edit}
          />
        </li>
      ))}
    </ul>
  );
}

function GroupHead({ group, sides, choice }: { group: Group; sides: Sides; choice: Choice | undefined }) {
  const { t } = useTranslation('baseline');
  const words = groupWords(group, sides, t);
  const count = group.operations.filter((operation) => choice?.keys.has(keyOf(operation))).length;
  return (
    <h3 className={styles.head}>
      {choice ? (
        <Checkbox
          size="sm"
          label={words}
          checked={count === group.operations.length}
          indeterminate={count > 0 && count < group.operations.length}
          onChange={() => choice.onChange(toggled(choice.keys, group.operations))}
        />
      ) : (
        words
      )}
      <ChangeMark change={group.change} />
    </h3>
  );
}
