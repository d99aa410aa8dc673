import type { TimelineTexts } from './timeline-texts.js';

const count = (number: number, one: string, other: string): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : other}`;

/** A timeline's fixed sentences in English. */
export const englishTimeline: TimelineTexts = {
  summary(events, days, articles) {
    const told = `${count(events, 'event', 'events')} told by ${count(articles, 'article', 'articles')}`;
    return days === null ? told : `${told}: ${days}`;
  },
  person: (name) => `In the archive: ${name}`,
  planned: (days) => `planned for ${days}`,
  conditional: (days) => `might be: ${days}`,
  reported: (days) => `reported on ${days}`,
  undated: 'date not known',
  undatedHeading: (number, listed) =>
    `${count(number, 'sentence dates its event', 'sentences date their events')} in words that could not be resolved; ` +
    `${listed < number ? `the ${listed.toLocaleString('en')} nearest to the topic stand` : number === 1 ? 'it stands' : 'they stand'} last.`,
  moreReports: (reports, articles) =>
    articles === 1
      ? `${count(reports, 'further sentence', 'further sentences')} on this in the same article`
      : `Told by ${articles.toLocaleString('en')} articles, in ${count(reports, 'further sentence', 'further sentences')}`,
  datesDiffer: (dates) => `Dates differ: ${dates}`,
  figuresDiffer: (figures) => `Figures differ: ${figures}`,
  page: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  earlier: 'Earlier',
  later: 'Later',
  exportButton: 'Export .csv',
  exported: (rows) =>
    `The timeline as a table: ${count(rows, 'row', 'rows')}, dates as YYYY-MM-DD, quotes as they stand.`,
  reportsButton: (entry, reports) => `${String(entry)}: ${count(reports, 'more sentence', 'more sentences')}`,
  reportsOf: (entry) => `Further sentences on event ${String(entry)}`,
  gone: 'The archive has changed since; ask for the timeline again.',
  pictureOf: (query, entries) => `Timeline of ${query}: ${count(entries, 'event', 'events')}.`,
  pictureHolds: (shown, all) => `The picture shows the ${String(shown)} best told of ${String(all)} events.`,
  legend: {
    day: 'day',
    month: 'month',
    year: 'year',
    range: 'from – to',
    planned: 'planned',
    noOutlet: 'outlet not stated',
    otherOutlets: 'other outlets',
  },
};
