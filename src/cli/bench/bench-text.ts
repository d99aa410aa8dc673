import type { BuildThroughput } from '../../evaluation/bench/build-throughput.js';
import type { GraphRecall } from '../../evaluation/bench/graph-recall.js';
import { shareText, textTable } from '../evaluation/text-table.js';
import type { CrowdFigures } from './measure-crowd.js';
import type { QuestionFigures } from './measure-questions-child.js';
import type { Stage } from './question-stages.js';

/** One index's question times as lines. */
export function questionsText(figures: QuestionFigures): readonly string[] {
  const { articles, passages, questions, stages, opening, memory } = figures;
  const names = Object.keys(stages).filter((name): name is Stage => Object.hasOwn(stages, name));
  const { whole, embedding } = {
    whole: stages['question to reply'],
    embedding: stages['embedding the question'],
  };
  return [
    `${passages.toLocaleString('en')} passages in ${articles.toLocaleString('en')} articles, ${String(questions)} questions, warm, milliseconds`,
    ...textTable([
      ['', 'p50', 'p95'],
      ...names.map((name) => [
        name === 'question to reply' ? `  ${name}` : `    ${name}`,
        stages[name].p50.toFixed(2),
        stages[name].p95.toFixed(2),
      ]),
    ]),
    `  whole / embedding ${(whole.p50 / embedding.p50).toFixed(2)}, p95 / p50 ${(whole.p95 / whole.p50).toFixed(2)}`,
    `  opened in ${opening.toFixed(0)} ms; memory ${String(memory.before)} MB before, ${String(memory.after)} MB after`,
  ];
}

/** The build's speed as lines. */
export function buildText(build: BuildThroughput): readonly string[] {
  return [
    `build: ${String(build.articles)} articles, ${String(build.texts)} texts, ${String(build.workers)} processes, texts a second`,
    ...textTable([
      ['  the model alone', build.rawPerSecond.toFixed(1)],
      ['  full build without names and dates', build.buildPerSecond.toFixed(1), shareText(build.share)],
      [
        '  full build with names and dates',
        build.analysingPerSecond.toFixed(1),
        shareText(build.analysingPerSecond / build.rawPerSecond),
      ],
    ]),
    `  finding names and dates by itself: ${build.analysisSeconds.toFixed(2)} s`,
  ];
}

/** The graph's recall as a line. */
export function recallText(recall: GraphRecall): string {
  return (
    `graph: recall@10 ${shareText(recall.recall10)} against exact search (worst question ${shareText(recall.worst)}); ` +
    `${String(recall.real)} real and ${String(recall.generated)} generated vectors (noise ${String(recall.noise)} a value), ` +
    `${String(recall.questions)} questions`
  );
}

/** What became of a crowd as lines. */
export function crowdText(crowd: CrowdFigures): readonly string[] {
  const { acknowledgedMs, finishedMs } = crowd;
  const rate = (limit: number): string => (limit === 0 ? 'none' : `${String(limit)} a minute`);
  const times = ({ p50, p99, most }: CrowdFigures['finishedMs']): readonly string[] =>
    [p50, p99, most].map((ms) => ms.toFixed(0));
  return [
    `crowd: ${String(crowd.interactions)} interactions at once from ${String(crowd.people)} people, ` +
      `${crowd.isRebuilding ? 'during a rebuild' : 'the rebuild ENDED BEFORE THEM'}; ` +
      `limits: person ${rate(crowd.perUser)}, server ${rate(crowd.perGuild)}`,
    ...textTable([
      ['  milliseconds', 'p50', 'p99', 'last'],
      [`  acknowledged (${String(crowd.acknowledged)})`, ...times(acknowledgedMs)],
      ['  told', ...times(finishedMs)],
    ]),
    `  ${String(crowd.answered)} answered, ${String(crowd.busy)} told busy, ${String(crowd.limited)} told to wait (the last after ` +
      `${crowd.lastRefusedMs.toFixed(0)} ms), ${String(crowd.failed)} failed, ${String(crowd.twice)} told twice`,
    `  the engine by itself: ${crowd.engineMs.toFixed(0)} ms for the ${String(crowd.answered)} questions; ` +
      `the last answer came ${(finishedMs.most - crowd.engineMs).toFixed(0)} ms later`,
  ];
}
