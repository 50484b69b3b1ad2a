import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, minorDigits, parseMoney } from '@/shared/money';
import { dateLocale } from '@/shared/time';
import styles from './Price.module.css';

interface Props {
  label: string;
  value: number | null;
  currency: string;
  readOnly: boolean;
  /** Empty is no amount rather than none yet. */
  optional?: boolean;
  onSave: (minor: number | null) => void;
}

/** An amount, typed as people write it, in the smallest unit its currency has. */
export function MoneyField({ label, value, currency, readOnly, optional, onSave }: Props) {
  const { t, i18n } = useTranslation('scope');
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && draft.trim() !== '' && parseMoney(draft, currency) === null;
  const plain = value === null ? '' : plainAmount(value, currency, dateLocale(i18n.language));
  const commit = () => {
    if (draft === null || wrong) return;
    const minor = draft.trim() === '' ? (optional ? null : 0) : parseMoney(draft, currency);
    if (minor !== value) onSave(minor);
    setDraft(null);
  };
  const shown = draft ?? (value === null ? '' : formatMoney(value, currency));
  return (
    <span className={styles.sum}>
      <span className={styles.copy} aria-hidden="true">
        {shown}
      </span>
      <input
        className={styles.money}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={wrong}
        title={wrong ? t('price.no_amount', { digits: minorDigits(currency) }) : undefined}
        readOnly={readOnly}
        value={shown}
        placeholder={optional ? t('price.none') : undefined}
        onFocus={() => !readOnly && setDraft(plain)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => (wrong ? setDraft(null) : commit())}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </span>
  );
}

/** Without sign and groups, ready to be typed over; nothing for an amount that is still open. */
function plainAmount(minor: number, currency: string, locale: string): string {
  if (minor === 0) return '';
  const digits = minorDigits(currency);
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  return new Intl.NumberFormat(locale, format).format(minor / 10 ** digits);
}
