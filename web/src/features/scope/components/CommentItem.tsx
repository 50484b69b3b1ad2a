import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScopeComment } from '@/shared/api';
import { Face, Side, toastProblem, When } from '@/shared/ui';
import type { Topic } from '../api';
import { setResolved } from '../commentApi';
import { useScopePage } from '../state/ScopeContext';
import styles from './CommentsPanel.module.css';

interface Props {
  topic: Topic;
  comment: ScopeComment;
  onChanged: () => void;
}

export function CommentItem({ topic, comment, onChanged }: Props) {
  const { t } = useTranslation('scope');
  const { engagement, canComment } = useScopePage();
  const resolved = comment.resolved_at !== null;
  const change = () => setResolved(engagement.id, topic, comment.id, !resolved).then(onChanged, toastProblem);
  return (
    <li className={styles.comment} data-resolved={resolved}>
      <div className={styles.head}>
        <Face name={comment.author} party={comment.party} size={22} />
        <strong>{comment.author}</strong>
        <Side party={comment.party} />
        <span className={styles.when}>
          <When at={comment.at} />
        </span>
      </div>
      <p className={styles.text}>{comment.text}</p>
      {resolved && <p className={styles.when}>{t('comments.resolved_by', { name: comment.resolved_by })}</p>}
      {canComment && (
        <Button size="compact-xs" variant="subtle" onClick={() => void change()}>
          {resolved ? t('comments.reopen') : t('comments.resolve')}
        </Button>
      )}
    </li>
  );
}
