import { useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { Scope } from '@/shared/api';
import { neighbour, newsIn } from '../model/news';

/** The address of a clause within the page; what other rooms link to. */
export function anchorOf(id: string) {
  return `clause-${id}`;
}

/** Walking from change to change, and to the clause of the address; the one reached has the keyboard. */
export function useNews(scope: Scope) {
  const news = newsIn(scope);
  const [focused, setFocused] = useState<string | null>(null);
  const go = useCallback((step: 1 | -1) => setFocused((from) => neighbour(newsIn(scope), from, step) ?? null), [scope]);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const addressed = /^clause-(.+)$/.exec(hash)?.[1];
    if (addressed) setFocused(addressed);
  }, [hash]);
  useEffect(() => {
    if (focused === null) return;
    const element = document.getElementById(anchorOf(focused));
    element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    element?.focus({ preventScroll: true });
  }, [focused]);
  return { news, focused, go };
}
