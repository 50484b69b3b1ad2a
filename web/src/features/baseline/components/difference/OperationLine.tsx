import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WordDiff } from '@/shared/ui';
import { criterionOf } from '../../model/criteria';
import { changeKind, type Operation, placeOf } from '../../model/difference';
import { fieldWord, fieldWords, isOpaque, isProse, nameOf, partsOf, type Sides, valueWords } from '../../model/words';
import { ChangeMark } from './ChangeMark';
import styles from './Difference.module.css';

/** One operation: its field, then before → after, the words that changed, or the whole thing that came or went. */
export function OperationLine({ operation, sides }: { operation: Operation; sides: Sides }) {
  const { t } = useTranslation('baseline');
  const { path, before, after } = operation;
  const isWhole = path.length === placeOf(path)?.depth;
  // The head above says which criterion.
  const isHeaded = criterionOf(path) !== null;
  const words = isHeaded ? fieldWord(path.at(-1) ?? '', t) : fieldWords(path, sides, t);
  const value = after === undefined ? before : after;
  if (isWhole || (typeof value === 'object' && value !== null && !Array.isArray(value))) {
    return <Whole operation={operation} value={value} sides={sides} named={!isWhole && !isHeaded} />;
  }
  if (path.at(-1) === 'position') return <span className={styles.field}>{t('difference.place')}</span>;
  if (isOpaque(operation)) {
    return (
      <span className={styles.words}>
        <span className={styles.field}>{words}</span>
        <span>{t('difference.otherwise')}</span>
      </span>
    );
  }
  return (
    <span className={styles.words}>
      <span className={styles.field}>{words}</span>
      {isProse(operation) ? (
        <WordDiff before={String(before)} after={String(after)} />
      ) : (
        <Values field={path.at(-1) ?? ''} before={before} after={after} sides={sides} />
      )}
    </span>
  );
}

interface ValuesProps {
  field: string;
  before: unknown;
  after: unknown;
  sides: Sides;
}

function Values({ field, before, after, sides }: ValuesProps) {
  const { t } = useTranslation('baseline');
  const [was, is] = [valueWords(field, before, sides, t), valueWords(field, after, sides, t)];
  return (
    <span className={styles.values}>
      {was === null ? <span className={styles.none}>{t('difference.empty')}</span> : <del>{was}</del>}
      <IconArrowRight size={13} role="img" aria-label={t('difference.became')} />
      {is === null ? <span className={styles.none}>{t('difference.empty')}</span> : <ins>{is}</ins>}
    </span>
  );
}

interface WholeProps {
  operation: Operation;
  value: unknown;
  sides: Sides;
  named: boolean;
}

/** A thing that came or went: what it says, field by field. */
function Whole({ operation, value, sides, named }: WholeProps) {
  const { t } = useTranslation('baseline');
  const Mark = operation.after === undefined ? 'del' : 'ins';
  const parts = partsOf(value);
  const name = named ? fieldWords(operation.path, sides, t) : '';
  return (
    <span className={styles.whole}>
      {name && (
        <span className={styles.part}>
          <Mark className={styles.field}>{name}</Mark> <ChangeMark change={changeKind(operation)} />
        </span>
      )}
      {parts.map(({ path, value }, position) => (
        <span key={position} className={styles.words}>
          <span className={styles.field}>{fieldWord(path.at(-1) ?? '', t)}</span>
          <Mark>{valueWords(path.at(-1) ?? '', value, sides, t)}</Mark>
        </span>
      ))}
      {!name && parts.length === 0 && <Mark>{nameOf(value)}</Mark>}
    </span>
  );
}
