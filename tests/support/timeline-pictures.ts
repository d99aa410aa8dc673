import type { CalendarDate } from '../../src/core/calendar-date.js';
import type { PictureEntry, TimelinePicture } from '../../src/render/picture/timeline-layout.js';
import { englishTimeline } from '../../src/render/texts/en-timeline.js';
import { DEFAULT_LANGUAGE } from '../../src/render/texts/language.js';
import { writeDays } from '../../src/render/written-date.js';

const OUTLETS = [
  'Harbour Gazette',
  'Κυριακάτικα Νέα',
  'Вечерний порт',
  null,
  'The Northern Coast and Islands Daily Messenger',
  'جريدة الميناء',
  'Quay Radio',
  'Tide Weekly',
  'Low Water',
];
const QUOTES = [
  'The harbour bridge was closed on Monday after divers found two cracks below the third pillar, and nobody could say for how long.',
  'Mayor Ada Quill opened the market hall.',
  'Αλέξανδρος Παπαδόπουλος και Людмила Сергеевна Воронцова met محمد عبد الله at the old customs house to talk about dredging, a new pier and what both would cost the three towns.',
  'Supercalifragilisticexpialidociousnessandthelongestnameofaharbourthateverstoodinaheadlinewithoutanyspaceatall was renamed.',
  'Fishing stopped for two weeks.',
];
/** Dates of every precision, in order; ranges that run at the same time among them. */
const DATES: readonly CalendarDate[] = [
  { value: '1894', precision: 'year', basis: 'written' },
  { value: '1987-06-01', end: '1993-02-28', precision: 'range', basis: 'written' },
  { value: '1989-03', end: '1990-05', precision: 'range', basis: 'written' },
  { value: '1990', precision: 'year', basis: 'written' },
  { value: '2011-10', precision: 'month', basis: 'written' },
  { value: '2018-07-02', precision: 'day', basis: 'written' },
];

function dateAt(place: number, count: number): CalendarDate {
  const early = place < DATES.length && count > DATES.length ? DATES[place] : undefined;
  if (early !== undefined) return early;
  const day = new Date(Date.UTC(2019, 0, 1 + place * 9)).toISOString().slice(0, 10);
  const last = place === count - 1;
  return last && count > DATES.length
    ? { value: '2020-04-14', end: '2020-04-16', precision: 'range', basis: 'resolved' }
    : { value: day, precision: 'day', basis: 'resolved' };
}

/** A picture of made-up events: long and short quotes in four scripts, all precisions, more outlets than colours. */
export function samplePicture(count: number): TimelinePicture {
  const entries = Array.from({ length: count }, (_, place): PictureEntry => {
    const date = dateAt(place, count);
    const planned = place >= count - 2 && count > 2;
    const days = writeDays(date.value, date.end ?? date.value, DEFAULT_LANGUAGE.locale);
    return {
      date,
      label: planned ? englishTimeline.planned(days) : days,
      planned,
      quote: QUOTES[place % QUOTES.length] ?? '',
      outlet: OUTLETS[place % Math.min(OUTLETS.length, Math.max(2, count / 2))] ?? null,
    };
  });
  return {
    heading: 'The harbour bridge',
    summary: englishTimeline.summary(count, '1894 – April 2020', Math.ceil(count / 2)),
    entries,
    legend: englishTimeline.legend,
    span: (number, unit) =>
      new Intl.NumberFormat(DEFAULT_LANGUAGE.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
        number,
      ),
  };
}
