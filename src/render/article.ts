import type { ArticleAnswer, ArticlePage } from '../answers/article-answer.js';
import type { Source } from '../answers/sources-answer.js';
import type { Span } from '../core/span.js';
import { shorten } from '../text/excerpt.js';
import { linesOf } from '../text/lines.js';
import { articleArgs, type CitedPassage } from './article-args.js';
import { coverageLine, type RenderOptions } from './ask.js';
import { DISCORD_LIMITS } from './limits.js';
import { turnButtons } from './pages.js';
import type { Paragraph, Reply, Run } from './reply.js';
import { openingButtons, rows, sourceFacts } from './sources.js';
import { languageFor, type Language } from './texts/language.js';
import { visibleText } from './visible-text.js';
import { writeDate } from './written-date.js';

export interface ArticleOptions extends RenderOptions {
  readonly cited?: CitedPassage;
}

const PART_SEPARATOR = ' · ';
const ELLIPSIS = '…';
/** Characters of a choice that outlet and date may take from the title. */
const FACTS_LENGTH = 45;

/** `/article`'s answer as a reply: a page of the article, or the articles that may be meant. */
export function renderArticle(
  answer: Exclude<ArticleAnswer, { readonly outcome: 'gone' }>,
  options: ArticleOptions = {},
): Reply {
  const { visibility, cited } = options;
  const language = languageFor(options.locale);
  const shared = {
    ...(visibility === undefined ? {} : { visibility }),
    footer: coverageLine(answer.coverage, language),
  };
  if (answer.outcome === 'found') return { ...shared, ...pageReply(answer.article, cited, language) };
  const { article } = language.texts.reading;
  const { query, sources, outcome, isMore } = answer;
  const isFound = outcome === 'ambiguous';
  const meant = isMore ? article.among : article.several(sources.length);
  return {
    ...shared,
    kind: isFound ? 'answer' : 'refusal',
    target: 'update',
    heading: query,
    paragraphs: [
      {
        kind: 'text',
        runs: [{ text: isFound ? meant : article.none(query) }],
      },
      ...(isFound || sources.length === 0 ? [] : [words(article.near)]),
    ],
    cards: sources.length === 0 ? [] : [rows(sources, 0, language)],
    buttons: openingButtons(sources, 0, { action: 'open' }),
  };
}

/** An article in one line of at most 100 characters, for a choice: `Cracks close the bridge · Gazette · 2 May 2021`. */
export function articleChoice(source: Source, locale: string | undefined): string {
  const language = languageFor(locale);
  const whole = PART_SEPARATOR + visibleText(sourceFacts(source, language));
  const facts =
    whole.length <= FACTS_LENGTH
      ? whole
      : PART_SEPARATOR + writeDate(source.date, language.locale, language.texts);
  const title = visibleText(source.title);
  const room = DISCORD_LIMITS.autocompleteChoiceText - facts.length;
  if (title.length <= room) return title + facts;
  return shorten(title, room - ELLIPSIS.length).text + ELLIPSIS + facts;
}

function pageReply(
  article: ArticlePage,
  cited: CitedPassage | undefined,
  language: Language,
): Pick<Reply, 'kind' | 'target' | 'paragraphs' | 'cards' | 'buttons'> {
  const { source, page, pages } = article;
  const { texts } = language;
  const facts = [
    sourceFacts(source, language),
    ...(pages === 1 ? [] : [texts.reading.article.page(page + 1, pages)]),
  ].join(PART_SEPARATOR);
  return {
    kind: 'answer',
    target: 'update',
    paragraphs: [],
    cards: [
      {
        title: source.title,
        ...(source.url === undefined ? {} : { url: source.url }),
        paragraphs: [
          note(facts),
          ...(cited === undefined ? [] : [note(texts.reading.article.marked(cited.number))]),
          ...bodyParagraphs(article),
        ],
      },
    ],
    buttons:
      pages === 1
        ? []
        : turnButtons(page, pages, { action: 'page', args: articleArgs(source.article, cited) }),
  };
}

/** The page's lines as they stand, the marked passage in bold. */
function bodyParagraphs({ text, start, mark }: ArticlePage): Paragraph[] {
  const bold = mark === null ? null : { start: mark.start - start, end: mark.end - start };
  return linesOf(text, { start: 0, end: text.length }).map((line) => ({
    kind: 'body',
    runs: runsOf(text, line, bold),
  }));
}

function runsOf(text: string, line: Span, bold: Span | null): Run[] {
  const from = Math.min(Math.max(bold?.start ?? line.end, line.start), line.end);
  const to = Math.min(Math.max(bold?.end ?? from, from), line.end);
  return [
    { text: text.slice(line.start, from) },
    { text: text.slice(from, to), bold: true },
    { text: text.slice(to, line.end) },
  ].filter((run) => run.text !== '');
}

function words(text: string): Paragraph {
  return { kind: 'text', runs: [{ text }] };
}

function note(text: string): Paragraph {
  return { kind: 'note', runs: [{ text }] };
}
