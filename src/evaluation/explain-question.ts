import { type Calibration, gateNetwork } from '../retrieval/calibration.js';
import { GATE_FEATURES } from '../retrieval/gate-features.js';
import { type GateNetwork, logOdds } from '../retrieval/gate-network.js';
import { retrieve } from '../retrieval/retrieve.js';
import { SENTENCE_FEATURES } from '../retrieval/sentence-features.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/**
 * A feature's value and what it adds to the score: value × weight, and for the gate the log odds that would be lost if the
 * feature had its mean value.
 */
export interface NamedFeature {
  readonly name: string;
  readonly value: number;
  readonly adds: number;
}

/** Why a question got the ranking that it got. */
export interface QuestionExplanation {
  readonly id: string;
  readonly question: string;
  readonly askedFor: string;
  readonly terms: readonly { readonly term: string; readonly weight: number; readonly exact: boolean }[];
  readonly relevant: readonly string[];
  readonly passages: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    /** Mean of the legs' z-scores. */
    readonly fused: number;
    readonly cosine: number;
    readonly bm25: number;
  }[];
  readonly sentences: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly score: number;
    readonly features: readonly NamedFeature[];
  }[];
  readonly gate: {
    readonly features: readonly NamedFeature[];
    readonly probability: number;
    readonly threshold: number;
    readonly passed: boolean;
  };
}

const MOST_PASSAGES = 10;
const MOST_SENTENCES = 5;

/** Takes one question through retrieval and names every score on the way. */
export async function explainQuestion(
  workspace: Workspace,
  query: EvaluationQuery,
  calibration: Calibration,
): Promise<QuestionExplanation> {
  const { index, documentOf } = workspace;
  const profile = workspace.profile(query);
  const { passages, sentences, gate } = await retrieve(index, profile, {
    calibration,
    reader: workspace.reader,
  });
  const named = (
    names: readonly string[],
    values: readonly number[],
    weights: Readonly<Record<string, number>>,
  ): readonly NamedFeature[] =>
    names.map((name, place) => {
      const value = values[place] ?? 0;
      return { name, value, adds: value * (weights[name] ?? 0) };
    });
  return {
    id: query.id,
    question: query.text,
    askedFor: profile.asked,
    terms: profile.terms.map(({ term, weight, exact }) => ({ term, weight, exact })),
    relevant: [...query.grades.keys()],
    passages: passages.slice(0, MOST_PASSAGES).map(({ label, score, similarity, bm25 }) => {
      const { articleId, start, end } = index.archive.passage(label);
      const document = documentOf.get(articleId) ?? '';
      return { document, start, end, fused: score, cosine: similarity, bm25 };
    }),
    sentences: sentences
      .slice(0, MOST_SENTENCES)
      .map(({ articleId, sentence: { start, end }, text, score, features }) => ({
        document: documentOf.get(articleId) ?? '',
        start,
        end,
        text,
        score,
        features: named(SENTENCE_FEATURES, features, calibration.sentences),
      })),
    gate: {
      features: withoutEach(gateNetwork(calibration), gate.features),
      probability: gate.probability,
      threshold: calibration.gate.threshold,
      passed: gate.passed,
    },
  };
}

/** Each of the gate's features, with what the log odds would lose without it. */
function withoutEach(network: GateNetwork, features: readonly number[]): readonly NamedFeature[] {
  const odds = logOdds(network, features);
  return GATE_FEATURES.map((name, place) => {
    const mean = network.means[place] ?? 0;
    return {
      name,
      value: features[place] ?? 0,
      adds: odds - logOdds(network, features.with(place, mean)),
    };
  });
}
