import { type Calibration, toCalibration } from '../retrieval/calibration.js';
import { chooseSentences } from '../retrieval/choose-sentences.js';
import { type GateNetwork, logOdds, probabilityOf } from '../retrieval/gate-network.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import { rankPassages } from '../retrieval/rank-passages.js';
import { SENTENCES_READ } from '../retrieval/read-sentences.js';
import { retrieve } from '../retrieval/retrieve.js';
import { SENTENCE_FEATURES } from '../retrieval/sentence-features.js';
import { weightedSum } from '../retrieval/weighted-sum.js';
import { withCachedRows } from './cached-rows.js';
import { isGoldSentence } from './evidence.js';
import { fitNetwork } from './fit-network.js';
import { fitRanker, type RankingExample } from './fit-ranker.js';
import { inParallel } from './in-parallel.js';
import { refusalCases } from './refusal-cases.js';
import type { JudgedCase } from './refusal-figures.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** What a cross-validated fit reached: nothing was judged by weights that had seen its topic. */
export interface ValidationFigures {
  /** Place of the set among the workspaces. */
  readonly workspace: number;
  /** Share of the questions whose first sentence is the gold one. */
  readonly evidence: number;
  readonly cases: readonly JudgedCase[];
}

export interface FittedCalibration {
  /** Fitted on everything. */
  readonly calibration: Calibration;
  /** By set, in the order of the workspaces. */
  readonly validation: readonly ValidationFigures[];
}

/** A set, and how much each of its questions counts for the gate. */
export interface WeightedSet {
  readonly workspace: Workspace;
  readonly weight: number;
}

const FOLDS = 5;
/** Share of the answerable questions, over all archive sizes, that the shipped threshold keeps. */
const KEPT_SHARE = 0.953;
/** How much a far miss counts for the gate: near ones are what is hard, and most of what holds for them holds for it. */
const FAR_COUNT = 0.25;

interface Question {
  readonly workspace: Workspace;
  readonly query: EvaluationQuery;
  readonly profile: QuestionProfile;
  readonly fold: number;
  readonly candidates: Candidates | null;
}

/** The sentences that the first ranking chooses among, and which of them is right. */
interface Candidates extends RankingExample {
  readonly texts: readonly string[];
}

/** The weights of the two rankings of one fold. */
interface Rankers {
  readonly sentences: readonly number[];
  readonly reading: readonly number[];
}

/**
 * Fits sentence ranker, reading and gate on sets with evidence, and validates them by topic in five folds. The gate sees
 * each question through the rankers that have not seen its topic, in the fit as in the validation.
 */
export async function fitCalibration(sets: readonly WeightedSet[]): Promise<FittedCalibration> {
  const workspaces = sets.map(({ workspace }) => ({
    ...workspace,
    index: withCachedRows(workspace.index),
  }));
  const weights = new Map(workspaces.map((workspace, place) => [workspace, sets[place]?.weight ?? 1]));
  const questions = workspaces.flatMap((workspace, place) => questionsOf(workspace, place));
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const firsts = folds.map((fold) => fitRankerOn(questions.filter((question) => question.fold !== fold)));
  const read = await inParallel(questions, (question) =>
    readingExample(question, firsts[question.fold] ?? []),
  );
  const readings = folds.map((fold) =>
    fitRanker(read.filter((_, place) => questions[place]?.fold !== fold).flatMap((example) => example ?? [])),
  );
  const rankers = folds.map((fold): Rankers => ({
    sentences: firsts[fold] ?? [],
    reading: readings[fold] ?? [],
  }));
  const rows = (await gateRows(workspaces, questions, rankers)).map((row) => ({
    ...row,
    weight: weights.get(row.question.workspace) ?? 1,
  }));
  const gates = folds.map((fold) => fitGate(rows.filter(({ question }) => question.fold !== fold)));
  const judged = rows.flatMap(({ question, kind, size, features, weight }) => {
    const gate = gates[question.fold];
    return gate === undefined
      ? []
      : [
          {
            workspace: question.workspace,
            kind,
            size,
            weight,
            probability: probabilityOf(logOdds(gate, features)),
          },
        ];
  });
  // The threshold comes from the validation: on what it was fitted to, a model is too sure of itself.
  const threshold = thresholdOf(judged.filter(({ kind }) => kind === 'answerable'));
  const right = questions.map(({ fold }, place) => isRight(read[place] ?? null, readings[fold] ?? []));
  return {
    calibration: toCalibration(
      fitRankerOn(questions),
      fitRanker(read.flatMap((example) => example ?? [])),
      fitGate(rows),
      threshold,
    ),
    validation: workspaces.map((workspace, place) => ({
      workspace: place,
      evidence: shareRight(questions, right, workspace),
      cases: judged.filter((entry) => entry.workspace === workspace),
    })),
  };
}

/** The probability below which all but `KEPT_SHARE` of the cases lie, each counted by its weight. */
function thresholdOf(cases: readonly { readonly probability: number; readonly weight: number }[]): number {
  const sorted = [...cases].sort((left, right) => left.probability - right.probability);
  let lost = (1 - KEPT_SHARE) * sorted.reduce((sum, { weight }) => sum + weight, 0);
  for (const { probability, weight } of sorted) {
    lost -= weight;
    if (lost < 0) return probability;
  }
  return 0.5;
}

