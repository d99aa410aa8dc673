import { contains } from '../core/span.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { isStopWord, termsOf } from '../text/terms.js';
import { answerKindsOf } from './answer-kinds.js';
import type { QuestionProfile } from './question-profile.js';
import type { RankedPassage } from './rank-passages.js';
import { type Candidate, type MeasuredCandidate, measureCandidates } from './sentence-features.js';
import { weightedSum } from './weighted-sum.js';

/** Passages whose sentences are candidates: the gold sentence is among them for .9975 of the public questions. */
const CANDIDATE_PASSAGES = 8;

/** A sentence with its score; scores of one question compare with each other only. */
export interface RankedSentence extends MeasuredCandidate {
  readonly score: number;
}

/** The sentences of the best passages, best first, ties in reading order. */
export function chooseSentences(
  index: ArchiveIndex,
  question: QuestionProfile,
  passages: readonly RankedPassage[],
  weights: readonly number[],
): readonly RankedSentence[] {
  const candidates = gather(index, question, passages.slice(0, CANDIDATE_PASSAGES));
  const measured = measureCandidates(question, candidates);
  return measured
    .map((candidate) => ({ ...candidate, score: weightedSum(candidate.features, weights) }))
    .sort(
      (left, right) =>
        right.score - left.score ||
        left.articleId - right.articleId ||
        left.sentence.ordinal - right.sentence.ordinal,
    );
}

function gather(
  index: ArchiveIndex,
  question: QuestionProfile,
  passages: readonly RankedPassage[],
): readonly Candidate[] {
  const width = question.terms[0]?.vector?.length ?? 0;
  const candidates = new Map<string, Candidate>();
  for (const { label, score } of passages) {
    const { articleId, first, last, words } = index.archive.passage(label);
    const body = index.archive.body(articleId);
    const { marks } = index.analysis(articleId);
    const rows = index.archive.sentences(articleId, first - 1, last + 1);
    let word = 0;
    for (const [place, sentence] of rows.entries()) {
      if (sentence.ordinal < first || sentence.ordinal > last) continue;
      const text = body.slice(sentence.start, sentence.end);
      const content = termsOf(text).filter((term) => !isStopWord(term.word));
      const from = word * width;
      word += content.length;
      const key = `${String(articleId)}:${String(sentence.ordinal)}`;
      // Passages come best first: a sentence that two of them share has the better one's score.
      if (candidates.has(key)) continue;
      candidates.set(key, {
        articleId,
        sentence,
        text,
        content,
        words: words.subarray(from, word * width),
        kinds: answerKindsOf(
          text,
          sentence.start,
          marks.filter((mark) => contains(sentence, mark)),
        ),
        passage: label,
        passageScore: score,
        before: rows[place - 1] ?? null,
        after: rows[place + 1] ?? null,
      });
    }
  }
  return [...candidates.values()];
}
