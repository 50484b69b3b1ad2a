import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Gantt.module.css';

const STEP = 32;

/** The line between tree and timeline; dragged, or moved with the arrow keys. */
export function Splitter({ width, resize }: { width: number; resize: (width: number) => void }) {
  const { t } = useTranslation('plan');
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (frame) resize(event.clientX - frame.left);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width - STEP);
    if (event.key === 'ArrowRight') resize(width + STEP);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator moves; <hr> does not
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('splitter')}
      aria-valuenow={width}
      tabIndex={0}
      className={styles.splitter}
      style={{ left: width }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
