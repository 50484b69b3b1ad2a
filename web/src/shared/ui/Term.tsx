import { Tooltip } from '@mantine/core';
import styles from './Term.module.css';

/** A word whose definition is a hover, a focus or a touch away. */
export function Term({ word, means }: { word: string; means: string }) {
  return (
    <Tooltip label={means} multiline w={300} events={{ hover: true, focus: true, touch: true }} openDelay={100}>
      <button type="button" className={styles.term}>
        {word}
      </button>
    </Tooltip>
  );
}
