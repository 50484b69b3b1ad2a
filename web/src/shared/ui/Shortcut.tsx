import { Kbd } from '@mantine/core';
import { keysOf } from '@/shared/commands';
import styles from './Shortcut.module.css';

export function Shortcut({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keysOf(keys).map((key, position) => (
        <Kbd key={position} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  );
}
