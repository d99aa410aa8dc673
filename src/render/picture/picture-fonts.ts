import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type FontMetrics, readFontMetrics } from './font-metrics.js';

/** The family that the pictures' text is set in; the Arabic font stands in where it has no letter. */
export const FONT_FAMILY = 'Noto Sans';

/** The weights that there are; Arabic comes in one. */
export type FontWeight = 'regular' | 'semibold';

const FILES = {
  regular: 'noto-sans-regular.ttf',
  semibold: 'noto-sans-semibold.ttf',
  arabic: 'noto-sans-arabic-regular.ttf',
} as const;

/** The font files' paths, for whoever draws. */
export const FONT_FILES: readonly string[] = Object.values(FILES).map(pathOf);

/** Width of a text in pixels at a size in pixels; never less than what is drawn, ligatures make it narrower. */
export type MeasureText = (text: string, size: number, weight: FontWeight) => number;

/** A character that no font has is drawn as a box about this wide. */
const BOX_WIDTH = 1;
/** Marks that sit on the letter before them. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Reads the fonts and measures with them. */
export function createTextMeasure(): MeasureText {
  const read = (file: string): FontMetrics => readFontMetrics(readFileSync(pathOf(file)));
  const fonts = { regular: read(FILES.regular), semibold: read(FILES.semibold), arabic: read(FILES.arabic) };
  const known = new Map<string, number>();
  const widthOf = (character: string, weight: FontWeight): number => {
    const key = weight + character;
    const width = known.get(key);
    if (width !== undefined) return width;
    const codePoint = character.codePointAt(0) ?? 0;
    const measured = NO_WIDTH.test(character)
      ? 0
      : (fonts[weight].advance(codePoint) ?? fonts.arabic.advance(codePoint) ?? BOX_WIDTH);
    known.set(key, measured);
    return measured;
  };
  return (text, size, weight) => {
    let width = 0;
    for (const character of text) width += widthOf(character, weight);
    return width * size;
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(`./font/${file}`, import.meta.url));
}
