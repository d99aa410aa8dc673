import type { SentenceReader } from '../embedding/embedder.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { answerProbability, type Calibration, readingWeights, sentenceWeights } from './calibration.js';
import { chooseSentences, type RankedSentence } from './choose-sentences.js';
import { gateFeatures } from './gate-features.js';
import type { QuestionProfile } from './question-profile.js';
import { type Allowed, rankPassages, type RankedPassage } from './rank-passages.js';
import { readSentences } from './read-sentences.js';

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

/** What retrieval needs beside index and question. */
export interface RetrievalTools {
  readonly calibration: Calibration;
  readonly reader: SentenceReader;
}

/** The ranking alone: passages, and their sentences best first. */
export function rankSentences(
  index: ArchiveIndex,
  question: QuestionProfile,
  calibration: Calibration,
  allowed: Allowed = null,
): Pick<Retrieved, 'passages' | 'sentences'> {
  const query = {
    vector: question.vector,
    terms: [...question.terms.map(({ term }) => term), ...question.expansion],
  };
  const passages = rankPassages(index, query, allowed);
  return {
    passages,
    sentences: chooseSentences(index, question, passages, sentenceWeights(calibration)),
  };
}

/** From a question to ranked passages, their best sentences as the reader sees them, and the gate's verdict. */
export async function retrieve(
  index: ArchiveIndex,
  question: QuestionProfile,
  { calibration, reader }: RetrievalTools,
  allowed: Allowed = null,
): Promise<Retrieved> {
  const { passages, sentences: ranked } = rankSentences(index, question, calibration, allowed);
  const weights = readingWeights(calibration);
  const { sentences, readings } = await readSentences(question.text, ranked, reader, weights);
  const features = gateFeatures(index, question, { passages, sentences, readings });
  const probability = sentences.length === 0 ? 0 : answerProbability(calibration, features);
  return {
    passages,
    sentences,
    gate: { features, probability, passed: probability >= calibration.gate.threshold },
  };
}
