import { type Calibration, toCalibration } from '../retrieval/calibration.js';
import { chooseSentences } from '../retrieval/choose-sentences.js';
import type { QuestionProfile } from '../retrieval/question-profile.js';
import { rankPassages } from '../retrieval/rank-passages.js';
import { retrieve } from '../retrieval/retrieve.js';
import { SENTENCE_FEATURES } from '../retrieval/sentence-features.js';
import { isGoldSentence } from './evidence.js';
import { fitLogistic, predict } from './fit-logistic.js';
import { fitRanker, type RankingExample } from './fit-ranker.js';
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

const FOLDS = 5;
/** Share of the answerable questions, over all archive sizes, that the shipped threshold keeps. */
const KEPT_SHARE = 0.935;

interface Question {
  readonly workspace: Workspace;
  readonly query: EvaluationQuery;
  readonly profile: QuestionProfile;
  readonly fold: number;
  readonly example: RankingExample | null;
}

/**
 * Fits sentence ranker and gate on sets with evidence, and validates both by topic in five folds. The gate sees each
 * question through the ranker that has not seen its topic, in the fit as in the validation.
 */
export function fitCalibration(workspaces: readonly Workspace[]): FittedCalibration {
  const questions = workspaces.flatMap((workspace, place) => questionsOf(workspace, place));
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const rankers = folds.map((fold) => fitRankerOn(questions.filter((question) => question.fold !== fold)));
  const rows = gateRows(workspaces, questions, rankers);
  const gates = folds.map((fold) => fitGate(rows.filter(({ question }) => question.fold !== fold)));
  const judged = rows.flatMap(({ question, kind, size, features }) => {
    const gate = gates[question.fold];
    return gate === undefined
      ? []
      : [{ workspace: question.workspace, kind, size, probability: predict(gate, features) }];
  });
  // The threshold comes from the validation: on what it was fitted to, a model is too sure of itself.
  const kept = judged
    .filter(({ kind }) => kind === 'answerable')
    .map(({ probability }) => probability)
    .sort((left, right) => left - right);
  const threshold = kept[Math.floor(kept.length * (1 - KEPT_SHARE))] ?? 0.5;
  return {
    calibration: toCalibration(fitRankerOn(questions), fitGate(rows), threshold),
    validation: workspaces.map((workspace, place) => ({
      workspace: place,
      evidence: shareRight(
        questions.filter((question) => question.workspace === workspace),
        rankers,
      ),
      cases: judged.filter((entry) => entry.workspace === workspace),
    })),
  };
}

/** Of the questions with evidence, the share whose first sentence is right by the ranker that has not seen their topic. */
function shareRight(questions: readonly Question[], rankers: readonly (readonly number[])[]): number {
  const judged = questions.filter(({ query }) => query.evidence !== null);
  return (
    judged.filter((question) => isRight(question, rankers[question.fold] ?? [])).length /
    Math.max(1, judged.length)
  );
}

function questionsOf(workspace: Workspace, place: number): readonly Question[] {
  const fitting = workspace.set.queries.filter(
    ({ evidence, grades }) => evidence !== null || grades.size === 0,
  );
  // A set without topics is folded by question.
  const topics = [...new Set(fitting.map(({ id, topic }) => topic ?? id))];
  return fitting.map((query) => {
    const profile = workspace.profile(query);
    const fold = (topics.indexOf(query.topic ?? query.id) + place) % FOLDS;
    return { workspace, query, profile, fold, example: exampleOf(workspace, query, profile) };
  });
}

function exampleOf(
  workspace: Workspace,
  { evidence }: EvaluationQuery,
  profile: QuestionProfile,
): RankingExample | null {
  if (evidence === null) return null;
  const passages = rankPassages(workspace.index, searchOf(profile), null);
  const sentences = chooseSentences(
    workspace.index,
    profile,
    passages,
    SENTENCE_FEATURES.map(() => 0),
  );
  const right = sentences.findIndex((sentence) => isGoldSentence(workspace, sentence, evidence));
  return right < 0 ? null : { rows: sentences.map(({ features }) => features), right };
}

function searchOf({ vector, terms }: QuestionProfile): { vector: Float32Array; terms: readonly string[] } {
  return { vector, terms: terms.map(({ term }) => term) };
}

function fitRankerOn(questions: readonly Question[]): readonly number[] {
  return fitRanker(questions.flatMap(({ example }) => example ?? []));
}

function isRight({ example }: Question, weights: readonly number[]): boolean {
  if (example === null) return false;
  const scores = example.rows.map((row) =>
    row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0),
  );
  return scores.indexOf(Math.max(...scores)) === example.right;
}

interface GateRow {
  readonly question: Question;
  readonly kind: JudgedCase['kind'];
  readonly size: number;
  readonly features: readonly number[];
}

function gateRows(
  workspaces: readonly Workspace[],
  questions: readonly Question[],
  rankers: readonly (readonly number[])[],
): readonly GateRow[] {
  const calibrations = rankers.map((ranker) => toCalibration(ranker, { intercept: 0, weights: [] }, 0));
  const byQuery = new Map(questions.map((question) => [question.query, question]));
  return workspaces.flatMap((workspace) =>
    [...refusalCases(workspace)].flatMap(({ query, kind, size, index }) => {
      const question = byQuery.get(query);
      const calibration = calibrations[question?.fold ?? -1];
      if (question === undefined || calibration === undefined) return [];
      return [
        { question, kind, size, features: retrieve(index, question.profile, calibration).gate.features },
      ];
    }),
  );
}

/** Far cases are left out of the fit: near misses are what is hard, and what holds for them holds for the far. */
function fitGate(rows: readonly GateRow[]): ReturnType<typeof fitLogistic> {
  const fitted = rows.filter(({ kind }) => kind !== 'far');
  return fitLogistic(
    fitted.map(({ features }) => features),
    fitted.map(({ kind }) => (kind === 'answerable' ? 1 : 0)),
  );
}
