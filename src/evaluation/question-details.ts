import type { Span } from '../core/span.js';
import { boldsAnswer, citesGold, type QuestionOutcome } from './question-outcome.js';

/** What `--details` writes of a question; offsets are into the document's text. */
export interface QuestionDetails {
  readonly set: string;
  readonly id: string;
  readonly question: string;
  /** At the shipped threshold. */
  readonly outcome: 'found' | 'nothing-found';
  readonly probability: number;
  /** The fused ranking, best first. */
  readonly ranking: readonly { readonly document: string; readonly score: number }[];
  readonly firstSentence: (Span & { readonly document: string; readonly text: string }) | null;
  readonly bold: readonly (Span & { readonly text: string })[];
  /** Whether the first sentence is the gold one; missing where the set does not say which is. */
  readonly citesGold?: boolean;
  /** Whether a gold answer lies inside the bold words; missing where the set gives none. */
  readonly boldsAnswer?: boolean;
}

const DIGITS = 6;

/** One question's outcome as data. */
export function detailsOf(set: string, outcome: QuestionOutcome): QuestionDetails {
  const { query, found, probability, ranking, first } = outcome;
  const gold = citesGold(outcome);
  const bold = boldsAnswer(outcome);
  return {
    set,
    id: query.id,
    question: query.text,
    outcome: found ? 'found' : 'nothing-found',
    probability: rounded(probability),
    ranking: ranking.fused.map(({ document, score }) => ({ document, score: rounded(score) })),
    firstSentence:
      first === null
        ? null
        : { document: first.document, start: first.start, end: first.end, text: first.text },
    bold: (first?.bold ?? []).map(({ start, end }) => ({
      start,
      end,
      text: first?.text.slice(start - first.start, end - first.start) ?? '',
    })),
    ...(gold === null ? {} : { citesGold: gold }),
    ...(bold === null ? {} : { boldsAnswer: bold.hit === 1 }),
  };
}

/** A question's fused ranking as lines of a TREC run file: query, Q0, document, rank from 1, score, tag. */
export function trecLines({ query, ranking }: QuestionOutcome, tag: string): readonly string[] {
  return ranking.fused.map(
    ({ document, score }, place) =>
      `${query.id} Q0 ${document} ${String(place + 1)} ${score.toFixed(DIGITS)} ${tag}`,
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
