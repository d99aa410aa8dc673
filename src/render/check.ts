import type { CheckAnswer, CheckedQuote, CheckedStatement, CheckLabel } from '../answers/check-answer.js';
import { citationCard, coverageLine, type RenderOptions } from './ask.js';
import type { Card, Paragraph, Reply } from './reply.js';
import { type Language, languageFor } from './texts/language.js';

/** "Check against the archive" as a reply: a card for each statement, its label first, then the nearest quotes. */
export function renderCheck(answer: CheckAnswer, options: RenderOptions = {}): Reply {
  const language = languageFor(options.locale);
  const { check, otherLanguageHeading } = language.texts;
  const shared = { heading: check.heading, footer: coverageLine(answer.coverage, language) };
  if (answer.outcome !== 'checked') {
    const heading = answer.outcome === 'other-language' ? otherLanguageHeading : check.nothingToCheck.heading;
    const reason =
      answer.language === null ? check.nothingToCheck.reason : check.otherLanguage(answer.language);
    return {
      kind: 'refusal',
      ...shared,
      paragraphs: [{ kind: 'text', runs: [{ text: heading, bold: true }, { text: ` ${reason}` }] }],
      cards: [],
    };
  }
  const count = (label: CheckLabel): number =>
    answer.statements.filter((statement) => statement.label === label).length;
  return {
    kind: 'answer',
    ...shared,
    paragraphs: [
      text(check.summary(count('found'), count('differs'), count('not-found'))),
      note(check.judge),
      ...(answer.leftOut === 0 ? [] : [note(check.leftOut(answer.leftOut))]),
    ],
    cards: answer.statements.map((statement) => statementCard(statement, language)),
  };
}

function statementCard({ statement, label, quotes }: CheckedStatement, language: Language): Card {
  const { check } = language.texts;
  const hint = label !== 'not-found' ? [] : [note(quotes.length === 0 ? check.nothingNear : check.nearest)];
  return {
    paragraphs: [
      { kind: 'text', runs: [{ text: check.labels[label], bold: true }, { text: ` · ${statement}` }] },
      ...hint,
      ...quotes.flatMap((quote) => quoteParagraphs(quote, language)),
    ],
  };
}

/** The quote, what it differs in, and its source. */
function quoteParagraphs(quote: CheckedQuote, language: Language): readonly Paragraph[] {
  const { check } = language.texts;
  const paragraphs = citationCard(quote, language).paragraphs;
  const source = paragraphs.findIndex(({ kind }) => kind === 'source');
  return [
    ...paragraphs.slice(0, source),
    ...quote.differences.map(({ stated, told }) => text(check.difference(stated, told))),
    ...paragraphs.slice(source),
  ];
}

function text(words: string): Paragraph {
  return { kind: 'text', runs: [{ text: words }] };
}

function note(words: string): Paragraph {
  return { kind: 'note', runs: [{ text: words }] };
}
