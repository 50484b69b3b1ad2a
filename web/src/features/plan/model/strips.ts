import { ROW_HEIGHT } from './geometry';

/** The timeline is painted in strips of ten rows. */
export const STRIP_HEIGHT = ROW_HEIGHT * 10;

const MARGIN_X = 320;

interface Across {
  left: number;
  width: number;
}

/** The strips that show, and one more on each side. `height` is that of all rows. */
export function neededStrips(view: { top: number; height: number }, height: number): number[] {
  const last = Math.ceil(height / STRIP_HEIGHT) - 1;
  const from = Math.max(0, Math.floor(view.top / STRIP_HEIGHT) - 1);
  const to = Math.min(last, Math.floor((view.top + view.height) / STRIP_HEIGHT) + 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** What a strip covers of the time: the view and some time on either side, in whole pixels. */
export function paneWithMargin(view: Across, sceneWidth: number): Across {
  const left = Math.max(0, Math.floor(view.left - MARGIN_X));
  const right = Math.min(Math.max(sceneWidth, view.width), Math.ceil(view.left + view.width + MARGIN_X));
  return { left, width: Math.max(1, right - left) };
}

export function staysWithin(pane: Across, view: Across, sceneWidth: number): boolean {
  const right = Math.min(view.left + view.width, sceneWidth);
  return view.left >= pane.left && right <= pane.left + pane.width;
}
