import type { TimelineAnswer, TimelineCitation, TimelineEntry } from '../answers/timeline-answer.js';
import { type CalendarDate, daysOf } from '../core/calendar-date.js';
import { shortKey } from '../core/short-key.js';
import { citationCard, coverageLine, type RenderOptions } from './ask.js';
import { pageOf } from './pages.js';
import { listOf, refusalWords } from './refusal.js';
import type { Button, Card, Paragraph, Reply } from './reply.js';
import { languageFor, type Language } from './texts/language.js';
import { writeDays } from './written-date.js';

export interface TimelineOptions extends RenderOptions {
  /** From 0. */
  readonly page?: number;
  /** Entries a page; the terminal shows all at once. */
  readonly pageSize?: number;
  /** What its buttons need to build the same timeline again; without it there are none. */
  readonly args?: readonly string[];
}

/** A phone shows two or three cards at once, and Discord takes ten a message with the head and the foot. */
const TIMELINE_PAGE_SIZE = 6;
/** Of the archive's topics, after a refusal. */
const SHOWN_TOPICS = 8;
/** 48 bits: enough to tell the events of a timeline apart. */
const KEY_BYTES = 6;

/** `/timeline`'s answer as a reply: one page of entries in the order of their dates, the undated ones last. */
export function renderTimeline(answer: TimelineAnswer, options: TimelineOptions = {}): Reply {
  const { visibility, page = 0, pageSize = TIMELINE_PAGE_SIZE, args } = options;
  const language = languageFor(options.locale);
  const shared = {
    ...(visibility === undefined ? {} : { visibility }),
    heading: answer.query,
    footer: coverageLine(answer.coverage, language),
  };
  if (answer.outcome === 'nothing-found') return { ...shared, ...refusal(answer, language) };
  const cards: readonly { readonly card: Card; readonly entry: TimelineEntry | null }[] = [
    ...answer.entries.map((entry) => ({ card: entryCard(entry, language), entry })),
    ...answer.undated.map((citation) => ({ card: undatedCard(citation, language), entry: null })),
  ];
  const pages = Math.max(1, Math.ceil(cards.length / pageSize));
  const shown = Math.min(Math.max(0, Math.trunc(page)), pages - 1);
  const onPage = cards.slice(shown * pageSize, (shown + 1) * pageSize);
  const { texts } = language;
  return {
    kind: 'answer',
    ...shared,
    paragraphs: [
      ...summary(answer, language),
      ...(pages === 1 ? [] : [note(texts.timeline.page(shown + 1, pages))]),
    ],
    cards: onPage.map(({ card }) => card),
    ...(args === undefined
      ? {}
      : {
          buttons: buttonsOf(
            onPage.flatMap(({ entry }) => entry ?? []),
            { shown, pages, args },
            language,
          ),
        }),
  };
}

/** How the further sentences of an entry are shown. */
export interface ReportsOptions extends RenderOptions {
  /** From 0; `null` for the first, in a message of its own. */
  readonly page?: number | null;
  /** What its buttons need to show the same again. */
  readonly args?: readonly string[];
}

/** The further sentences of one entry, in pages. */
export function renderReports(
  entry: TimelineEntry,
  answer: TimelineAnswer,
  { locale, page = null, args = [] }: ReportsOptions = {},
): Reply {
  const language = languageFor(locale);
  const reply: Reply = {
    kind: 'answer',
    heading: answer.query,
    paragraphs: [words(language.texts.timeline.reportsOf(entry.citation.number))],
    cards: entry.reports.map((report) =>
      dated(report, dateLine(report.eventDate, entry, language), language),
    ),
    footer: coverageLine(answer.coverage, language),
  };
  const turned = pageOf(reply, page ?? 0, { action: 'reports', args });
  return { ...turned, target: page === null ? 'new' : 'update' };
}

/** Stands for an event by the sentence that tells it best and its date: after a rebuild its number may be another's. */
export function entryKey({ citation, date }: TimelineEntry): string {
  const { article, start, end } = citation;
  return shortKey(JSON.stringify([article, start, end, date.value, date.end ?? null]), KEY_BYTES);
}

/** All sentences of a timeline: of its events, of their further reports, and those without a date. */
export function sentencesIn({ entries, undated }: TimelineAnswer): readonly TimelineCitation[] {
  return [...entries.flatMap(({ citation, reports }) => [citation, ...reports]), ...undated];
}

