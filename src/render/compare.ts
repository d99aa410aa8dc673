import type {
  CompareAnswer,
  DifferingTelling,
  OutletAccount,
  SharedTelling,
} from '../answers/compare-answer.js';
import type { Citation } from '../core/citation.js';
import { citationCard, coverageLine, type RenderOptions } from './ask.js';
import { pageOf } from './pages.js';
import { listOf, refusalWords } from './refusal.js';
import type { Card, Paragraph, Reply } from './reply.js';
import { type Language, languageFor } from './texts/language.js';

export interface CompareOptions extends RenderOptions {
  /** From 0. */
  readonly page?: number;
  /** What its buttons need to compare the same again; without it all cards stand on one page. */
  readonly args?: readonly string[];
}

type Found = CompareAnswer & { readonly outcome: 'found' };

/** Quotes of one card; the other sides that tell the same are named. */
const MOST_QUOTES = 3;
/** A card holds up to three quotes: more of them are a page that nobody reads to its end on a phone. */
const CARDS_A_PAGE = 3;
/** The title and the line of outlet and date below a quote. */
const SOURCE_PARAGRAPHS = 2;
/** Of the archive's topics, after a refusal. */
const SHOWN_TOPICS = 8;

/** `/compare`'s answer as a reply: what several sides tell, where they differ, what only one tells; a page of it. */
export function renderCompare(answer: CompareAnswer, options: CompareOptions = {}): Reply {
  const { visibility, page = 0, args } = options;
  const language = languageFor(options.locale);
  const shared = {
    ...(visibility === undefined ? {} : { visibility }),
    heading: answer.query,
    footer: coverageLine(answer.coverage, language),
  };
  if (answer.outcome === 'nothing-found') return { ...shared, ...refusal(answer, language) };
  const sides = answer.outlets.length;
  const { ofCompared } = language.texts.compare;
  const titled = (title: string): string => (isPartial(answer) ? ofCompared(title) : title);
  const reply: Reply = {
    kind: 'answer',
    ...shared,
    paragraphs: summary(answer, language),
    cards: [
      ...answer.differing.map((telling) => differingCard(telling, language)),
      ...answer.shared.map((telling) => sharedCard(telling, sides, { language, titled })),
      ...answer.outlets.flatMap((account) => accountCard(account, sides, { language, titled })),
    ],
  };
  return args === undefined ? reply : pageOf(reply, page, { action: 'page', args, perPage: CARDS_A_PAGE });
}

/** Whether there is more on the topic than was compared. */
function isPartial({ leftOut, mostSentences }: Found): boolean {
  return leftOut.articles > 0 || mostSentences !== null;
}

function summary(
  { outlets, shared, leftOut, mostSentences }: Found,
  { locale, texts }: Language,
): Paragraph[] {
  const articles = outlets.reduce((sum, side) => sum + side.articles, leftOut.articles);
  const stated = outlets.filter(({ outlet }) => outlet !== null);
  const withoutOutlet = outlets.length - stated.length + leftOut.withoutOutlet;
  const [first] = outlets;
  const lines = [
    text(texts.compare.summary(articles, stated.length + leftOut.outlets, withoutOutlet)),
    ...(leftOut.articles === 0 ? [] : [note(texts.compare.leftOut(outlets.length, leftOut.articles))]),
    ...(mostSentences === null ? [] : [note(texts.compare.mostSentences(mostSentences))]),
  ];
  if (outlets.length === 1) return [...lines, text(texts.compare.oneSide(first?.outlet ?? null))];
  const silent = stated.filter(({ citations }) => citations.length === 0);
  return [
    ...lines,
    ...(shared.length === 0 ? [note(texts.compare.nothingShared)] : []),
    ...(silent.length === 0
      ? []
      : [
          note(
            texts.compare.nothingAlone(
              listOf(
                silent.map(({ outlet }) => outlet ?? ''),
                'disjunction',
                locale,
              ),
            ),
          ),
        ]),
  ];
}

interface CardWords {
  readonly language: Language;
  /** A title that counts sides, with what it counts where that is not all there is. */
  readonly titled: (title: string) => string;
}

function sharedCard({ citations }: SharedTelling, sides: number, { language, titled }: CardWords): Card {
  const { texts, locale } = language;
  const shown = citations.slice(0, MOST_QUOTES);
  const further = citations.slice(MOST_QUOTES).map((citation) => citation.outlet ?? citation.title);
  const { all, several } = texts.compare;
  return {
    title: titled(citations.length === sides ? all(sides) : several(citations.length, sides)),
    paragraphs: [
      ...shown.flatMap((citation) => quote(citation, language)),
      ...(further.length === 0 ? [] : [note(texts.compare.further(listOf(further, 'conjunction', locale)))]),
    ],
  };
}

function differingCard({ about, values, citations }: DifferingTelling, language: Language): Card {
  const { texts, locale } = language;
  return {
    title: texts.compare.differ(
      listOf(
        values.map((value) => `“${value}”`),
        'disjunction',
        locale,
      ),
    ),
    paragraphs: [
      ...(about === '' ? [] : [note(texts.compare.about(about))]),
      ...citations.flatMap((citation) => quote(citation, language)),
    ],
  };
}

/** What only one side tells; none where nothing stands out. */
function accountCard(
  { outlet, citations }: OutletAccount,
  sides: number,
  { language, titled }: CardWords,
): readonly Card[] {
  const [first] = citations;
  if (first === undefined) return [];
  const { only, onlyArticle } = language.texts.compare;
  const title = titled(outlet === null ? onlyArticle(first.title) : only(outlet));
  return [
    {
      ...(sides === 1 ? {} : { title }),
      paragraphs: citations.flatMap((citation, place) => {
        // What one article tells is named once, below its last quote.
        const isLast = citations[place + 1]?.article !== citation.article;
        return quote(citation, language).slice(0, isLast ? undefined : -SOURCE_PARAGRAPHS);
      }),
    },
  ];
}

function quote(citation: Citation, language: Language): readonly Paragraph[] {
  return citationCard(citation, language).paragraphs;
}

function refusal(
  { refusal: reason, topics }: CompareAnswer & { readonly outcome: 'nothing-found' },
  language: Language,
): Pick<Reply, 'kind' | 'paragraphs' | 'cards'> {
  const words = refusalWords(reason, language);
  const near = topics.slice(0, SHOWN_TOPICS);
  return {
    kind: 'refusal',
    paragraphs: [
      { kind: 'text', runs: [{ text: words.heading, bold: true }, { text: ` ${words.reason}` }] },
      ...(near.length === 0
        ? []
        : [text(language.texts.topics(listOf(near, 'conjunction', language.locale)))]),
    ],
    cards: [],
  };
}

function text(words: string): Paragraph {
  return { kind: 'text', runs: [{ text: words }] };
}

function note(words: string): Paragraph {
  return { kind: 'note', runs: [{ text: words }] };
}
