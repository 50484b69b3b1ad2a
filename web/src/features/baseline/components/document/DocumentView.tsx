import { useTranslation } from 'react-i18next';
import { clauseKinds, clausesOf, inOrder, type SignedDocument } from '../../model/document';
import { ClauseView } from './ClauseView';
import styles from './Document.module.css';
import { PlanView } from './PlanView';
import { PriceView } from './PriceView';

/** What was or will be signed, to be read from top to bottom: scope, price and plan, with nothing to edit. */
export function DocumentView({ document }: { document: SignedDocument }) {
  const { t } = useTranslation('baseline');
  const kinds = clauseKinds.filter((kind) => clausesOf(document, kind).length > 0);
  return (
    <article className={styles.document} aria-label={t('document.title')}>
      {kinds.map((kind, position) => (
        <section key={kind} className={styles.section}>
          <h3 className={styles.heading}>
            {position + 1}. {t(`kind_many.${kind}`)}
          </h3>
          <ol className={styles.clauses}>
            {clausesOf(document, kind).map((clause) => (
              <ClauseView key={clause.id} clause={clause} document={document} />
            ))}
          </ol>
        </section>
      ))}
      <section className={styles.section}>
        <h3 className={styles.heading}>
          {kinds.length + 1}. {t('thing.price')}
        </h3>
        <PriceView price={document.price} document={document} />
      </section>
      {inOrder(document.plan.tasks).length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            {kinds.length + 2}. {t('document.plan')}
          </h3>
          <PlanView document={document} />
        </section>
      )}
    </article>
  );
}
