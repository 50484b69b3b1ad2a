import type { ReactNode } from 'react';
import styles from './Picture.module.css';

export type PictureName = 'engagements' | 'plan' | 'record' | 'people' | 'bell' | 'signpost' | 'broken' | 'key';

/** Small line drawings of one family: two strokes, one for each side. Decorative only. */
export function Picture({ name }: { name: PictureName }) {
  return (
    <svg className={styles.picture} viewBox="0 0 120 80" width="120" height="80" aria-hidden="true" focusable="false">
      <ellipse className={styles.ground} cx="60" cy="72" rx="44" ry="4" />
      {drawings[name]}
    </svg>
  );
}

const { paper, line, ours, theirs, accent } = styles;

const drawings: Record<PictureName, ReactNode> = {
  engagements: (
    <>
      <rect className={paper} x="18" y="18" width="40" height="48" rx="5" />
      <rect className={paper} x="62" y="18" width="40" height="48" rx="5" />
      <path className={ours} d="M26 30h18M26 39h24" />
      <path className={theirs} d="M70 30h18M70 39h24" />
      <path className={accent} d="M50 54h20" />
    </>
  ),
  plan: (
    <>
      <rect className={paper} x="16" y="12" width="88" height="54" rx="5" />
      <path className={ours} d="M26 25h26" />
      <path className={theirs} d="M46 38h30" />
      <path className={accent} d="M70 51h14" />
      <path className={line} d="M52 25v13M76 38v13M94 46l5 5-5 5-5-5z" />
    </>
  ),
  record: (
    <>
      <rect className={paper} x="28" y="8" width="64" height="60" rx="5" />
      <path className={ours} d="M46 22h32M46 36h24" />
      <path className={theirs} d="M46 50h30" />
      <path className={line} d="M38 22v28" />
      <circle className={accent} cx="38" cy="22" r="2.5" />
      <circle className={accent} cx="38" cy="36" r="2.5" />
      <circle className={accent} cx="38" cy="50" r="2.5" />
    </>
  ),
  people: (
    <>
      <circle className={ours} cx="42" cy="28" r="11" />
      <path className={ours} d="M22 64c2-14 10-20 20-20s18 6 20 20" />
      <circle className={theirs} cx="78" cy="28" r="11" />
      <path className={theirs} d="M58 64c2-14 10-20 20-20s18 6 20 20" />
    </>
  ),
  bell: (
    <>
      <path className={ours} d="M40 56c6-6 6-14 6-20a14 14 0 0 1 28 0c0 6 0 14 6 20z" />
      <path className={accent} d="M55 63a5 5 0 0 0 10 0" />
      <path className={theirs} d="M60 22v-6" />
    </>
  ),
  signpost: (
    <>
      <path className={line} d="M60 70V12" />
      <path className={ours} d="M60 18h30l8 8-8 8H60z" />
      <path className={theirs} d="M60 40H32l-8 8 8 8h28z" />
    </>
  ),
  broken: (
    <>
      <path className={ours} d="M14 42h28l8-8" />
      <path className={theirs} d="M106 42H78l-8 8" />
      <path className={accent} d="M60 20v6M48 24l3 5M72 24l-3 5" />
    </>
  ),
  key: (
    <>
      <circle className={ours} cx="42" cy="40" r="14" />
      <path className={theirs} d="M56 40h42v10M86 40v8" />
    </>
  ),
};
