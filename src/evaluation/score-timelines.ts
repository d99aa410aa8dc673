import type { EventReport, TimelineSet } from './timeline-set.js';

/** What a timeline holds: a sentence and the date of what it tells, as the set writes dates. */
export interface DatedReport extends EventReport {
  readonly date: string | null;
}

/** Makes an entity's timeline from a set's articles. */
export type TimelineBuilder = (set: TimelineSet, entity: string) => readonly DatedReport[];

/** Precision, recall and F1, each 0 to 1, over the timelines of all entities together. */
export interface MatchFigures {
  readonly gold: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface TimelineScores {
  /** Distinct (date, article, sentence). */
  readonly datedSentences: MatchFigures;
  /** Distinct dates. */
  readonly dates: MatchFigures;
  /** Distinct (article, sentence), whatever their dates; undated events are counted too. */
  readonly sentences: MatchFigures;
  /** Share of the dated events of which at least one report is found under the right date. */
  readonly eventsFound: number;
}

/** Scores a builder's timelines; events without a date count for the sentences only. */
export function scoreTimelines(set: TimelineSet, build: TimelineBuilder): TimelineScores {
  const pairs = set.timelines.map(({ entity, events }) => ({
    gold: events.flatMap(({ date, reports }) => reports.map((report) => ({ ...report, date }))),
    events: events.filter(({ date }) => date !== null),
    found: build(set, entity),
  }));
  const score = (key: (report: DatedReport) => string | null): MatchFigures =>
    matchFigures(pairs.map(({ gold, found }) => ({ gold: keysOf(gold, key), found: keysOf(found, key) })));
  let told = 0;
  let events = 0;
  for (const pair of pairs) {
    const keys = keysOf(pair.found, datedKey);
    events += pair.events.length;
    told += pair.events.filter(({ date, reports }) =>
      reports.some((report) => keys.has(datedKey({ ...report, date }) ?? '')),
    ).length;
  }
  return {
    datedSentences: score(datedKey),
    dates: score(({ date }) => date),
    sentences: score(sentenceKey),
    eventsFound: events === 0 ? 0 : told / events,
  };
}

/** Precision, recall and F1 over pairs of sets, all counted together. */
export function matchFigures(
  pairs: readonly { readonly gold: ReadonlySet<string>; readonly found: ReadonlySet<string> }[],
): MatchFigures {
  let gold = 0;
  let found = 0;
  let both = 0;
  for (const pair of pairs) {
    gold += pair.gold.size;
    found += pair.found.size;
    both += [...pair.found].filter((key) => pair.gold.has(key)).length;
  }
  return {
    gold,
    found,
    precision: found === 0 ? 0 : both / found,
    recall: gold === 0 ? 0 : both / gold,
    f1: gold + found === 0 ? 0 : (2 * both) / (gold + found),
  };
}

function keysOf(
  reports: readonly DatedReport[],
  key: (report: DatedReport) => string | null,
): ReadonlySet<string> {
  return new Set(reports.flatMap((report) => key(report) ?? []));
}

function sentenceKey({ doc, sentence }: EventReport): string {
  return JSON.stringify([doc, sentence]);
}

function datedKey({ date, doc, sentence }: DatedReport): string | null {
  return date === null ? null : JSON.stringify([date, doc, sentence]);
}
