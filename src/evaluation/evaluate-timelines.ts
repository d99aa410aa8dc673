import { scoreTimelines, type TimelineBuilder, type TimelineScores } from './score-timelines.js';
import { createFloorTimeline } from './timeline-floor.js';
import type { TimelineSet } from './timeline-set.js';

/** Figures of a timeline set. */
export interface TimelineReport {
  readonly articles: number;
  readonly entities: number;
  readonly events: number;
  /** Scores by the way of making timelines. */
  readonly methods: readonly { readonly name: string; readonly scores: TimelineScores }[];
}

/** A way of making timelines, scored by its name. */
export interface TimelineMethod {
  readonly name: string;
  readonly build: TimelineBuilder;
}

const FLOORS: readonly TimelineMethod[] = [
  { name: 'floor: name’s last word, article’s date', build: createFloorTimeline('article date') },
  { name: 'floor: name’s last word, first date found', build: createFloorTimeline('first date') },
];

/** Scores ways of making timelines on a set, the floors that any has to beat among them. */
export function evaluateTimelines(set: TimelineSet, methods: readonly TimelineMethod[] = []): TimelineReport {
  return {
    articles: set.articles.length,
    entities: set.timelines.length,
    events: set.timelines.reduce((sum, { events }) => sum + events.length, 0),
    methods: [...FLOORS, ...methods].map(({ name, build }) => ({ name, scores: scoreTimelines(set, build) })),
  };
}
