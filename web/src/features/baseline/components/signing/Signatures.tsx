import { IconRubberStamp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Party, Signature } from '@/shared/api';
import { formatInstant } from '@/shared/time';
import { Side } from '@/shared/ui';
import styles from './Signatures.module.css';

const parties: Party[] = ['client', 'vendor'];

/** Both sides, as at the foot of a contract: who signed and when, or the line that is still empty. */
export function Signatures({ signatures, waiting }: { signatures: Signature[]; waiting: boolean }) {
  const { t } = useTranslation('baseline');
  return (
    <ul className={styles.block} aria-label={t('signatures.title')}>
      {parties.map((party) => {
        const signature = signatures.find((one) => one.party === party);
        return (
          <li key={party} className={styles.signature} data-signed={signature !== undefined || undefined}>
            <Side party={party} name={signature?.organisation} />
            {signature ? (
              <span className={styles.name}>
                <IconRubberStamp size={15} stroke={1.8} aria-hidden="true" />
                {signature.name}
              </span>
            ) : (
              <span className={styles.open}>{t(waiting ? 'signatures.waiting' : 'signatures.none')}</span>
            )}
            {signature && (
              <time className={styles.at} dateTime={signature.signed_at}>
                {t('signatures.at', { at: formatInstant(signature.signed_at) })}
              </time>
            )}
          </li>
        );
      })}
    </ul>
  );
}
