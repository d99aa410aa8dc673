import type { SourcePool } from './source-pool.js';

/** Word pieces of a generated article: three passages, as a short news report has. */
const ARTICLE_PIECES = 600;
const SENTENCES_A_PARAGRAPH = 3;
/** Passages that the build cuts such an article into. */
export const PASSAGES_AN_ARTICLE = 3;
const OUTLETS = 20;
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAYS = 9000;
const MILLISECONDS_A_DAY = 86_400_000;

/** Lines of a .jsonl archive: articles of real sentences in chance order, each with an outlet and a date. */
export function* generatedArticles(
  { sentences }: SourcePool,
  count: number,
  random: () => number,
): Generator<string> {
  for (let number = 0; number < count; number += 1) {
    const chosen: string[] = [];
    let pieces = 0;
    while (pieces < ARTICLE_PIECES) {
      const sentence = sentences[Math.floor(random() * sentences.length)];
      if (sentence === undefined) break;
      chosen.push(sentence.text);
      pieces += Math.max(1, sentence.pieces);
    }
    const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * MILLISECONDS_A_DAY);
    yield JSON.stringify({
      title: `Report ${String(number + 1)}`,
      outlet: `Outlet ${String(1 + Math.floor(random() * OUTLETS))}`,
      date: day.toISOString().slice(0, 10),
      text: inParagraphs(chosen),
    });
  }
}

function inParagraphs(sentences: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let from = 0; from < sentences.length; from += SENTENCES_A_PARAGRAPH)
    paragraphs.push(sentences.slice(from, from + SENTENCES_A_PARAGRAPH).join(' '));
  return paragraphs.join('\n\n');
}
