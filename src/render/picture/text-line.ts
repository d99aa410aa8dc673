import type { PictureElement } from './picture-elements.js';
import type { FontWeight, MeasureText } from './picture-fonts.js';

/** Where and how a line of text is set. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  /** Height of the line. */
  readonly line: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly colour: string;
}

/** How far below its middle a line's baseline lies, in shares of the font size: half of a small letter's height. */
const BELOW_MIDDLE = 0.36;
/** Arabic words with the blanks between them. */
const ARABIC = /(\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*[\p{Script=Arabic}\p{M}])?)/u;

/**
 * The elements of one line, and its width. Arabic stands in elements of its own: the drawing library finds another
 * font for a whole element only.
 */
export function textLine(
  { text, left, top, line, size, weight, colour }: TextLine,
  measure: MeasureText,
): { readonly elements: readonly PictureElement[]; readonly width: number } {
  const elements: PictureElement[] = [];
  let x = left;
  for (const part of text.split(ARABIC)) {
    const words = part.trim();
    const width = measure(part, size, weight);
    if (words !== '') {
      const indent = measure(part.slice(0, part.length - part.trimStart().length), size, weight);
      elements.push({
        kind: 'text',
        box: { x: x + indent, y: top, width: measure(words, size, weight), height: line },
        baseline: top + line / 2 + size * BELOW_MIDDLE,
        size,
        weight,
        colour,
        text: words,
      });
    }
    x += width;
  }
  return { elements, width: x - left };
}