/** An entry's date in words, with what is uncertain about it: `planned for 14–16 April 2019`. */
export function dateLine(
  date: CalendarDate | null,
  { planned, conditional, dating }: Pick<TimelineEntry, 'planned' | 'conditional' | 'dating'>,
  { locale, texts }: Language,
): string {
  if (date === null) return texts.timeline.undated;
  const days = writeDays(date.value, date.end ?? date.value, locale);
  if (conditional) return texts.timeline.conditional(days);
  if (planned) return texts.timeline.planned(days);
  return dating === 'reported' ? texts.timeline.reported(days) : days;
}

function refusal(
  answer: TimelineAnswer & { readonly outcome: 'nothing-found' },
  language: Language,
): Pick<Reply, 'kind' | 'paragraphs' | 'cards'> {
  const { heading, reason } = refusalWords(answer.refusal, language);
  const topics = answer.topics.slice(0, SHOWN_TOPICS);
  return {
    kind: 'refusal',
    paragraphs: [
      { kind: 'text', runs: [{ text: heading, bold: true }, { text: ` ${reason}` }] },
      ...(topics.length === 0
        ? []
        : [words(language.texts.topics(listOf(topics, 'conjunction', language.locale)))]),
    ],
    cards: [],
  };
}

/** How many events there are, over what time and by how many articles. */
export function timelineSummary(answer: TimelineAnswer, { texts, locale }: Language): string {
  const { entries } = answer;
  const articles = new Set(sentencesIn(answer).map(({ article }) => article)).size;
  const [first] = entries;
  const last = entries
    .map(({ date }) => date)
    .reduce<CalendarDate | null>(
      (latest, date) => (latest === null || daysOf(date).last > daysOf(latest).last ? date : latest),
      null,
    );
  const from = first?.date.value;
  const to = last?.end ?? last?.value;
  const days = from === undefined || to === undefined ? null : writeDays(from, to, locale);
  return texts.timeline.summary(entries.length, days, articles);
}

function summary(answer: TimelineAnswer, language: Language): Paragraph[] {
  const { personName, query } = answer;
  const { timeline } = language.texts;
  return [
    // "0 events" would be no news: what there is, is undated.
    ...(answer.entries.length === 0 ? [] : [words(timelineSummary(answer, language))]),
    ...(personName === null || personName === query ? [] : [note(timeline.person(personName))]),
    ...undatedHeading(answer, language),
  ];
}

function undatedHeading(answer: TimelineAnswer, { texts }: Language): Paragraph[] {
  if (answer.outcome === 'nothing-found' || answer.undated.length === 0) return [];
  return [note(texts.timeline.undatedHeading(answer.undatedTold, answer.undated.length))];
}

function entryCard(entry: TimelineEntry, language: Language): Card {
  const { texts, locale } = language;
  const { citation, reports, articles, differing, date } = entry;
  const card = dated(citation, dateLine(date, entry, language), language);
  const dates = differing.dates.map((one) => writeDays(one.value, one.end ?? one.value, locale));
  const notes = [
    ...(dates.length === 0 ? [] : [texts.timeline.datesDiffer(listOf(dates, 'disjunction', locale))]),
    ...differing.figures.map((figures) =>
      texts.timeline.figuresDiffer(listOf(figures, 'disjunction', locale)),
    ),
    ...(reports.length === 0 ? [] : [texts.timeline.moreReports(reports.length, articles)]),
  ];
  return { ...card, paragraphs: [...card.paragraphs, ...notes.map(note)] };
}

function undatedCard(citation: TimelineCitation, language: Language): Card {
  return dated(citation, language.texts.timeline.undated, language);
}

function dated(citation: TimelineCitation, date: string, language: Language): Card {
  const card = citationCard(citation, language);
  return { ...card, paragraphs: [{ kind: 'text', runs: [{ text: date, bold: true }] }, ...card.paragraphs] };
}

interface PagePlace {
  readonly shown: number;
  readonly pages: number;
  readonly args: readonly string[];
}

function buttonsOf(
  entries: readonly TimelineEntry[],
  { shown, pages, args }: PagePlace,
  { texts }: Language,
): readonly Button[] {
  const { timeline } = texts;
  const told = entries.filter(({ reports }) => reports.length > 0);
  return [
    ...(shown === 0 ? [] : [{ label: timeline.earlier, action: 'page', args, page: shown - 1 }]),
    ...(shown + 1 < pages ? [{ label: timeline.later, action: 'page', args, page: shown + 1 }] : []),
    { label: timeline.exportButton, action: 'export', args },
    ...told.map((entry, place): Button => ({
      label: timeline.reportsButton(entry.citation.number, entry.reports.length),
      action: 'reports',
      args: [...args, entryKey(entry)],
      startsRow: place === 0,
    })),
  ];
}

function words(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}

function note(text: string): Paragraph {
  return { kind: 'note', runs: [{ text }] };
}
