import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  title: string;
  text?: ReactNode;
  actions?: ReactNode;
  /** Draws a card around the content. */
  card?: boolean;
  children: ReactNode;
}

export function Section({ title, text, actions, card, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {actions && <div data-no-print>{actions}</div>}
      </div>
      {card ? <div className={styles.card}>{children}</div> : children}
    </section>
  );
}
