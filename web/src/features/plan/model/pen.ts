import type { Point } from './routing';

export interface LineStyle {
  stroke: string;
  width?: number;
  dash?: number[];
  /** Radius of the rounded corners. */
  corner?: number;
}

export interface TextStyle {
  fill: string;
  size: number;
  weight?: number;
  align?: 'start' | 'middle' | 'end';
  /** A thin outline in this colour keeps words readable over lines. */
  halo?: string;
}

/** All that painting needs. One pen draws on a canvas, another writes SVG; both give the same picture. */
export interface Pen {
  rect(x: number, y: number, width: number, height: number, fill: string, radius?: number): void;
  outline(x: number, y: number, width: number, height: number, stroke: string, radius?: number): void;
  line(points: readonly Point[], style: LineStyle): void;
  polygon(points: readonly Point[], fill: string, stroke?: string): void;
  /** Diagonal stripes inside a rectangle. */
  hatch(x: number, y: number, width: number, height: number, stroke: string, radius?: number): void;
  text(words: string, x: number, baseline: number, style: TextStyle): void;
}