/** Of a set's questions with evidence, the share whose first sentence is right by rankers that have not seen their topic. */
function shareRight(questions: readonly Question[], right: readonly boolean[], workspace: Workspace): number {
  const judged = right.filter((_, place) => {
    const question = questions[place];
    return question?.workspace === workspace && question.query.evidence !== null;
  });
  return judged.filter(Boolean).length / Math.max(1, judged.length);
}

function questionsOf(workspace: Workspace, place: number): readonly Question[] {
  const fitting = workspace.set.queries.filter((query) => query.evidence !== null || isUnanswered(query));
  // A set without topics is folded by question.
  const topics = [...new Set(fitting.map(({ id, topic }) => topic ?? id))];
  return fitting.map((query) => {
    const profile = workspace.profile(query);
    const fold = (topics.indexOf(query.topic ?? query.id) + place) % FOLDS;
    return { workspace, query, profile, fold, candidates: candidatesOf(workspace, query, profile) };
  });
}

function candidatesOf(
  workspace: Workspace,
  { evidence }: EvaluationQuery,
  profile: QuestionProfile,
): Candidates | null {
  if (evidence === null) return null;
  const passages = rankPassages(workspace.index, searchOf(profile), null);
  const sentences = chooseSentences(
    workspace.index,
    profile,
    passages,
    SENTENCE_FEATURES.map(() => 0),
  );
  const right = sentences.findIndex((sentence) => isGoldSentence(workspace, sentence, evidence));
  return right < 0
    ? null
    : {
        rows: sentences.map(({ features }) => features),
        texts: sentences.map(({ text }) => text),
        right,
      };
}

function searchOf({ vector, terms }: QuestionProfile): { vector: Float32Array; terms: readonly string[] } {
  return { vector, terms: terms.map(({ term }) => term) };
}

function fitRankerOn(questions: readonly Question[]): readonly number[] {
  return fitRanker(questions.flatMap(({ candidates }) => candidates ?? []));
}

/** The sentences that are read, by first score and reading; `null` where the right one is not among them. */
async function readingExample(
  { workspace, profile, candidates }: Question,
  weights: readonly number[],
): Promise<RankingExample | null> {
  if (candidates === null) return null;
  const best = candidates.rows
    .map((row, place) => ({ place, score: weightedSum(row, weights) }))
    .sort((left, right) => right.score - left.score)
    .slice(0, SENTENCES_READ);
  const right = best.findIndex(({ place }) => place === candidates.right);
  if (right < 0) return null;
  const readings = await workspace.reader.read(
    profile.text,
    best.map(({ place }) => candidates.texts[place] ?? ''),
  );
  return { rows: best.map(({ score }, place) => [score, readings[place] ?? 0]), right };
}

function isRight(example: RankingExample | null, weights: readonly number[]): boolean {
  if (example === null) return false;
  const scores = example.rows.map((row) => weightedSum(row, weights));
  return scores.indexOf(Math.max(...scores)) === example.right;
}

function isUnanswered({ grades }: EvaluationQuery): boolean {
  return grades.size === 0;
}

interface GateRow {
  readonly question: Question;
  readonly kind: JudgedCase['kind'];
  readonly size: number;
  readonly features: readonly number[];
}

interface WeightedRow extends GateRow {
  readonly weight: number;
}

/**
 * What the gate sees of each case. Where a set has questions that nothing in it answers, they are its near misses: such a
 * set tells one story in several articles, and what is hidden with one may be half told in another.
 */
async function gateRows(
  workspaces: readonly Workspace[],
  questions: readonly Question[],
  rankers: readonly Rankers[],
): Promise<readonly GateRow[]> {
  const calibrations = rankers.map(({ sentences, reading }) =>
    toCalibration(sentences, reading, { bias: 0, means: [], deviations: [], units: [] }, 0),
  );
  const byQuery = new Map(questions.map((question) => [question.query, question]));
  const rows: GateRow[] = [];
  for (const workspace of workspaces) {
    const writesMisses = workspace.set.queries.some(isUnanswered);
    const found = await inParallel(refusalCases(workspace), async ({ query, kind, size, index }) => {
      const question = byQuery.get(query);
      const calibration = calibrations[question?.fold ?? -1];
      if (question === undefined || calibration === undefined) return null;
      if (kind === 'near' && writesMisses && !isUnanswered(query)) return null;
      const { gate } = await retrieve(index, question.profile, { calibration, reader: workspace.reader });
      return { question, kind, size, features: gate.features };
    });
    rows.push(...found.flatMap((row) => row ?? []));
  }
  return rows;
}

function fitGate(rows: readonly WeightedRow[]): GateNetwork {
  return fitNetwork(
    rows.map(({ features, kind, weight }) => ({
      features,
      label: kind === 'answerable' ? 1 : 0,
      count: kind === 'far' ? weight * FAR_COUNT : weight,
    })),
  );
}
