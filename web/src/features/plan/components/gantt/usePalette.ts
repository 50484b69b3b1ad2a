import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import { PAPER, type Palette, readPalette } from '../../model/palette';

/** The timeline's colours as the style sheet has them now; read again when light and dark change. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette {
  const scheme = useComputedColorScheme('light');
  const [palette, setPalette] = useState<Palette>(PAPER);
  useEffect(() => {
    void scheme;
    if (element.current) setPalette(readPalette(element.current));
  }, [element, scheme]);
  return palette;
}
