import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Picture, type PictureName } from './Picture';

interface Props {
  picture: PictureName;
  title: string;
  text: ReactNode;
  action?: ReactNode;
  heading?: 'h1' | 'h2' | 'h3';
}

/** An empty place teaches: what belongs here, and the one thing to do now. */
export function EmptyState({ picture, title, text, action, heading = 'h2' }: Props) {
  return (
    <div className={styles.root}>
      <Picture name={picture} />
      <Title order={heading === 'h1' ? 1 : heading === 'h2' ? 2 : 3} size="h2">
        {title}
      </Title>
      <Text c="dimmed" maw={440} component="div">
        {text}
      </Text>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
