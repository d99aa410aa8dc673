import type { Span } from '../core/span.js';
import { answeringWords } from '../retrieval/answering-words.js';
import type { RankedSentence } from '../retrieval/choose-sentences.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
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
  if (documentOf.get(articleId) !== evidence.document) return false;
  const shared = Math.min(sentence.end, evidence.end) - Math.max(sentence.start, evidence.start);
  return shared > SAME_SENTENCE * (evidence.end - evidence.start);
}

/** How the bold words of a sentence do for one question. */
export interface BoldFigures {
  /** 1 where one of the gold answers stands wholly inside the bold words. */
  readonly hit: 0 | 1;
  /** Share of the sentence's characters that are bold. */
  readonly share: number;
}

/** Judges the answering words of a sentence: gold answers are looked for by their words, letter case ignored. */
export function judgeBold(
  question: QuestionProfile,
  body: string,
  sentence: Span,
  answers: readonly string[],
): BoldFigures {
  const bold = answeringWords(question, body, sentence);
  const text = body.slice(sentence.start, sentence.end).toLowerCase();
  const inside = (answer: string): boolean => {
    const wanted = answer.toLowerCase().replace(/^[\s"“‘']+|[\s"”’'.,;:]+$/gu, '');
    for (let at = text.indexOf(wanted); wanted !== '' && at >= 0; at = text.indexOf(wanted, at + 1)) {
      const start = sentence.start + at;
      if (bold.some((span) => span.start <= start && start + wanted.length <= span.end)) return true;
    }
    return false;
  };
  const length = bold.reduce((sum, span) => sum + span.end - span.start, 0);
  return { hit: answers.some(inside) ? 1 : 0, share: length / Math.max(1, sentence.end - sentence.start) };
}
