import { answeringWords } from '../retrieval/answering-words.js';
import type { Calibration } from '../retrieval/calibration.js';
import { retrieve } from '../retrieval/retrieve.js';
import { createRandom, type Estimate, estimate } from './bootstrap.js';
import { withCachedRows } from './cached-rows.js';
import { type Leg, type LegFigures, scoreRankings } from './evaluate-ranking.js';
import { judgeBold } from './evidence.js';
import { askQuestions, boldsAnswer, citesGold, type QuestionOutcome } from './question-outcome.js';
import { inParallel } from './in-parallel.js';
import { refusalCases } from './refusal-cases.js';
import { type JudgedCase, type RefusalFigures, refusalFigures } from './refusal-figures.js';
import type { EvaluationQuery } from './retrieval-set.js';
import type { Workspace } from './workspace.js';

/** Figures of a retrieval set; a part is `null` where the set does not hold what it needs. */
export interface RetrievalReport {
  readonly documents: number;
  readonly passages: number;
  /** Questions with at least one relevant document, and those without any. */
  readonly questions: number;
  readonly unjudged: number;
  readonly ranking: Readonly<Record<Leg, LegFigures>>;
  /** Whether the first cited sentence is the gold one, whatever the gate says. */
  readonly evidence: Estimate | null;
  readonly answeringWords: BoldReport | null;
  readonly refusal: RefusalReport | null;
  /** Share of the questions without a relevant document that are refused at the shipped threshold. */
  readonly unjudgedRefused: Estimate | null;
}

/** Whether a gold answer lies inside the bold words, and the bold words' share of the sentence. */
export interface BoldReport {
  readonly goldSentence: BoldEstimates;
  readonly endToEnd: BoldEstimates;
}

interface BoldEstimates {
  readonly hit: Estimate;
  readonly share: Estimate;
}

export interface RefusalReport {
  readonly threshold: number;
  /** Questions that the protocol was run with, of those that it could be run with. */
  readonly asked: number;
  readonly of: number;
  readonly archives: readonly RefusalRow[];
}

export interface RefusalRow extends RefusalFigures {
  /** Documents in the archive. */
  readonly size: number;
  readonly kind: 'near' | 'far';
}

/** Each question is asked of up to nine archives: above this, a sample says the same. */
const MOST_REFUSAL_QUESTIONS = 1500;
const SAMPLE_SEED = 11;

/** Asks all questions of a set and judges rankings, citations, bold words and refusals. */
export async function evaluateRetrieval(
  opened: Workspace,
  calibration: Calibration,
): Promise<{ readonly report: RetrievalReport; readonly outcomes: readonly QuestionOutcome[] }> {
  const workspace = { ...opened, index: withCachedRows(opened.index) };
  const { set, index } = workspace;
  const outcomes = await askQuestions(workspace, calibration);
  const judged = outcomes.filter(({ query }) => query.grades.size > 0);
  const unjudged = outcomes.filter(({ query }) => query.grades.size === 0);
  const gold = outcomes.flatMap((outcome) => citesGold(outcome) ?? []);
  return {
    outcomes,
    report: {
      documents: set.documents.length,
      passages: index.manifest.counts.passages,
      questions: judged.length,
      unjudged: unjudged.length,
      ranking: scoreRankings(judged.map(({ query, ranking }) => ({ grades: query.grades, ranking }))),
      evidence: gold.length === 0 ? null : estimate(gold.map(Number)),
      answeringWords: boldReport(workspace, outcomes),
      refusal: await refusalReport(workspace, calibration),
      unjudgedRefused: unjudged.length === 0 ? null : estimate(unjudged.map(({ found }) => (found ? 0 : 1))),
    },
  };
}

function boldReport(workspace: Workspace, outcomes: readonly QuestionOutcome[]): BoldReport | null {
  const endToEnd = outcomes.flatMap((outcome) => boldsAnswer(outcome) ?? []);
  if (endToEnd.length === 0) return null;
  const given = outcomes.flatMap(({ query: { evidence }, profile }) => {
    const article = evidence === null ? undefined : workspace.articleOf.get(evidence.document);
    if (evidence === null || article === undefined || evidence.answers.length === 0) return [];
    const body = workspace.index.archive.body(article);
    const { marks } = workspace.index.analysis(article);
    return [judgeBold(body, evidence, answeringWords(profile, body, evidence, marks), evidence.answers)];
  });
  const estimates = (figures: typeof given): BoldEstimates => ({
    hit: estimate(figures.map(({ hit }) => hit)),
    share: estimate(figures.map(({ share }) => share)),
  });
  return { goldSentence: estimates(given), endToEnd: estimates(endToEnd) };
}

async function refusalReport(workspace: Workspace, calibration: Calibration): Promise<RefusalReport | null> {
  const possible = workspace.set.queries.filter(
    ({ grades, evidence }) => grades.size > 0 || evidence !== null,
  );
  const asked = sample(possible, MOST_REFUSAL_QUESTIONS);
  const { threshold } = calibration.gate;
  const { reader } = workspace;
  const cases = await inParallel(
    refusalCases(workspace, asked),
    async ({ query, kind, size, index }): Promise<JudgedCase> => {
      const { gate } = await retrieve(index, workspace.profile(query), { calibration, reader });
      return { kind, size, probability: gate.probability };
    },
  );
  if (cases.length === 0) return null;
  const sizes = [...new Set(cases.map(({ size }) => size))].sort((left, right) => left - right);
  const archives = sizes.flatMap((size) =>
    (['near', 'far'] as const).flatMap((kind) => {
      const figures = refusalFigures(cases, size, kind, threshold);
      return figures === null ? [] : [{ size, kind, ...figures }];
    }),
  );
  return { threshold, asked: asked.length, of: possible.length, archives };
}

/** The questions in their order, thinned out by chance to at most `most`. */
function sample(queries: readonly EvaluationQuery[], most: number): readonly EvaluationQuery[] {
  if (queries.length <= most) return queries;
  const random = createRandom(SAMPLE_SEED);
  const drawn = queries.map((query, place) => ({ query, place, key: random() }));
  return drawn
    .sort((left, right) => left.key - right.key)
    .slice(0, most)
    .sort((left, right) => left.place - right.place)
    .map(({ query }) => query);
}
