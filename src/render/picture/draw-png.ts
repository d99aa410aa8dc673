import { FONT_FAMILY, FONT_FILES } from './picture-fonts.js';

/** Pixels of the picture for one of the drawing: a phone has two or three for one, and zooms in. */
const ZOOM = 1.5;

/** Draws an SVG with the fonts that come with the program, outside of the calling thread. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  // Only here: where the compiled module does not load, nothing but the picture is to fail.
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: FONT_FAMILY },
  });
  return image.asPng();
}
