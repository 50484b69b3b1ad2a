import { Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** One line under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Wide for dense work, narrow for forms. */
  measure?: 'narrow' | 'normal' | 'wide';
  children: ReactNode;
}

export function Page({ title, lead, actions, measure = 'normal', children }: Props) {
  useDocumentTitle(title);
  return (
    <div className={styles.page} data-measure={measure}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Title order={1}>{title}</Title>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && (
          <div className={styles.actions} data-no-print>
            {actions}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Tandem`;
  }, [title]);
}
