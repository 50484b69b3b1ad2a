import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../api';
import { useScopePage } from '../state/ScopeContext';

/** How many comments are open; always visible where there is one. */
export function CommentButton({ topic, count, label }: { topic: Topic; count: number; label: string }) {
  const { t } = useTranslation('scope');
  const { openComments } = useScopePage();
  return (
    <Button
      size="compact-xs"
      variant={count > 0 ? 'light' : 'subtle'}
      color={count > 0 ? 'accent' : 'gray'}
      leftSection={<IconMessage size={15} aria-hidden="true" />}
      aria-label={t('comments.open_for', { label, count })}
      onClick={() => openComments(topic)}
    >
      {count > 0 ? count : ''}
    </Button>
  );
}
