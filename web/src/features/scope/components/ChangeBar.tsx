import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCheck, IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toastProblem, When } from '@/shared/ui';
import { putSeen } from '../api';
import { unreadOf } from '../model/news';
import { useScopePage } from '../state/ScopeContext';
import styles from './ChangeBar.module.css';

interface Props {
  news: string[];
  focused: string | null;
  onGo: (step: 1 | -1) => void;
}

/** How much others changed since I last looked, and walking through it. */
export function ChangeBar({ news, focused, onGo }: Props) {
  const { t } = useTranslation('scope');
  const { engagement, scope } = useScopePage();
  const queries = useQueryClient();
  const look = () => void putSeen(queries, engagement.id, scope.as_of).catch(toastProblem);
  const unread = unreadOf(scope);
  // Where one's own side wrote everything, the first look is the one that later changes are held against.
  const marksItself = scope.seen_at === null && scope.as_of > 0 && unread === 0;
  useEffect(() => {
    if (marksItself) look();
  });
  if (unread > 0) return <FirstLook unread={unread} onSeen={look} />;
  if (news.length === 0) return null;
  const at = focused === null ? -1 : news.indexOf(focused);
  return (
    <section className={styles.bar} aria-label={t('news.label')} data-no-print>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.words}>
        <strong>{t('news.count', { count: news.length })}</strong>{' '}
        <span className={styles.since}>
          {t('news.since')} {scope.seen_at && <When at={scope.seen_at} />}
        </span>
      </span>
      <span className={styles.place} role="status">
        {at >= 0 && t('news.place', { at: at + 1, of: news.length })}
      </span>
      <Jump label={t('command.previous')} onClick={() => onGo(-1)}>
        <IconChevronUp size={17} />
      </Jump>
      <Jump label={t('command.next')} onClick={() => onGo(1)}>
        <IconChevronDown size={17} />
      </Jump>
      <SeenButton onClick={look} />
    </section>
  );
}

/** To somebody who never looked all of it is new: said once, not at every clause. */
function FirstLook({ unread, onSeen }: { unread: number; onSeen: () => void }) {
  const { t } = useTranslation('scope');
  return (
    <section className={styles.bar} aria-label={t('news.first_label')} data-no-print>
      <span className={styles.dot} aria-hidden="true" />
      <span className={styles.words}>
        <strong>{t('news.first', { count: unread })}</strong>{' '}
        <span className={styles.since}>{t('news.first_help')}</span>
      </span>
      <SeenButton onClick={onSeen} />
    </section>
  );
}

function SeenButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('scope');
  return (
    <Button size="compact-sm" variant="default" leftSection={<IconCheck size={15} />} onClick={onClick}>
      {t('news.seen')}
    </Button>
  );
}

function Jump({ label, onClick, children }: { label: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
