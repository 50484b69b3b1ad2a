import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Side, When } from '@/shared/ui';
import { otherSide } from '../model/news';
import { useScopePage } from '../state/ScopeContext';
import { HandOverDialog } from './HandOverDialog';
import styles from './TurnBanner.module.css';

/** Whose turn it is, since when and what for. */
export function TurnBanner({ handing, onHanding }: { handing: boolean; onHanding: (open: boolean) => void }) {
  const { t } = useTranslation('scope');
  const { engagement, scope, canEdit, nameOf } = useScopePage();
  const { turn, party, turn_since, turn_by, turn_note } = scope;
  const other = otherSide(party);
  const alone = engagement.vendor === null;
  const mine = turn === party;
  const mayHandOver = canEdit && (turn === null || mine) && !alone;
  const words = turn === null ? t('turn.open') : mine ? t('turn.mine') : t('turn.theirs', { name: nameOf(turn) });
  return (
    <section className={styles.banner} data-party={turn ?? 'none'} aria-label={t('turn.label')}>
      <div className={styles.words}>
        <strong>{words}</strong> {turn && <Side party={turn} name={nameOf(turn)} />}
        {turn_since && (
          <span className={styles.since}>
            {t('turn.by', { name: turn_by })} <When at={turn_since} />
          </span>
        )}
        {alone && <span className={styles.since}>{t('turn.no_vendor')}</span>}
        {turn_note && <blockquote className={styles.note}>{turn_note}</blockquote>}
      </div>
      {mayHandOver && (
        <Button
          data-no-print
          variant={mine ? 'filled' : 'default'}
          leftSection={<IconArrowsExchange size={16} />}
          onClick={() => onHanding(true)}
        >
          {t('turn.hand_over', { name: nameOf(other) })}
        </Button>
      )}
      <HandOverDialog opened={handing && mayHandOver} to={other} onClose={() => onHanding(false)} />
    </section>
  );
}
