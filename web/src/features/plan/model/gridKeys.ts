/** What a key means in the grid. Pure, so that the keyboard can be tested without a browser. */
export type GridMove =
  | { kind: 'row'; by: number }
  | { kind: 'edge'; to: 'first' | 'last' }
  | { kind: 'column'; by: -1 | 1 }
  | { kind: 'collapse' }
  | { kind: 'expand' }
  | { kind: 'parent' }
  | { kind: 'edit' }
  | { kind: 'open' }
  | { kind: 'type'; text: string };

export interface GridPlace {
  onTree: boolean;
  expanded: boolean | null;
  pageRows: number;
}

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

export function gridMove(event: GridKey, place: GridPlace): GridMove | null {
  if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Home' && event.key !== 'End')) return null;
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'row', by: 1 };
    case 'ArrowUp':
      return { kind: 'row', by: -1 };
    case 'PageDown':
      return { kind: 'row', by: place.pageRows };
    case 'PageUp':
      return { kind: 'row', by: -place.pageRows };
    case 'Home':
      return { kind: 'edge', to: 'first' };
    case 'End':
      return { kind: 'edge', to: 'last' };
    case 'ArrowRight':
      return place.onTree && place.expanded === false ? { kind: 'expand' } : { kind: 'column', by: 1 };
    case 'ArrowLeft':
      if (!place.onTree) return { kind: 'column', by: -1 };
      return place.expanded ? { kind: 'collapse' } : { kind: 'parent' };
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case ' ':
      return { kind: 'open' };
    default:
      return null;
  }
}
