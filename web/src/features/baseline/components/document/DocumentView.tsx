import { useTranslation } from 'react-i18next';
import { clauseKinds, clausesOf, inOrder, type SignedDocument } from '../../model/document';
import { ClauseView } from './ClauseView';
import styles from './Document.module.css';
import { PlanView } from './PlanView';
import { PriceView } from './PriceView';

/** What was or will be signed, to be read from top to bottom, numbered as the draft and the statement of work are. */
export function DocumentView({ document }: { document: SignedDocument }) {
  const { t } = useTranslation('baseline');
  return (
    <article className={styles.document} aria-label={t('document.title')}>
      {clauseKinds.map((kind, position) => (
        <section key={kind} className={styles.section}>
          <h3 className={styles.heading}>
            {position + 1}. {t(`kind_many.${kind}`)}
          </h3>
          {clausesOf(document, kind).length === 0 && <p className={styles.quiet}>{t('document.nothing')}</p>}
          <ol className={styles.clauses}>
            {clausesOf(document, kind).map((clause, at) => (
              <ClauseView key={clause.id} number={`${position + 1}.${at + 1}`} clause={clause} document={document} />
            ))}
          </ol>
        </section>
      ))}
      <section className={styles.section}>
        <h3 className={styles.heading}>
          {clauseKinds.length + 1}. {t('thing.price')}
        </h3>
        <PriceView price={document.price} document={document} />
      </section>
      {inOrder(document.plan.tasks).length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>
            {clauseKinds.length + 2}. {t('document.plan')}
          </h3>
          <PlanView document={document} />
        </section>
      )}
    </article>
  );
}
