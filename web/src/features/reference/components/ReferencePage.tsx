import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useDocument } from '../api';
import { type Group, groupsOf, matching } from '../model/reference';
import { Basics } from './Basics';
import { OperationCard } from './OperationCard';
import styles from './ReferencePage.module.css';

/** The API's documentation, drawn from the document that this very server generates. */
export function ReferencePage() {
  const { t } = useTranslation('reference');
  const { data, error, isPending, refetch } = useDocument();
  const [text, setText] = useState('');
  const groups = useMemo(() => (data ? groupsOf(data) : []), [data]);
  const shown = useMemo(() => matching(groups, text), [groups, text]);
  return (
    <Page title={t('title')} lead={t('lead', { version: data?.info.version ?? '' })}>
      <Basics />
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data && (
        <div className={styles.columns}>
          <div>
            <TextInput
              mb="lg"
              aria-label={t('filter')}
              placeholder={t('filter')}
              leftSection={<IconSearch size={15} />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {shown.length === 0 && <EmptyState picture="signpost" title={t('nothing')} text={t('nothing_text')} />}
            {shown.map((group) => (
              <section key={group.tag} className={styles.group} aria-labelledby={anchor(group)}>
                <h2 id={anchor(group)}>{group.tag}</h2>
                {group.operations.map((operation) => (
                  <OperationCard key={operation.id} operation={operation} />
                ))}
              </section>
            ))}
          </div>
          <nav className={styles.contents} aria-label={t('contents')}>
            {shown.map((group) => (
              <a key={group.tag} href={`#${anchor(group)}`}>
                {group.tag} <span>{group.operations.length}</span>
              </a>
            ))}
          </nav>
        </div>
      )}
    </Page>
  );
}

function anchor(group: Group) {
  return `group-${group.tag.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
