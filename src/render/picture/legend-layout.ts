import type { MarkShape, PictureElement } from './picture-elements.js';
import type { MeasureText } from './picture-fonts.js';
import type { PictureTheme } from './picture-theme.js';
import type { PictureEntry } from './timeline-layout.js';
import { textLine } from './text-line.js';
import { wrapMeasured } from './wrap-measured.js';

/** What the legend's signs are called. */
export interface LegendWords {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly range: string;
  readonly planned: string;
  readonly noOutlet: string;
  readonly otherOutlets: string;
}

export interface LegendSource {
  readonly entries: readonly PictureEntry[];
  readonly words: LegendWords;
  readonly colourOf: (outlet: string | null) => string;
  readonly theme: PictureTheme;
  readonly measure: MeasureText;
}

export interface LegendPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface LegendItem {
  readonly shape: MarkShape;
  readonly isHollow: boolean;
  readonly colour: string;
  readonly words: string;
}

const SIGN = 16;
const BAR = 9;
const STYLE = { size: 18, weight: 'regular' } as const;
const LINE = 30;
const SIGN_SPACE = 9;
const ITEM_SPACE = 26;

/** The signs that the picture uses, then its outlets; items that do not fit a line begin the next. */
export function legendElements(
  source: LegendSource,
  { left, top, width }: LegendPlace,
): { readonly elements: readonly PictureElement[]; readonly bottom: number } {
  const { theme, measure } = source;
  const elements: PictureElement[] = [];
  let y = top;
  for (const group of [shapeItems(source), outletItems(source)]) {
    let x = left;
    for (const { words, ...sign } of group) {
      const room = width - SIGN - SIGN_SPACE;
      const [label = ''] = wrapMeasured(words, { ...STYLE, width: room, lines: 1 }, measure);
      const taken = SIGN + SIGN_SPACE + measure(label, STYLE.size, STYLE.weight);
      if (x > left && x + taken > left + width) {
        x = left;
        y += LINE;
      }
      const middle = y + LINE / 2;
      const across = sign.shape === 'range' ? BAR : SIGN;
      elements.push(
        {
          kind: 'mark',
          ...sign,
          box: { x: x + (SIGN - across) / 2, y: middle - SIGN / 2, width: across, height: SIGN },
        },
        ...textLine(
          { text: label, left: x + SIGN + SIGN_SPACE, top: y, line: LINE, ...STYLE, colour: theme.muted },
          measure,
        ).elements,
      );
      x += taken + ITEM_SPACE;
    }
    if (group.length > 0) y += LINE;
  }
  return { elements, bottom: y };
}

function shapeItems({ entries, words, theme }: LegendSource): readonly LegendItem[] {
  const SHAPES = ['day', 'month', 'year', 'range'] as const;
  const used = SHAPES.filter((shape) => entries.some(({ date }) => date.precision === shape));
  const plain = { colour: theme.muted, isHollow: false };
  return [
    ...used.map((shape): LegendItem => ({ ...plain, shape, words: words[shape] })),
    ...(entries.some(({ planned }) => planned)
      ? [{ ...plain, shape: 'day', isHollow: true, words: words.planned } as const]
      : []),
  ];
}

/** Outlets with a colour of their own; all others share one. */
function outletItems({ entries, words, colourOf, theme }: LegendSource): readonly LegendItem[] {
  const named = [...new Set(entries.flatMap(({ outlet }) => outlet ?? []))];
  const own = named.filter((outlet) => colourOf(outlet) !== theme.otherOutlets);
  const shared = [
    ...(own.length < named.length ? [words.otherOutlets] : []),
    ...(entries.some(({ outlet }) => outlet === null) ? [words.noOutlet] : []),
  ];
  const item = (colour: string, name: string): LegendItem => ({
    shape: 'day',
    isHollow: false,
    colour,
    words: name,
  });
  return [
    ...own.map((outlet) => item(colourOf(outlet), outlet)),
    ...(shared.length === 0 ? [] : [item(theme.otherOutlets, shared.join(', '))]),
  ];
}
