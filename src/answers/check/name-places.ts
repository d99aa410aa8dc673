import { overlaps, type Span } from '../../core/span.js';
import type { ArchiveIndex } from '../../index/open-index.js';
import type { RankedSentence } from '../../retrieval/choose-sentences.js';
import { countryOf } from '../../text/quotations/nations.js';
import { type Term, termsOf } from '../../text/terms.js';
import { mentionsIn } from './mention-places.js';
import type { StatedName, Statement } from './statement.js';

/** Sentences before that "he" may point to. */
const CONTEXT_SENTENCES = 2;
const PERSON_POINTER = /\b(?:he|she|his|her|hers|him)\b/iu;
const THING_POINTER =
  /\b(?:it|its|they|their|them|(?:the|this|that) (?:bank|company|country|government|army|club|team|city|capital|party|court|union|group|institute|airport|ship|movement))\b/iu;

type Sentence = Pick<RankedSentence, 'articleId' | 'sentence' | 'text' | 'content'>;

/** The persons whom a sentence names, and those before it whom "he" may mean: their places in the list of persons. */
export function personsOf(index: ArchiveIndex, told: Sentence): ReadonlySet<number> {
  const { path } = index.archive.article(told.articleId);
  const context = PERSON_POINTER.test(told.text) ? contextOf(index, told) : null;
  const from = context?.start ?? told.sentence.start;
  const span = { start: from, end: told.sentence.end };
  return new Set(
    mentionsIn(index.persons(), path)
      .filter((mention) => overlaps(span, mention))
      .map(({ person }) => person),
  );
}

/** Where a sentence has one of a statement's names. */
export interface NamePlace extends Span {
  /** Whether only a word stands there that may point back to the name ("he", "the company"). */
  readonly isPointer: boolean;
}

/** Where a sentence has a name, in its own offsets: the name itself, or a word that points back to it. */
export function placeOfName(
  index: ArchiveIndex,
  name: StatedName,
  { text }: Statement,
  told: Sentence,
): NamePlace | null {
  const { articleId, sentence, content } = told;
  const article = index.archive.article(articleId);
  const context = contextOf(index, told);
  if (name.isSource) {
    const isNamed =
      mentionsIn(index.persons(), article.path).some(({ person }) => person === name.person) ||
      wordsOf(name, text, termsOf(article.body)) !== null;
    return isNamed ? { start: 0, end: 0, isPointer: false } : null;
  }
  if (name.person === null) {
    const own = wordsOf(name, text, content);
    if (own !== null || context === null) return own;
    const before = termsOf(article.body.slice(context.start, context.end));
    return wordsOf(name, text, before) === null ? null : pointerIn(told.text, THING_POINTER);
  }
  const mentions = mentionsIn(index.persons(), article.path).filter(({ person }) => person === name.person);
  const own = mentions.find((mention) => overlaps(sentence, mention));
  if (own !== undefined)
    return { start: own.start - sentence.start, end: own.end - sentence.start, isPointer: false };
  const isBefore = context !== null && mentions.some((mention) => overlaps(context, mention));
  return isBefore ? pointerIn(told.text, PERSON_POINTER) : null;
}

function contextOf(index: ArchiveIndex, { articleId, sentence }: Sentence): Span | null {
  const [first] = index.archive.sentences(
    articleId,
    sentence.ordinal - CONTEXT_SENTENCES,
    sentence.ordinal - 1,
  );
  return first === undefined ? null : { start: first.start, end: sentence.start };
}

function pointerIn(text: string, pointer: RegExp): NamePlace | null {
  const match = pointer.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length, isPointer: true };
}

/** All words of a name, each by itself or by another name of its country ("Moscow" for "Russian"). */
function wordsOf(
  { terms, start, end }: StatedName,
  text: string,
  content: readonly Term[],
): NamePlace | null {
  const countries = termsOf(text.slice(start, end)).map(({ word }) => countryOf(word.toLowerCase()));
  const places = terms.map((term, place) => {
    const country = countries[place];
    return content.find(
      (other) =>
        other.term === term || (country !== undefined && countryOf(other.word.toLowerCase()) === country),
    );
  });
  const [first] = places;
  if (first === undefined || places.includes(undefined)) return null;
  return { start: first.start, end: first.end, isPointer: false };
}
