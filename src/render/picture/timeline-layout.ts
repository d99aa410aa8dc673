import { type CalendarDate, daysOf } from '../../core/calendar-date.js';
import { legendElements, type LegendWords } from './legend-layout.js';
import type { Box, MarkShape, PictureElement, PictureLayout } from './picture-elements.js';
import type { FontWeight, MeasureText } from './picture-fonts.js';
import type { PictureTheme } from './picture-theme.js';
import { textLine } from './text-line.js';
import { wrapMeasured } from './wrap-measured.js';

/** One event of the picture, its words written out. */
export interface PictureEntry {
  readonly date: CalendarDate;
  /** The date in words, "planned for …" among them. */
  readonly label: string;
  readonly planned: boolean;
  readonly quote: string;
  /** `null`: not known. */
  readonly outlet: string | null;
}

/** All that a picture shows. */
export interface TimelinePicture {
  readonly heading: string;
  readonly summary: string;
  /** In the order of their dates. */
  readonly entries: readonly PictureEntry[];
  readonly legend: LegendWords;
  /** Writes out a length of time. */
  readonly span: (count: number, unit: 'day' | 'week' | 'month' | 'year') => string;
}

/** Pixels of the drawing; a phone shows it at about half, where the smallest text is still nine high. */
const WIDTH = 720;
const MARGIN = 30;
const AXIS = 96;
const TEXT_LEFT = 124;
const HEADING = { size: 31, weight: 'semibold', line: 40 } as const;
const SUMMARY = { size: 20, weight: 'regular', line: 27 } as const;
const DATE = { size: 22, weight: 'semibold', line: 29 } as const;
const OUTLET = { size: 18, weight: 'regular' } as const;
const QUOTE = { size: 20, weight: 'regular', line: 27 } as const;
const GAP = { size: 18, weight: 'regular', line: 26 } as const;
/** What a longer time between two events adds to the space between them, in shares of it, up to a most. */
const TIME_SPACE = 0.15;
const MOST_TIME_SPACE = 1.2;
/** Space before and after the events. */
const EDGE_SPACE = 20;
/** Days without an event from which the axis is broken and says how long. */
const BREAK_DAYS = 45;
const MARK = 20;
/** Bars of ranges that run at the same time stand side by side. */
const LANES = [78, 62, 46] as const;
const BAR = 10;
/** Lines of a quote and space between events, by how many there are: 40 must still be a picture that one can scroll. */
const DENSITIES = [
  { upTo: 6, lines: 4, space: 22 },
  { upTo: 14, lines: 3, space: 20 },
  { upTo: 24, lines: 2, space: 16 },
  { upTo: Infinity, lines: 1, space: 11 },
] as const;
const DAY_MILLISECONDS = 86_400_000;
const SEPARATOR = ' · ';

interface Row {
  readonly entry: PictureEntry;
  readonly top: number;
  readonly bottom: number;
}

/** Places everything: a heading, a row for each event along the axis of time, a legend. */
export function layOutTimeline(
  picture: TimelinePicture,
  theme: PictureTheme,
  measure: MeasureText,
): PictureLayout {
  const { entries } = picture;
  const colourOf = outletColours(entries, theme);
  const elements: PictureElement[] = [];
  const text = textPlacer(elements, measure);
  let y = MARGIN;
  for (const [words, style, colour] of [
    [picture.heading, HEADING, theme.text],
    [picture.summary, SUMMARY, theme.muted],
  ] as const) {
    const lines = wrapMeasured(words, { ...style, width: WIDTH - 2 * MARGIN, lines: 2 }, measure);
    for (const line of lines) {
      text(line, MARGIN, y, style.line, style, colour);
      y += style.line;
    }
  }
  y += EDGE_SPACE;

  const { lines, space } = DENSITIES.find(({ upTo }) => entries.length <= upTo) ?? DENSITIES[3];
  const rows: Row[] = [];
  for (const [place, entry] of entries.entries()) {
    const before = entries[place - 1];
    const days = before === undefined ? 0 : daysBetween(before.date, entry.date);
    if (days >= BREAK_DAYS) {
      const words = picture.span(...spanOf(days));
      elements.push({
        kind: 'axis',
        box: { x: AXIS - 8, y: y + 4, width: 16, height: GAP.line },
        isBroken: true,
      });
      text(words, TEXT_LEFT, y + 4, GAP.line, GAP, theme.muted);
      y += GAP.line + space;
    } else if (place > 0) y += space * Math.min(MOST_TIME_SPACE, TIME_SPACE * Math.log2(1 + days));
    const top = y;
    y = placeEntry(entry, top, { lines, theme, measure, text, colour: colourOf(entry.outlet) });
    rows.push({ entry, top, bottom: y });
    y += space;
  }
  const marks = markElements(rows, colourOf);
  const legend = legendElements(
    { entries, words: picture.legend, colourOf, theme, measure },
    { left: MARGIN, top: y + EDGE_SPACE / 2, width: WIDTH - 2 * MARGIN },
  );
  return {
    width: WIDTH,
    height: Math.ceil(legend.bottom + MARGIN),
    elements: [...axisElements(rows, elements), ...elements, ...marks, ...legend.elements],
  };
}

