import { BAR_HEIGHT, type Bar, DIAMOND_RADIUS, ROW_HEIGHT } from './geometry';
import { nearRoute } from './routing';
import { type Scene, type SceneLink, sceneRoute } from './scene';

export type BarPart = 'body' | 'end' | 'link-start' | 'link-end';
export type Hit = { kind: 'bar'; bar: Bar; part: BarPart } | { kind: 'link'; link: SceneLink };

const RESIZE_GRIP = 6;
const LINK_REACH = 16;

/** What lies under a point of the scene: a part of a bar first, then a link. */
export function hitAt(scene: Scene, x: number, y: number): Hit | null {
  const bar = scene.bars[Math.floor(y / ROW_HEIGHT)];
  const part = bar ? partAt(bar, x, y) : null;
  if (bar && part) return { kind: 'bar', bar, part };
  const link = scene.links.find((one) => {
    const between = y >= Math.min(one.from, one.to) * ROW_HEIGHT && y <= (Math.max(one.from, one.to) + 1) * ROW_HEIGHT;
    const route = between ? sceneRoute(scene, one) : null;
    return route !== null && nearRoute(route, x, y);
  });
  return link ? { kind: 'link', link } : null;
}

function partAt(bar: Bar, x: number, y: number): BarPart | null {
  if (Math.abs(y - bar.middle) > BAR_HEIGHT / 2 + 3) return null;
  const { left, right } = extent(bar);
  if (x >= left && x <= right) {
    const wide = right - left > RESIZE_GRIP * 3;
    return bar.kind === 'task' && wide && x > right - RESIZE_GRIP ? 'end' : 'body';
  }
  if (x > right && x <= right + LINK_REACH) return 'link-end';
  if (x < left && x >= left - LINK_REACH) return 'link-start';
  return null;
}

export function extent(bar: Bar): { left: number; right: number } {
  if (bar.kind !== 'milestone') return { left: bar.left, right: bar.right };
  return { left: bar.left - DIAMOND_RADIUS, right: bar.right + DIAMOND_RADIUS };
}

/** The end of a bar nearest to x: where a link that is dropped there begins or ends. */
export function nearestEnd(bar: Bar, x: number): 'start' | 'end' {
  return x < (bar.left + bar.right) / 2 ? 'start' : 'end';
}
