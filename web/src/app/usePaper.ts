import { useEffect } from 'react';

const attribute = 'data-mantine-color-scheme';

/** Paper is light, whatever the screen is; the screen's appearance comes back afterwards. */
export function usePaper() {
  useEffect(() => {
    const root = document.documentElement;
    const paper = window.matchMedia('print');
    let screen = '';
    const turn = () => {
      if (paper.matches) {
        screen = root.getAttribute(attribute) ?? '';
        root.setAttribute(attribute, 'light');
      } else if (screen) root.setAttribute(attribute, screen);
    };
    paper.addEventListener('change', turn);
    return () => paper.removeEventListener('change', turn);
  }, []);
}
