import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../model/reference';
import { FieldTable } from './FieldTable';
import styles from './OperationCard.module.css';

export function OperationCard({ operation }: { operation: Operation }) {
  const { t } = useTranslation('reference');
  return (
    <details className={styles.card}>
      <summary className={styles.head}>
        <span className={styles.method} data-method={operation.method}>
          {operation.method}
        </span>
        <code className={styles.path}>{operation.path}</code>
        <span className={styles.summary}>{operation.summary}</span>
      </summary>
      <div className={styles.body}>
        {operation.description && <p>{operation.description}</p>}
        {operation.allowed && (
          <p className={styles.roles}>
            {t('roles')} {t(`allowed.${operation.allowed}`)}
          </p>
        )}
        <FieldTable title={t('parameters')} fields={operation.parameters} />
        <FieldTable title={t('request')} fields={operation.request} />
        <FieldTable
          title={t('answer', { status: operation.answerStatus })}
          fields={operation.answer}
          note={operation.answerMedia}
        />
        <h3 className={styles.label}>{t('example')}</h3>
        <Code block className={styles.curl}>
          {operation.curl}
        </Code>
      </div>
    </details>
  );
}
