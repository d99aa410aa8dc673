import type { AskAnswer, Coverage } from '../answers/answer.js';
import type { Citation } from '../core/citation.js';
import type { Span } from '../core/span.js';
import { askButtons, type AskedAgain } from './ask-buttons.js';
import { listOf, refusalWords } from './refusal.js';
import type { Card, Paragraph, Reply, Run, Visibility } from './reply.js';
import { languageFor, type Language } from './texts/language.js';
import { writeDate, writeDays, writeInstant } from './written-date.js';

/** For whom a reply is written, and who is to see it. */
export interface RenderOptions {
  readonly visibility?: Visibility;
  /** The reader's locale, such as `en-US`. */
  readonly locale?: string;
}

/** How `/ask`'s answer is written. */
export interface AskOptions extends RenderOptions {
  /** What its buttons need to ask the same again; without it there are none. */
  readonly asked?: AskedAgain;
  /** Whether it is no longer what it was when its button was made. */
  readonly isChanged?: boolean;
  /** Whether the question is kept, since nothing answers it: whoever asked is told. */
  readonly isKept?: boolean;
}

/** Enough to show what the archive is about, few enough to be read. */
const SHOWN_TOPICS = 8;
const PART_SEPARATOR = ' · ';

/** `/ask`'s answer as a reply: the question, the excerpts with their sources, what the archive covers. */
export function renderAsk(answer: AskAnswer, options: AskOptions = {}): Reply {
  const { visibility, asked, isChanged = false, isKept = false } = options;
  const language = languageFor(options.locale);
  const { locale, texts } = language;
  const shared = {
    ...(visibility === undefined ? {} : { visibility }),
    heading: answer.question,
    footer: coverageLine(answer.coverage, language),
  };
  const understood =
    answer.understood === null ? [] : [words([{ text: texts.understood(answer.understood) }])];
  if (answer.outcome === 'found') {
    return {
      kind: 'answer',
      ...shared,
      paragraphs: [
        ...understood,
        ...(isChanged ? [words([{ text: texts.reading.answer.changed }])] : []),
        ...placeOf(answer.citations, language),
      ],
      cards: answer.citations.map((citation) => citationCard(citation, language)),
      ...(asked === undefined ? {} : { isOneMessage: true, buttons: askButtons(answer, asked, language) }),
    };
  }
  const { heading, reason } = refusalWords(answer.refusal, language);
  const topics = answer.topics.slice(0, SHOWN_TOPICS);
  return {
    kind: 'refusal',
    ...shared,
    paragraphs: [
      ...understood,
      words([{ text: heading, bold: true }, { text: ` ${reason}` }]),
      ...(topics.length === 0
        ? []
        : [words([{ text: texts.topics(listOf(topics, 'conjunction', locale)) }])]),
      ...(isKept ? [{ kind: 'note', runs: [{ text: texts.reading.answer.kept }] } as const] : []),
    ],
    cards: [],
  };
}

/** Which excerpts these are, where they are not the first. */
function placeOf(citations: readonly Citation[], { texts }: Language): Paragraph[] {
  const first = citations[0]?.number ?? 1;
  if (first === 1) return [];
  return [words([{ text: texts.reading.answer.further(first, citations.at(-1)?.number ?? first) }])];
}

/** One excerpt with its source; its verbatim runs, joined, are the citation's quote. */
export function citationCard(citation: Citation, { locale, texts }: Language): Card {
  const { speaker, title, url, outlet, date } = citation;
  const facts = [outlet ?? texts.outletUnknown, writeDate(date, locale, texts)].join(PART_SEPARATOR);
  return {
    number: citation.number,
    paragraphs: [
      ...verbatim(citation),
      ...(speaker === undefined ? [] : [words([{ text: texts.speaker(speaker) }])]),
      { kind: 'source', runs: [{ text: title }], ...(url === undefined ? {} : { url }) },
      { kind: 'note', runs: [{ text: facts }] },
    ],
  };
}

/** The as-of line: `Archive: 5 articles, 6 April 2019 (3 undated) · index built 12 August 2026, 14:03 UTC`. */
export function coverageLine(coverage: Coverage, { locale, texts }: Language): Run[] {
  const { articles, from, to, undated, builtAt } = coverage;
  const days = from === null || to === null ? null : writeDays(from, to, locale);
  const held = texts.coverage(articles, days, undated);
  const built = writeInstant(builtAt, locale);
  if (built === undefined) return [{ text: held }];
  const { before, after } = texts.indexBuilt;
  return [
    { text: `${held}${PART_SEPARATOR}${before}` },
    { text: built, instant: builtAt },
    ...(after === '' ? [] : [{ text: after }]),
  ];
}

function verbatim(citation: Citation): Paragraph[] {
  const { quote, start } = citation;
  const sentence = within({ start: 0, end: quote.length }, citation.sentence, start);
  return [
    paragraphOf('context', [{ text: quote.slice(0, sentence.start) }]),
    paragraphOf('quote', highlighted(citation, sentence)),
    paragraphOf('context', [{ text: quote.slice(sentence.end) }]),
  ].filter(({ runs }) => runs.length > 0);
}

function highlighted({ quote, start, highlights }: Citation, sentence: Span): Run[] {
  const runs: Run[] = [];
  let done = sentence.start;
  for (const highlight of highlights) {
    const { start: from, end } = within(sentence, highlight, start);
    if (from < done || from === end) continue;
    runs.push({ text: quote.slice(done, from) }, { text: quote.slice(from, end), bold: true });
    done = end;
  }
  return [...runs, { text: quote.slice(done, sentence.end) }];
}

/** A span of the body as a span of the quote, cut to the stretch it has to lie in. */
function within(outer: Span, span: Span, offset: number): Span {
  const start = Math.min(Math.max(span.start - offset, outer.start), outer.end);
  return { start, end: Math.min(Math.max(span.end - offset, start), outer.end) };
}

function paragraphOf(kind: Paragraph['kind'], runs: readonly Run[]): Paragraph {
  return { kind, runs: runs.filter(({ text }) => text !== '') };
}

function words(runs: readonly Run[]): Paragraph {
  return { kind: 'text', runs };
}
