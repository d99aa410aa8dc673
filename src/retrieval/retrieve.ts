import type { ArchiveIndex } from '../index/open-index.js';
import { answerProbability, type Calibration, sentenceWeights } from './calibration.js';
import { chooseSentences, type RankedSentence } from './choose-sentences.js';
import { gateFeatures } from './gate-features.js';
import type { QuestionProfile } from './question-profile.js';
import { type Allowed, rankPassages, type RankedPassage } from './rank-passages.js';

/** What was found for a question, and how likely it answers it. */
export interface Retrieved {
  readonly passages: readonly RankedPassage[];
  /** The best passages' sentences, best first. */
  readonly sentences: readonly RankedSentence[];
  readonly gate: {
    /** In `GATE_FEATURES`' order. */
    readonly features: readonly number[];
    /** Probability, 0 to 1, that the archive answers the question. */
    readonly probability: number;
    readonly passed: boolean;
  };
}

/** From a question to ranked passages, their best sentences and the gate's verdict. */
export function retrieve(
  index: ArchiveIndex,
  question: QuestionProfile,
  calibration: Calibration,
  allowed: Allowed = null,
): Retrieved {
  const query = {
    vector: question.vector,
    terms: [...question.terms.map(({ term }) => term), ...question.expansion],
  };
  const passages = rankPassages(index, query, allowed);
  const sentences = chooseSentences(index, question, passages, sentenceWeights(calibration));
  const features = gateFeatures(index, question, passages, sentences);
  const probability = sentences.length === 0 ? 0 : answerProbability(calibration, features);
  return {
    passages,
    sentences,
    gate: { features, probability, passed: probability >= calibration.gate.threshold },
  };
}
