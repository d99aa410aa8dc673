import type { Span } from '../core/span.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { profileQuestion } from '../retrieval/question-profile.js';
import { rankSentences } from '../retrieval/retrieve.js';
import { foreignLanguage } from '../text/language.js';
import { readStatements } from '../text/statements.js';
import type { AskTools } from './ask.js';
import type { CheckAnswer, CheckedQuote, CheckedStatement, CheckLabel } from './check-answer.js';
import { compareSentence, judge, type Judgement } from './check/judge.js';
import type { MeaningReader } from './check/meaning.js';
import { readStatement } from './check/statement.js';
import { coverageOf } from './coverage.js';
import { spellingsOf } from './person-in-question.js';
import { quoteArticle } from './quote-article.js';

/** Sentences that are laid beside each statement: the one that tells it is among the nearest, or none does. */
const MOST_COMPARED = 12;
/** Of these so many are judged by what they mean, which takes a model's time. */
const MOST_JUDGED = 4;
/** Quotes shown for a statement: what decides, and one more. */
const MOST_QUOTES = 2;
/** … and beside one that is not found, where the reader only wants to see what comes near. */
const MOST_NEAR = 1;
/** Cosine from which a quote that does not tell the statement is near enough to be read beside it. */
const WORTH_READING = 0.79;
/** How far below the differing quote's nearness one that agrees may lie to leave it in doubt. */
const DOUBT = 0.25;

/** What checking needs, beside the index. */
export interface CheckTools extends AskTools {
  readonly meaning: MeaningReader;
}

/** Lays each statement of a message beside the archive's nearest quotes. */
export async function checkMessage(
  index: ArchiveIndex,
  message: string,
  tools: CheckTools,
): Promise<CheckAnswer> {
  const began = tools.clock();
  const { statements, leftOut } = readStatements(message);
  const language = foreignLanguage(statements.join(' '));
  const checked: CheckedStatement[] = [];
  for (const statement of language === null ? statements : []) {
    const quoted = checked.reduce((sum, { quotes }) => sum + quotes.length, 0);
    // oxlint-disable-next-line no-await-in-loop -- one after the other: the embedder does one text at a time anyway, and other people's questions go between
    checked.push(await checkStatement(index, statement, tools, quoted));
  }
  return {
    outcome: language !== null ? 'other-language' : checked.length === 0 ? 'nothing-to-check' : 'checked',
    language,
    statements: checked,
    leftOut,
    coverage: coverageOf(index.archive.outlines(), index.manifest.builtAt),
    milliseconds: { total: tools.clock() - began },
  };
}

async function checkStatement(
  index: ArchiveIndex,
  text: string,
  tools: CheckTools,
  quoted: number,
): Promise<CheckedStatement> {
  const [embedded] = await tools.embedder.embedWords([{ prefix: tools.queryPrefix, text }], { urgent: true });
  if (embedded === undefined) throw new RangeError('The embedder gave no vector for a text.');
  const lookup = tools.lookup();
  const persons = index.persons();
  const profile = profileQuestion(text, embedded, tools.rarity, spellingsOf(text, persons, lookup));
  const statement = readStatement(text, profile, persons, lookup);
  const compared = rankSentences(index, profile, tools.calibration)
    .sentences.toSorted((left, right) => right.similarity - left.similarity)
    .slice(0, MOST_COMPARED)
    .map((sentence) => compareSentence(index, statement, sentence))
    .sort((left, right) => right.nearness - left.nearness);
  const worth = new Set(compared.filter(({ isComparable }) => isComparable).slice(0, MOST_JUDGED));
  const judged = await Promise.all(
    compared.map((comparison) =>
      judge(
        statement,
        worth.has(comparison) ? comparison : { ...comparison, isComparable: false },
        tools.meaning,
      ),
    ),
  );
  const label = labelOf(judged);
  const shown =
    label === 'not-found'
      ? judged.filter(({ sentence }) => sentence.similarity >= WORTH_READING)
      : judged.filter((judgement) => judgement.label === label);
  const quotes = shown
    .slice(0, label === 'not-found' ? MOST_NEAR : MOST_QUOTES)
    .map((judgement, place) => quoteOf(index, judgement, label, quoted + place + 1));
  return { statement: text, label, quotes };
}

/** What one quote tells counts; a difference only where no quote agrees. */
function labelOf(judged: readonly Judgement[]): CheckLabel {
  if (judged.some(({ label }) => label === 'found')) return 'found';
  const first = judged.find(({ label }) => label === 'differs');
  if (first === undefined) return 'not-found';
  // A quote that comes as near and has the statement's own figure leaves it in doubt.
  const isDoubted = judged.some(
    ({ agrees, label, nearness }) => agrees && label !== 'differs' && nearness >= first.nearness - DOUBT,
  );
  return isDoubted ? 'not-found' : 'differs';
}

function quoteOf(
  index: ArchiveIndex,
  { sentence, differences, telling }: Judgement,
  label: CheckLabel,
  number: number,
): CheckedQuote {
  const { start } = sentence.sentence;
  const highlights =
    label === 'not-found'
      ? []
      : telling.map((span) => ({ start: start + span.start, end: start + span.end }));
  return {
    ...quoteArticle(index.archive.article(sentence.articleId), sentence.sentence, sentence.sentence, number),
    highlights: apart(highlights),
    differences: label === 'differs' ? differences : [],
  };
}

/** The spans in order, those left out that lie in one before. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
