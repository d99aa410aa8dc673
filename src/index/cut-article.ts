import type { Article } from '../core/article.js';
import type { Span } from '../core/span.js';
import type { PrefixedText } from '../embedding/child-protocol.js';
import type { Embedder } from '../embedding/embedder.js';
import type { EmbeddingModel } from '../embedding/model-files.js';
import { cutPassages, splitLongSentence } from '../text/passages.js';
import { splitSentences } from '../text/sentences.js';
import { headingOf, passageKey, passageText, sentenceText, textKey } from './embedded-text.js';

/** Word pieces that a passage aims at: enough context for the model, little enough to mean one thing. */
const TARGET_PIECES = 220;
/** Sentences that a passage shares with the next, so that no answer is cut off from what leads to it. */
const OVERLAP_SENTENCES = 1;
/** [CLS] and [SEP], and room for pieces that differ where texts are joined. */
const SPARE_PIECES = 8;

/** Names how articles are cut; part of what makes an index stale. */
export const CUTTING_FORM = `passages2-${String(TARGET_PIECES)}-${String(OVERLAP_SENTENCES)}`;

/** A sentence or passage with the text that the model is to embed for it. */
export interface CutSentence extends Span {
  readonly pieces: number;
  readonly text: string;
  readonly key: string;
}

export interface CutPassage extends Span {
  readonly first: number;
  readonly last: number;
  readonly text: PrefixedText;
  readonly key: string;
}

export interface CutArticle {
  readonly sentences: readonly CutSentence[];
  readonly passages: readonly CutPassage[];
}

/** Cuts an article's content into sentences, and those into overlapping passages that fit the model. */
export async function cutArticle(
  article: Article,
  model: EmbeddingModel,
  embedder: Embedder,
): Promise<CutArticle> {
  const prefixed = `${model.prefixes.passage}${headingOf(article)}`;
  const whole = article.content.flatMap((part) => splitSentences(article.body, part));
  const [headingPieces = 0, ...counts] = await embedder.countPieces([
    prefixed,
    ...whole.map(({ start, end }) => article.body.slice(start, end)),
  ]);
  const maxPieces = Math.max(32, model.maxPieces - SPARE_PIECES - headingPieces);
  const spans = await splitTooLong(article, whole, counts, maxPieces, embedder);
  const sentences = spans.map((span) => {
    const text = sentenceText(model, article, span);
    return { ...span, text, key: textKey(text) };
  });
  const passages = cutPassages(sentences, {
    maxPieces,
    targetPieces: Math.min(TARGET_PIECES, maxPieces),
    overlap: OVERLAP_SENTENCES,
  }).map(({ first, last }) => {
    const members = sentences.slice(first, last + 1);
    const text = passageText(model, article, members);
    return {
      first,
      last,
      start: members[0]?.start ?? 0,
      end: members.at(-1)?.end ?? 0,
      text,
      key: passageKey(text),
    };
  });
  return { sentences, passages };
}

async function splitTooLong(
  article: Article,
  spans: readonly Span[],
  counts: readonly number[],
  maxPieces: number,
  embedder: Embedder,
): Promise<readonly (Span & { pieces: number })[]> {
  const fitting: (Span & { pieces: number })[] = [];
  for (const [index, span] of spans.entries()) {
    const pieces = counts[index] ?? 0;
    if (pieces <= maxPieces) {
      fitting.push({ ...span, pieces });
      continue;
    }
    const parts = splitLongSentence(article.body, span, maxPieces, mostPieces);
    const partPieces = await embedder.countPieces(
      parts.map(({ start, end }) => article.body.slice(start, end)),
    );
    for (const [place, part] of parts.entries()) fitting.push({ ...part, pieces: partPieces[place] ?? 0 });
  }
  return fitting;
}

/** A bound that needs no model: a word piece is at least one character of the decomposed text. */
function mostPieces(text: string): number {
  return text.normalize('NFD').length;
}
