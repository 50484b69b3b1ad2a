import { useTranslation } from 'react-i18next';
import type { Field } from '../model/fields';
import styles from './FieldTable.module.css';

/** Fields of a request or an answer, indented as they nest. */
export function FieldTable({ title, fields, note }: { title: string; fields: Field[]; note?: string }) {
  const { t } = useTranslation('reference');
  if (fields.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>
        {title} {note && note !== 'application/json' && <span>{note}</span>}
      </caption>
      <tbody>
        {fields.map((field, position) => (
          <tr key={position}>
            <th scope="row" data-depth={field.depth}>
              <code>{field.name}</code>
              {field.required && <span className={styles.required}>{t('required')}</span>}
            </th>
            <td>
              <code>{field.type}</code>
              {field.description && <span className={styles.text}>{field.description}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
