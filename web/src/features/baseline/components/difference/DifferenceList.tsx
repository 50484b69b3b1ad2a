import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, groupsOf, keyOf, type Operation } from '../../model/difference';
import { groupWords, type Sides } from '../../model/words';
import { ChangeMark } from './ChangeMark';
import styles from './Difference.module.css';
import { OperationLine } from './OperationLine';

export interface Choice {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
}

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
          <ul className={styles.lines}>
            {group.operations.map((operation) => (
              <li key={keyOf(operation)} className={styles.line}>
                {choice && group.operations.length > 1 && (
                  <Checkbox
                    size="xs"
                    checked={choice.keys.has(keyOf(operation))}
                    onChange={() => choice.onChange(toggled(choice.keys, [operation]))}
                    aria-label={t('difference.choose_line')}
                  />
                )}
                {edit?.(operation) ?? <OperationLine operation={operation} sides={sides} />}
              </li>
            ))}
          </ul>
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

/** All of them off where all were on, else all on. */
function toggled(keys: ReadonlySet<string>, operations: Operation[]): ReadonlySet<string> {
  const named = operations.map(keyOf);
  const next = new Set(keys);
  const allOn = named.every((key) => keys.has(key));
  for (const key of named) {
    if (allOn) next.delete(key);
    else next.add(key);
  }
  return next;
}
