import type { Span } from '../core/span.js';
import type { RankedSentence } from '../retrieval/choose-sentences.js';
import type { Evidence } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** Share of the gold sentence that another must cover to be the same one: sentence splitters differ at the edges. */
const SAME_SENTENCE = 0.5;

/** Whether a chosen sentence is the one to cite. */
export function isGoldSentence(
  { documentOf }: Workspace,
  { articleId, sentence }: RankedSentence,
  evidence: Evidence,
): boolean {
  return documentOf.get(articleId) === evidence.document && isSameSentence(sentence, evidence);
}

/** Whether a sentence of the gold document is the gold one. */
export function isSameSentence(sentence: Span, gold: Span): boolean {
  const shared = Math.min(sentence.end, gold.end) - Math.max(sentence.start, gold.start);
  return shared > SAME_SENTENCE * (gold.end - gold.start);
}

/** How the bold words of a sentence do for one question. */
export interface BoldFigures {
  /** 1 where one of the gold answers stands wholly inside the bold words. */
  readonly hit: 0 | 1;
  /** Share of the sentence's characters that are bold. */
  readonly share: number;
}

/** Judges the bold words of a sentence: gold answers are looked for as whole words, letter case ignored. */
export function judgeBold(
  body: string,
  sentence: Span,
  bold: readonly Span[],
  answers: readonly string[],
): BoldFigures {
  const text = lowerCase(body.slice(sentence.start, sentence.end));
  const inside = (answer: string): boolean => {
    const wanted = lowerCase(answer).replace(/^[\s"“‘']+|[\s"”’'.,;:]+$/gu, '');
    if (wanted === '') return false;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (!standsAlone(text, at, at + wanted.length)) continue;
      const start = sentence.start + at;
      if (bold.some((span) => span.start <= start && start + wanted.length <= span.end)) return true;
    }
    return false;
  };
  const length = bold.reduce((sum, span) => sum + span.end - span.start, 0);
  return { hit: answers.some(inside) ? 1 : 0, share: length / Math.max(1, sentence.end - sentence.start) };
}

/** Whether a stretch is no part of a longer word or number: "3" is no answer inside "1936". */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !(/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && /^[\p{L}\p{N}]/u.test(text.slice(start))) &&
    !(/[\p{L}\p{N}]$/u.test(text.slice(0, end)) && /^[\p{L}\p{N}]/u.test(text.slice(end)))
  );
}

/** Lower case letter by letter, where that keeps the length: offsets must stay those of the body. */
function lowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
