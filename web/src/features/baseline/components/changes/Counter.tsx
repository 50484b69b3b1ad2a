import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, Engagement } from '@/shared/api';
import { Section, toast, useSchemaForm, useSubmit } from '@/shared/ui';
import { useChangeActions, useDocument } from '../../api';
import { applied } from '../../model/apply';
import { between } from '../../model/between';
import { answered, joined, meaningful } from '../../model/counter';
import { chosen, keyOf, type Operation } from '../../model/difference';
import type { SignedDocument } from '../../model/document';
import { counterSchema } from '../../model/schemas';
import { DifferenceList } from '../difference/DifferenceList';
import styles from './Changes.module.css';
import { OperationEditor } from './OperationEditor';
import { SendCard } from './SendCard';

interface Props {
  engagement: Engagement;
  change: ChangeRequest;
  /** Whether it answers the other side, or corrects what this side wrote. */
  kind: 'counter' | 'correct';
  /** What the latest version gives as its reason. */
  reason: string;
  /** What it asks for, as a difference to `base`. */
  asked: Operation[];
  base: SignedDocument;
  onDone: () => void;
}

/** The answer or correction: other values in place, less of what was asked, or more from today's draft. */
export function Counter({ engagement, change, kind, reason, asked, base, onDone }: Props) {
  const { t } = useTranslation('baseline');
  const { [kind]: send } = useChangeActions(engagement.id, change);
  const [theirs, setTheirs] = useState(asked);
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => new Set(asked.map(keyOf)));
  const today = useDocument(engagement.id, 'today');
  const more = useMemo(() => {
    const drafted = today.data ? between(base, today.data) : [];
    return joined(theirs, drafted).slice(theirs.length);
  }, [base, today.data, theirs]);
  const wanted = useMemo(() => meaningful(chosen([...theirs, ...more], keys)), [theirs, more, keys]);
  const sides = useMemo(() => ({ before: base, after: applied(base, [...theirs, ...more]) }), [base, theirs, more]);
  const choice = { keys, onChange: setKeys };
  const form = useSchemaForm(counterSchema, { reason: kind === 'correct' ? reason : '', password: '' });
  const { submit, busy, problem } = useSubmit(form, async ({ password, ...words }) => {
    await send({ ...words, ...(password && { password }) }, wanted);
    toast(t(`${kind}.done`));
    onDone();
  });
  const edit = (operation: Operation) => (
    <OperationEditor
      operation={operation}
      sides={sides}
      onChange={(after) => setTheirs(answered(theirs, keyOf(operation), after))}
    />
  );
  return (
    <form className={styles.columns} onSubmit={submit} noValidate>
      <div>
        <Section title={t(`${kind}.asked`)} text={t('counter.theirs_text')}>
          <DifferenceList operations={theirs} sides={sides} choice={choice} edit={edit} />
        </Section>
        {more.length > 0 && (
          <Section title={t('counter.more')} text={t('counter.more_text')}>
            <DifferenceList operations={more} sides={sides} choice={choice} />
          </Section>
        )}
      </div>
      <SendCard
        engagement={engagement}
        form={form}
        reason={t(`${kind}.reason`)}
        wanted={wanted}
        sides={sides}
        problem={problem}
      >
        <div className={styles.line}>
          <Button type="submit" loading={busy} disabled={wanted.length === 0}>
            {t(`${kind}.send`)}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
        </div>
      </SendCard>
    </form>
  );
}
