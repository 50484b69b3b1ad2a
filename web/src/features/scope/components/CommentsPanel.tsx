import { Button, Drawer, Switch, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingRows, ProblemNote, toastProblem } from '@/shared/ui';
import type { Topic } from '../api';
import { commentsQuery, postComment } from '../commentApi';
import { useScopePage } from '../state/ScopeContext';
import { CommentItem } from './CommentItem';
import styles from './CommentsPanel.module.css';

/** What both sides say about a clause or the price, beside the document. */
export function CommentsPanel({ topic, onClose }: { topic: Topic | null; onClose: () => void }) {
  const { t } = useTranslation('scope');
  const { scope } = useScopePage();
  const title = topic === 'price' ? t('section.price') : scope.clauses.find(({ id }) => id === topic)?.title;
  return (
    <Drawer
      opened={topic !== null}
      onClose={onClose}
      position="right"
      size={400}
      overlayProps={{ backgroundOpacity: 0.12 }}
      title={t('comments.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {topic && (
        <>
          <p className={styles.about}>{title ?? t('comments.gone')}</p>
          {title && <Thread key={topic} topic={topic} />}
        </>
      )}
    </Drawer>
  );
}

function Thread({ topic }: { topic: Topic }) {
  const { t } = useTranslation('scope');
  const { engagement, canComment } = useScopePage();
  const { data: comments, error, refetch } = useQuery(commentsQuery(engagement.id, topic));
  const [withResolved, setWithResolved] = useState(false);
  if (!comments)
    return error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <LoadingRows rows={3} />;
  const resolved = comments.filter((comment) => comment.resolved_at).length;
  const shown = comments.filter((comment) => withResolved || !comment.resolved_at);
  return (
    <>
      {resolved > 0 && (
        <Switch
          size="xs"
          mb="sm"
          label={t('comments.with_resolved', { count: resolved })}
          checked={withResolved}
          onChange={(event) => setWithResolved(event.currentTarget.checked)}
        />
      )}
      {shown.length === 0 && <p className={styles.none}>{t('comments.none')}</p>}
      <ol className={styles.thread}>
        {shown.map((comment) => (
          <CommentItem key={comment.id} topic={topic} comment={comment} onChanged={() => void refetch()} />
        ))}
      </ol>
      {canComment && <Write topic={topic} onWritten={() => void refetch()} />}
    </>
  );
}

function Write({ topic, onWritten }: { topic: Topic; onWritten: () => void }) {
  const { t } = useTranslation('scope');
  const { engagement } = useScopePage();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!text.trim() || busy) return;
    setBusy(true);
    try {
      await postComment(engagement.id, topic, text);
      setText('');
      onWritten();
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={5000}
        label={t('comments.write')}
        description={t('comments.both_sides')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <Button type="submit" mt="xs" loading={busy} disabled={!text.trim()}>
        {t('comments.send')}
      </Button>
    </form>
  );
}
