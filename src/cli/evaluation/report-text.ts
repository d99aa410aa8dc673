import type { Estimate } from '../../evaluation/bootstrap.js';
import type { DatesReport } from '../../evaluation/evaluate-dates.js';
import type { PeopleReport } from '../../evaluation/evaluate-people.js';
import { LEGS } from '../../evaluation/evaluate-ranking.js';
import type { RefusalReport, RetrievalReport } from '../../evaluation/evaluate-retrieval.js';
import type { TimelineReport } from '../../evaluation/evaluate-timelines.js';
import type { MatchFigures } from '../../evaluation/score-timelines.js';
import { shareText, textTable } from './text-table.js';

const RANKING_COLUMNS = [
  ['nDCG@10', 'ndcg10'],
  ['MAP', 'averagePrecision'],
  ['P@1', 'precision1'],
  ['R@10', 'recall10'],
] as const;

/** A retrieval set's figures as lines. */
export function retrievalText(report: RetrievalReport): readonly string[] {
  const { ranking, evidence, answeringWords, refusal, unjudgedRefused } = report;
  const lines = [
    `${counted(report.documents, 'document')} in ${counted(report.passages, 'passage')}, ${counted(report.questions, 'question')}` +
      (report.unjudged === 0 ? '' : `, ${report.unjudged.toLocaleString('en')} without a relevant document`),
    '',
    ...textTable([
      ['ranking, mean [95 % interval]', ...RANKING_COLUMNS.map(([title]) => title)],
      ...LEGS.map((leg) => [
        `  ${leg}`,
        ...RANKING_COLUMNS.map(([, name]) => estimateText(ranking[leg][name])),
      ]),
    ]),
  ];
  if (evidence !== null) {
    lines.push(
      '',
      `evidence: the first cited sentence is the gold one for ${estimateText(evidence)} of ${counted(evidence.count, 'question')}`,
    );
  }
  if (answeringWords !== null) {
    const row = (name: string, { hit, share }: (typeof answeringWords)['endToEnd']): readonly string[] => [
      `  ${name}`,
      estimateText(hit),
      shareText(share.mean),
      String(hit.count),
    ];
    lines.push(
      '',
      ...textTable([
        ['answering words', 'gold answer is bold', 'of the sentence', 'questions'],
        row('in the gold sentence', answeringWords.goldSentence),
        row('end to end', answeringWords.endToEnd),
      ]),
    );
  }
  if (refusal !== null) lines.push('', ...refusalText(refusal));
  if (unjudgedRefused !== null) {
    lines.push(
      '',
      `refused at the threshold: ${estimateText(unjudgedRefused)} of ${counted(unjudgedRefused.count, 'question')} without a relevant document`,
    );
  }
  return lines;
}

function refusalText({ threshold, asked, of, archives }: RefusalReport): readonly string[] {
  const sampled = asked < of ? ` (${String(asked)} of ${String(of)} questions, drawn by chance)` : '';
  return [
    ...textTable([
      [
        'refusal',
        'archive',
        'AUC',
        'refused at 95 % kept',
        `kept at ${shareText(threshold)}`,
        'refused',
        'cases',
      ],
      ...archives.map((row) => [
        row.kind === 'near' ? '  near: its document hidden' : '  far: its topic hidden',
        String(row.size),
        shareText(row.areaUnderCurve),
        shareText(row.refusedAt95),
        shareText(row.kept),
        shareText(row.refused),
        `${String(row.answerable)} + ${String(row.unanswerable)}`,
      ]),
    ]),
    ...(sampled === '' ? [] : [`  each question asked with and without its answer${sampled}`]),
  ];
}

/** A set of persons' names' figures as lines. */
export function peopleText({ documents, scores }: PeopleReport): readonly string[] {
  const { gold, found, exact, overlap, clusters } = scores;
  const row = (name: string, { precision, recall, f1 }: typeof exact): readonly string[] => [
    name,
    ...[precision, recall, f1].map(shareText),
  ];
  return [
    `${counted(documents, 'text')}, ${counted(gold, 'name')}; ${found.toLocaleString('en')} found`,
    '',
    ...textTable([
      ['', 'P', 'R', 'F1'],
      row('exact', exact),
      row('overlap', overlap),
      ...(clusters === null
        ? []
        : [row(`who is who within an article (B-cubed over ${String(clusters.items)})`, clusters)]),
    ]),
  ];
}

/** A set of temporal expressions' figures as lines. */
export function datesText({ documents, scores }: DatesReport): readonly string[] {
  return [
    `${counted(documents, 'document')}, ${counted(scores.all.gold, 'expression')}`,
    '',
    ...textTable([
      ['', 'gold', 'found', 'P', 'R', 'strict F1', 'relaxed F1', 'type F1', 'value F1'],
      ...(['all', 'calendar'] as const).map((name) => {
        const row = scores[name];
        return [
          name === 'all' ? 'all' : 'calendar dates',
          String(row.gold),
          String(row.found),
          ...[row.precision, row.recall, row.strictF1, row.relaxedF1, row.typeF1, row.valueF1].map(shareText),
        ];
      }),
    ]),
  ];
}

/** A timeline set's figures as lines. */
export function timelinesText({ articles, entities, events, methods }: TimelineReport): readonly string[] {
  const rows = methods.flatMap(({ name, scores }) => {
    const row = (what: string, figures: MatchFigures): readonly string[] => [
      `  ${what}`,
      String(figures.gold),
      String(figures.found),
      ...[figures.precision, figures.recall, figures.f1].map(shareText),
    ];
    return [
      [name],
      row('date + article + sentence', scores.datedSentences),
      row('dates', scores.dates),
      row('article + sentence', scores.sentences),
      ['  dated events told', '', '', '', shareText(scores.eventsFound), ''],
    ];
  });
  return [
    `${counted(articles, 'article')}, ${counted(entities, 'entity', 'entities')}, ${counted(events, 'event')}`,
    '',
    ...textTable([['', 'gold', 'found', 'P', 'R', 'F1'], ...rows]),
  ];
}

function estimateText({ mean, low, high }: Estimate): string {
  return `${shareText(mean)} [${shareText(low)} ${shareText(high)}]`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