type PlaceText = (
  text: string,
  left: number,
  top: number,
  line: number,
  style: { readonly size: number; readonly weight: FontWeight },
  colour: string,
) => number;

/** Adds a line of text and gives its width. */
function textPlacer(elements: PictureElement[], measure: MeasureText): PlaceText {
  return (text, left, top, line, { size, weight }, colour) => {
    const set = textLine({ text, left, top, line, size, weight, colour }, measure);
    elements.push(...set.elements);
    return set.width;
  };
}

interface EntryPlacing {
  readonly lines: number;
  readonly theme: PictureTheme;
  readonly measure: MeasureText;
  readonly text: PlaceText;
  readonly colour: string;
}

function placeEntry(
  { label, outlet, quote }: PictureEntry,
  top: number,
  { lines, theme, measure, text, colour }: EntryPlacing,
): number {
  const width = WIDTH - MARGIN - TEXT_LEFT;
  let y = top;
  let used = 0;
  for (const line of wrapMeasured(label, { ...DATE, width, lines: 2 }, measure)) {
    used = text(line, TEXT_LEFT, y, DATE.line, DATE, theme.text);
    y += DATE.line;
  }
  // Beside the date where there is room for some of it.
  const room = width - used;
  const named =
    outlet === null
      ? []
      : wrapMeasured(SEPARATOR.trim() + ' ' + outlet, { ...OUTLET, width: room - 8, lines: 1 }, measure);
  const [source] = named;
  const LEAST_ROOM = 90;
  if (source !== undefined && room > LEAST_ROOM)
    text(source, TEXT_LEFT + used + 8, y - DATE.line, DATE.line, OUTLET, colour);
  for (const line of wrapMeasured(quote, { ...QUOTE, width, lines }, measure)) {
    text(line, TEXT_LEFT, y, QUOTE.line, QUOTE, theme.text);
    y += QUOTE.line;
  }
  return y;
}

/** Each outlet's colour, in the order in which the outlets come. */
function outletColours(
  entries: readonly PictureEntry[],
  { outlets, otherOutlets }: PictureTheme,
): (outlet: string | null) => string {
  const named = [...new Set(entries.flatMap(({ outlet }) => outlet ?? []))];
  return (outlet) => (outlet === null ? otherOutlets : (outlets[named.indexOf(outlet)] ?? otherOutlets));
}

function markElements(
  rows: readonly Row[],
  colourOf: (outlet: string | null) => string,
): readonly PictureElement[] {
  const taken: (number | undefined)[] = LANES.map(() => undefined);
  return rows.map(({ entry, top, bottom }, place): PictureElement => {
    const shape: MarkShape = entry.date.precision;
    const mark = { kind: 'mark', shape, colour: colourOf(entry.outlet), isHollow: entry.planned } as const;
    const middle = top + DATE.line / 2;
    if (shape !== 'range')
      return { ...mark, box: { x: AXIS - MARK / 2, y: middle - MARK / 2, width: MARK, height: MARK } };
    const { last } = daysOf(entry.date);
    const inside = rows.slice(place + 1).findLast((row) => daysOf(row.entry.date).first <= last);
    const start = top + 4;
    const lane = LANES.findIndex((_, at) => (taken[at] ?? -Infinity) < start);
    // Where no lane is free, its own row is all that a bar can take.
    const x = lane < 0 ? AXIS : (LANES[lane] ?? AXIS);
    const end = lane < 0 || inside === undefined ? bottom - 4 : inside.top + DATE.line;
    if (lane >= 0) taken[lane] = end + BAR;
    return { ...mark, box: { x: x - BAR / 2, y: start, width: BAR, height: end - start } };
  });
}

/** The axis from the first event to the last, left out where it is broken. */
function axisElements(rows: readonly Row[], placed: readonly PictureElement[]): readonly PictureElement[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const breaks = placed.flatMap((element) => (element.kind === 'axis' ? [element.box] : []));
  const starts = [first.top + DATE.line / 2, ...breaks.map((box) => box.y + box.height)];
  const isBar = last.entry.date.precision === 'range';
  const ends = [...breaks.map(({ y }) => y), isBar ? last.bottom : last.top + DATE.line / 2];
  return starts.map((y, place): PictureElement => {
    const box: Box = { x: AXIS - 1.5, y, width: 3, height: Math.max(0, (ends[place] ?? y) - y) };
    return { kind: 'axis', box, isBroken: false };
  });
}

function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  const [from, to] = [daysOf(earlier), daysOf(later)];
  // What happens inside a longer time is not after it.
  if (to.first <= from.last) return 0;
  return Math.round((Date.parse(to.first) - Date.parse(from.first)) / DAY_MILLISECONDS);
}

/** A number of days in the unit in which one would say it. */
function spanOf(days: number): [count: number, unit: 'day' | 'week' | 'month' | 'year'] {
  const YEAR = 365.25;
  const MONTH = 30.44;
  if (days >= YEAR * 0.95) return [Math.max(1, Math.round(days / YEAR)), 'year'];
  if (days >= 2 * MONTH * 0.95) return [Math.round(days / MONTH), 'month'];
  return [Math.round(days / 7), 'week'];
}
