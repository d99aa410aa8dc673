import type { FontWeight } from './picture-fonts.js';

/** A rectangle of the drawing, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a date's precision is shown: a disc, a diamond, a square, a bar. */
export type MarkShape = 'day' | 'month' | 'year' | 'range';

/** What a drawing is made of, from back to front; every element has the box that it takes. */
export type PictureElement =
  | {
      readonly kind: 'text';
      readonly box: Box;
      readonly baseline: number;
      readonly size: number;
      readonly weight: FontWeight;
      readonly colour: string;
      readonly text: string;
    }
  | {
      readonly kind: 'mark';
      readonly box: Box;
      readonly shape: MarkShape;
      readonly colour: string;
      readonly isHollow: boolean;
    }
  | { readonly kind: 'axis'; readonly box: Box; readonly isBroken: boolean };

/** A drawing before it is written down. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly PictureElement[];
}
