import { useCallback, useEffect, useState } from 'react';
import type { Scope } from '@/shared/api';
import { neighbour, newsIn } from '../model/news';

export function anchorOf(id: string) {
  return `scope-${id}`;
}

/** Walking from change to change; the one reached is scrolled to and has the keyboard. */
export function useNews(scope: Scope) {
  const news = newsIn(scope);
  const [focused, setFocused] = useState<string | null>(null);
  const go = useCallback((step: 1 | -1) => setFocused((from) => neighbour(newsIn(scope), from, step) ?? null), [scope]);
  useEffect(() => {
    if (focused === null) return;
    const element = document.getElementById(anchorOf(focused));
    element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    element?.focus({ preventScroll: true });
  }, [focused]);
  return { news, focused, go };
}
