import type { PictureElement, PictureLayout } from './picture-elements.js';
import { FONT_FAMILY } from './picture-fonts.js';
import type { PictureTheme } from './picture-theme.js';

const WEIGHTS = { regular: 400, semibold: 600 } as const;
const HOLLOW_STROKE = 3.5;

/** A layout as an SVG document: the same layout gives the same text. */
export function writeSvg({ width, height, elements }: PictureLayout, theme: PictureTheme): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="${FONT_FAMILY}">`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${theme.ground}"/>`,
    ...elements.map((element) => elementOf(element, theme)),
    '</svg>',
  ].join('\n');
}

function elementOf(element: PictureElement, theme: PictureTheme): string {
  const { x, y, width, height } = element.box;
  switch (element.kind) {
    case 'text':
      return (
        `<text x="${number(x)}" y="${number(element.baseline)}" font-size="${String(element.size)}" ` +
        `font-weight="${String(WEIGHTS[element.weight])}" fill="${element.colour}">${escapeXml(element.text)}</text>`
      );
    case 'axis':
      return element.isBroken
        ? `<path d="${zigzag(element.box)}" fill="none" stroke="${theme.axis}" stroke-width="3"/>`
        : `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${theme.axis}"/>`;
    case 'mark':
      return markOf(element, theme);
  }
}

function markOf(
  { box, shape, colour, isHollow }: PictureElement & { readonly kind: 'mark' },
  { ground }: PictureTheme,
): string {
  // A stroke lies half outside of its line; the box is what is drawn.
  const inset = isHollow ? HOLLOW_STROKE / 2 : 0;
  const [x, y] = [box.x + inset, box.y + inset];
  const [width, height] = [box.width - 2 * inset, box.height - 2 * inset];
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const paint = isHollow
    ? `fill="${ground}" stroke="${colour}" stroke-width="${String(HOLLOW_STROKE)}"`
    : `fill="${colour}"`;
  switch (shape) {
    case 'day':
      return `<circle cx="${number(middleX)}" cy="${number(middleY)}" r="${number(width / 2)}" ${paint}/>`;
    case 'month':
      return `<path d="M${number(middleX)} ${number(y)}L${number(x + width)} ${number(middleY)}L${number(middleX)} ${number(y + height)}L${number(x)} ${number(middleY)}Z" ${paint}/>`;
    case 'year':
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" ${paint}/>`;
    case 'range':
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="${number(width / 2)}" ${paint}/>`;
  }
}

/** A line that goes to and fro: here time is left out. */
function zigzag({ x, y, width, height }: PictureElement['box']): string {
  const STEPS = 4;
  const middle = x + width / 2;
  const points = Array.from({ length: STEPS - 1 }, (_, step) => {
    const side = step % 2 === 0 ? x : x + width;
    return `L${number(side)} ${number(y + (height * (step + 1)) / STEPS)}`;
  });
  return `M${number(middle)} ${number(y)}${points.join('')}L${number(middle)} ${number(y + height)}`;
}

/** Two decimals: enough for a pixel, and the same on every machine. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as XML takes it: without the control characters that no XML may hold. */
function escapeXml(text: string): string {
  return (
    text
      .replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
      // oxlint-disable-next-line no-control-regex -- they are what is to go
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
  );
}
