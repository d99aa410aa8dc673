import type { Source, SourcesAnswer } from '../answers/sources-answer.js';
import { coverageLine, type RenderOptions } from './ask.js';
import { linkAddress } from './link-address.js';
import { articleKey } from '../core/article-key.js';
import { filterKinds } from '../core/question.js';
import { turnButtons } from './pages.js';
import { listOf } from './refusal.js';
import type { Button, Card, Paragraph, Reply, Run } from './reply.js';
import { languageFor, type Language } from './texts/language.js';
import { writeDate, writeDays } from './written-date.js';

export interface SourcesOptions extends RenderOptions {
  /** What its buttons need to list the same again; without it there are none. */
  readonly args?: readonly string[];
}

/** Articles a page in Discord: two rows of buttons, and no longer than a phone scrolls at once. */
export const SOURCES_PAGE_SIZE = 10;
/** UTF-16 units of an address beyond which a row does without: ten longer ones would push titles out of the message. */
const ROW_LINK_LENGTH = 220;
const PART_SEPARATOR = ' · ';

/** `/sources`' answer as a reply: what the archive holds, and a page of its articles. */
export function renderSources(answer: SourcesAnswer, options: SourcesOptions = {}): Reply {
  const { visibility, args } = options;
  const language = languageFor(options.locale);
  const shared = {
    ...(visibility === undefined ? {} : { visibility }),
    heading: headingOf(answer, language),
    footer: coverageLine(answer.coverage, language),
  };
  if (answer.outcome === 'nothing-found') return { ...shared, ...nothing(answer, language) };
  const { page, pages, first, sources } = answer;
  return {
    kind: 'answer',
    target: 'update',
    ...shared,
    paragraphs: [
      ...summary(answer, language),
      ...(args === undefined ? [] : [note(language.texts.reading.sources.numbers)]),
    ],
    cards: [rows(sources, first, language)],
    ...(args === undefined
      ? {}
      : {
          buttons: [
            ...(pages === 1 ? [] : turnButtons(page, pages, { action: 'page', args })),
            ...openingButtons(sources, first, { command: 'article', action: 'read' }),
          ],
        }),
  };
}

/** Where an article is from, in one line: `Xinhua · 6 April 2019`. */
export function sourceFacts({ outlet, date }: Pick<Source, 'outlet' | 'date'>, language: Language): string {
  const { locale, texts } = language;
  return [outlet ?? texts.outletUnknown, writeDate(date, locale, texts)].join(PART_SEPARATOR);
}

/** A list of articles with their places in it as numbers, counted on from `first`, which is from 0. */
export function rows(sources: readonly Source[], first: number, language: Language): Card {
  return {
    paragraphs: sources.flatMap((source, place) => [
      {
        kind: 'source',
        runs: [
          { text: String(first + place + 1), bold: true },
          { text: PART_SEPARATOR },
          { text: source.title },
        ] satisfies Run[],
        ...linkOf(source),
      },
      { kind: 'note', runs: [{ text: sourceFacts(source, language) }] },
    ]),
  };
}

/** A button with each row's number, which opens the row's article. */
export function openingButtons(
  sources: readonly Source[],
  first: number,
  opens: Pick<Button, 'command' | 'action'>,
): readonly Button[] {
  return sources.map(({ article }, place) => ({
    ...opens,
    label: String(first + place + 1),
    args: [articleKey(article)],
    ...(place === 0 ? { startsRow: true } : {}),
  }));
}

function linkOf({ url }: Source): { url?: string } {
  return url === undefined || linkAddress(url, ROW_LINK_LENGTH) === undefined ? {} : { url };
}

function headingOf({ query }: SourcesAnswer, { locale, texts }: Language): string {
  const { sources } = texts.reading;
  const { outlet, from, to } = query;
  const days =
    from !== undefined && to !== undefined
      ? [writeDays(from, to, locale)]
      : [
          ...(from === undefined ? [] : [sources.from(writeDays(from, from, locale))]),
          ...(to === undefined ? [] : [sources.until(writeDays(to, to, locale))]),
        ];
  return [sources.heading, ...(outlet === undefined ? [] : [outlet]), ...days].join(PART_SEPARATOR);
}

function summary(answer: SourcesAnswer, { locale, texts }: Language): Paragraph[] {
  const { sources } = texts.reading;
  const { query, matching, undated, withoutOutlet, outlets, largest, coverage } = answer;
  const isFiltered = query.outlet !== undefined || isDated(answer);
  const held = isFiltered
    ? sources.filtered(matching, coverage.articles)
    : sources.held(matching, outlets, withoutOutlet);
  const counted = largest.map(({ outlet, articles }) => `${outlet} (${articles.toLocaleString(locale)})`);
  return [
    words(held),
    ...(query.outlet !== undefined || counted.length === 0
      ? []
      : [note(sources.largest(listOf(counted, 'unit', locale), outlets === largest.length))]),
    ...(undated === 0 ? [] : [note(sources.undatedLast(undated))]),
    ...(isDated(answer) && coverage.undated > 0 ? [note(sources.undatedLeftOut)] : []),
  ];
}

function nothing(
  answer: SourcesAnswer,
  { locale, texts }: Language,
): Pick<Reply, 'kind' | 'paragraphs' | 'cards'> {
  const { known, coverage, query } = answer;
  const by = filterKinds(query);
  const outlets = known.length === 0 || by === 'dates' ? null : listOf(known, 'conjunction', locale);
  return {
    kind: 'refusal',
    paragraphs: [
      {
        kind: 'text',
        runs: [{ text: texts.nothingFits, bold: true }, { text: ` ${texts.filteredOut(by, outlets)}` }],
      },
      ...(isDated(answer) && coverage.undated > 0 ? [note(texts.reading.sources.undatedLeftOut)] : []),
    ],
    cards: [],
  };
}

function isDated({ query }: SourcesAnswer): boolean {
  return query.from !== undefined || query.to !== undefined;
}

function words(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}

function note(text: string): Paragraph {
  return { kind: 'note', runs: [{ text }] };
}
