import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Basics.module.css';

const parts = ['sign_in', 'lists', 'versions', 'problems', 'repeat'] as const;

/** The handful of rules that hold for every operation. */
export function Basics() {
  const { t } = useTranslation('reference');
  return (
    <dl className={styles.basics}>
      {parts.map((part) => (
        <div key={part}>
          <dt>{t(`basics.${part}`)}</dt>
          <dd>{t(`basics.${part}_text`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('document')}</dt>
        <dd>
          <a href="/api/v1/openapi.json">
            <Code>/api/v1/openapi.json</Code>
          </a>
        </dd>
      </div>
    </dl>
  );
}
