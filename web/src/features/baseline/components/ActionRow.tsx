import { IconArrowsExchange, IconGitPullRequest, IconRubberStamp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baseline, ChangeSummary } from '@/shared/api';
import { formatDay } from '@/shared/time';
import { When } from '@/shared/ui';
import { endOf } from '../model/remaining';
import { nameOfBaseline } from '../model/turn';
import type { Action, Draft } from '../model/waiting';
import { Countdown } from './Countdown';
import styles from './NextActions.module.css';

const icons = {
  offer: IconRubberStamp,
  answer: IconGitPullRequest,
  countersign: IconRubberStamp,
  draft: IconArrowsExchange,
};

/** One thing to do: what it is, what is asked for, and how long it waits or may wait. */
export function ActionRow({ engagement, action }: { engagement: string; action: Action }) {
  const Icon = icons[action.kind];
  return (
    <li>
      <span className={styles.icon}>
        <Icon size={15} aria-hidden="true" />
      </span>
      {action.kind === 'offer' && <OfferWords engagement={engagement} baseline={action.baseline} />}
      {action.kind === 'draft' && <DraftWords engagement={engagement} draft={action.draft} />}
      {(action.kind === 'answer' || action.kind === 'countersign') && (
        <ChangeWords engagement={engagement} change={action.change} asked={action.kind} />
      )}
    </li>
  );
}

function Words({ link, text, when }: { link: ReactNode; text: string; when: ReactNode }) {
  return (
    <>
      <span className={styles.words}>
        {link}
        <span className={styles.quiet}>{text}</span>
      </span>
      <span className={styles.when}>{when}</span>
    </>
  );
}

function OfferWords({ engagement, baseline }: { engagement: string; baseline: Baseline }) {
  const { t } = useTranslation('baseline');
  return (
    <Words
      link={
        <Link to="/engagements/$id/baselines/$number" params={{ id: engagement, number: nameOfBaseline(baseline) }}>
          {t('offer.of', { day: formatDay(baseline.offered_at) })}
        </Link>
      }
      text={`${t('waiting.offer')} · ${t('offer.by', { name: baseline.offered_by })}`}
      when={<Countdown until={endOf(baseline.valid_until)} />}
    />
  );
}

interface ChangeProps {
  engagement: string;
  change: ChangeSummary;
  asked: 'answer' | 'countersign';
}

function ChangeWords({ engagement, change, asked }: ChangeProps) {
  const { t } = useTranslation('baseline');
  const { number, title, version, created_at } = change;
  const versions = version > 1 ? ` · ${t('changes.versions', { count: version })}` : '';
  return (
    <Words
      link={
        <Link to="/engagements/$id/changes/$change" params={{ id: engagement, change: String(number) }}>
          {title}
        </Link>
      }
      text={`${t(`waiting.${asked}`)} · ${t('change_n', { number })}${versions}`}
      when={<When at={created_at} />}
    />
  );
}

function DraftWords({ engagement, draft }: { engagement: string; draft: Draft }) {
  const { t } = useTranslation('baseline');
  return (
    <Words
      link={
        <Link to="/engagements/$id/scope" params={{ id: engagement }}>
          {t('waiting.draft')}
        </Link>
      }
      text={t('waiting.draft_text', { name: draft.turn_by })}
      when={draft.turn_since && <When at={draft.turn_since} />}
    />
  );
}
