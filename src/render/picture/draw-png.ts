import { renderAsync } from '@resvg/resvg-js';

import { FONT_FAMILY, FONT_FILES } from './picture-fonts.js';

/** Pixels of the picture for one of the drawing: a phone has two or three for one, and zooms in. */
const ZOOM = 1.5;

/** Draws an SVG with the fonts that come with the program, outside of the calling thread. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY },
  });
  return image.asPng();
}
