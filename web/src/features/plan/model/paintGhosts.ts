import { BAR_HEIGHT, DIAMOND_RADIUS } from './geometry';
import type { Ghost } from './ghost';
import type { Palette } from './palette';
import type { Pen } from './pen';

const GHOST_HEIGHT = 4;
const GAP = 1.5;

/** The agreed dates: a thin bar under the bar, for a milestone the outline of its diamond. */
export function paintGhost(pen: Pen, ghost: Ghost, palette: Palette): void {
  if (ghost.milestone) paintDiamond(pen, ghost, palette);
  else paintLine(pen, ghost, palette);
}

function paintLine(pen: Pen, ghost: Ghost, palette: Palette) {
  const top = ghost.middle + BAR_HEIGHT / 2 + GAP;
  pen.rect(ghost.left, top, ghost.right - ghost.left, GHOST_HEIGHT, palette.ghost, 1);
}

function paintDiamond(pen: Pen, { left: x, middle: y }: Ghost, palette: Palette) {
  const r = DIAMOND_RADIUS + 2.5;
  pen.line(
    [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
      [x, y - r],
    ],
    { stroke: palette.ghost, width: 1.5 },
  );
}
