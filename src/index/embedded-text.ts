import { createHash } from 'node:crypto';

import type { Article } from '../core/article.js';
import type { Span } from '../core/span.js';
import type { PrefixedText } from '../embedding/child-protocol.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { shorten } from '../text/excerpt.js';

/** Names how texts are put together for the model; a change makes every vector stale. */
export const EMBEDDED_TEXT_FORM = 'title-passage-words-2';

/** Characters of a title that go before a passage: a longer one would leave the passage no room in the model. */
const HEADING_LENGTH = 200;

/** What stands before a passage's own words, so that "he" and "the talks" have a topic; may be empty. */
export function headingOf(article: Article): string {
  return article.titleBasis === 'lead' ? '' : `${shorten(article.title, HEADING_LENGTH).text}. `;
}

/** What is embedded for a passage: prefix and heading, then its sentences joined by a space. */
export function passageText(
  model: EmbeddingModel,
  article: Article,
  sentences: readonly Span[],
): PrefixedText {
  const text = sentences.map(({ start, end }) => article.body.slice(start, end)).join(' ');
  return { prefix: `${model.prefixes.passage}${headingOf(article)}`, text };
}

/** The text that is embedded for a sentence by itself. */
export function sentenceText(model: EmbeddingModel, article: Article, { start, end }: Span): string {
  return `${model.prefixes.passage}${article.body.slice(start, end)}`;
}

/**
 * Names a passage by its content. It is another name than that of a sentence with the same text: a passage is cut
 * into pieces word by word, which can give it a slightly different vector.
 */
export function passageKey({ prefix, text }: PrefixedText): string {
  return textKey(`${prefix}\0${text}`);
}

/** Names a text by its content: equal texts have equal vectors, whatever article they stand in. */
export function textKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
