import type { TimelineAnswer, TimelineCitation, TimelineEntry } from '../answers/timeline-answer.js';
import { shorten } from '../text/excerpt.js';
import { DISCORD_LIMITS } from './limits.js';
import { drawPng } from './picture/draw-png.js';
import { createTextMeasure, type MeasureText } from './picture/picture-fonts.js';
import { PICTURE_THEMES, type ThemeName } from './picture/picture-theme.js';
import { layOutTimeline, type TimelinePicture } from './picture/timeline-layout.js';
import { writeSvg } from './picture/write-svg.js';
import type { Attachment } from './reply.js';
import { languageFor } from './texts/language.js';
import { dateLine, timelineSummary } from './timeline.js';
import { visibleText } from './visible-text.js';

/** More events make a picture that nobody can read. */
const PICTURE_MOST_ENTRIES = 40;
/** One event is no timeline. */
const PICTURE_LEAST_ENTRIES = 2;

export interface PictureOptions {
  /** The reader's locale, such as `en-US`. */
  readonly locale?: string;
  readonly theme?: ThemeName;
}

let measure: MeasureText | undefined;

/** A timeline as a picture with its alternative text; `null` for one of fewer events than a picture takes. */
export async function drawTimeline(
  answer: TimelineAnswer,
  options: PictureOptions = {},
): Promise<Attachment | null> {
  const picture = pictureOf(answer, options);
  if (picture.entries.length < PICTURE_LEAST_ENTRIES) return null;
  return {
    name: 'timeline.png',
    data: await drawPng(svgOf(picture, options.theme)),
    description: describe(picture, answer, options),
  };
}

/** A picture's SVG; the same picture gives the same text. */
function svgOf(picture: TimelinePicture, name: ThemeName = 'dark'): string {
  const theme = PICTURE_THEMES[name];
  // The fonts are read with the first picture.
  measure ??= createTextMeasure();
  return writeSvg(layOutTimeline(picture, theme, measure), theme);
}

/** What the picture of a timeline shows: its events, or the best told of them. */
export function pictureOf(answer: TimelineAnswer, { locale }: PictureOptions = {}): TimelinePicture {
  const language = languageFor(locale);
  const { texts } = language;
  const entries = bestTold(answer.entries);
  const whole = timelineSummary(answer, language);
  const summary =
    entries.length === answer.entries.length
      ? whole
      : `${whole}. ${texts.timeline.pictureHolds(entries.length, answer.entries.length)}`;
  return {
    heading: visibleText(answer.query),
    summary,
    entries: entries.map((entry) => ({
      date: entry.date,
      label: dateLine(entry.date, entry, language),
      planned: entry.planned,
      quote: visibleText(tellingPart(entry.citation)),
      outlet: entry.citation.outlet === null ? null : visibleText(entry.citation.outlet),
    })),
    legend: texts.timeline.legend,
    span: (count, unit) =>
      new Intl.NumberFormat(language.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  };
}

/** Characters of a quote that the picture surely shows. */
const SHOWN_LENGTH = 110;
/** Characters before the date's words that say what is dated. */
const LEAD_LENGTH = 60;

/** The quote, or its part around the date where that stands too far behind to be seen. */
function tellingPart({ quote, start, highlights }: TimelineCitation): string {
  const [date] = highlights;
  const at = date === undefined ? 0 : date.start - start;
  if (at < SHOWN_LENGTH) return quote;
  const clause = quote.lastIndexOf(', ', at - LEAD_LENGTH) + 2;
  const from = clause > 1 && clause > at - SHOWN_LENGTH ? clause : quote.indexOf(' ', at - LEAD_LENGTH) + 1;
  return from < 1 ? quote : `… ${quote.slice(from)}`;
}

/** Those that most articles tell, in the order of their dates. */
function bestTold(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const worth = ({ articles, dating, reports }: TimelineEntry): readonly number[] => [
    dating === 'told' ? 1 : 0,
    articles,
    reports.length,
  ];
  const best = entries.toSorted((left, right) => {
    const [one, other] = [worth(left), worth(right)];
    const place = one.findIndex((value, at) => value !== other[at]);
    return place < 0 ? 0 : (other[place] ?? 0) - (one[place] ?? 0);
  });
  const chosen = new Set(best.slice(0, PICTURE_MOST_ENTRIES));
  return entries.filter((entry) => chosen.has(entry));
}

/** The picture in words, for people who do not see it: as many of its events as the description may hold. */
function describe(picture: TimelinePicture, answer: TimelineAnswer, { locale }: PictureOptions): string {
  const { texts } = languageFor(locale);
  const head = texts.timeline.pictureOf(visibleText(answer.query), picture.entries.length);
  const QUOTE_LENGTH = 90;
  const events = picture.entries.map(({ label, quote }) => {
    const { text, shortened } = shorten(quote, QUOTE_LENGTH);
    return `${label}: ${text}${shortened ? '…' : ''}`;
  });
  const { text, shortened } = shorten([head, ...events].join(' '), DISCORD_LIMITS.attachmentDescription - 1);
  return shortened ? `${text}…` : text;
}
