import type { ArchiveIndex } from '../../index/open-index.js';
import { isStopWord, type Term, termsOf } from '../../text/terms.js';

/** A sentence's content words with their projected vectors, one after the other. */
export interface SentenceTerms {
  readonly content: readonly Term[];
  /** As many bytes a word as the model has axes; empty where the index keeps none. */
  readonly words: Int8Array;
}

/** The content words of an article's sentences by ordinal, from the passages that hold them. */
export function sentenceTermsOf(index: ArchiveIndex, articleId: number): ReadonlyMap<number, SentenceTerms> {
  const body = index.archive.body(articleId);
  const found = new Map<number, SentenceTerms>();
  for (const { first, last, words } of index.archive.passages(articleId)) {
    const rows = index.archive.sentences(articleId, first, last).map((sentence) => ({
      ordinal: sentence.ordinal,
      content: termsOf(body.slice(sentence.start, sentence.end)).filter(({ word }) => !isStopWord(word)),
    }));
    const count = rows.reduce((sum, { content }) => sum + content.length, 0);
    const width = count === 0 ? 0 : Math.floor(words.length / count);
    let from = 0;
    for (const { ordinal, content } of rows) {
      const to = from + content.length * width;
      // A sentence that two passages share is read in the first one.
      if (!found.has(ordinal)) found.set(ordinal, { content, words: words.subarray(from, to) });
      from = to;
    }
  }
  return found;
}
