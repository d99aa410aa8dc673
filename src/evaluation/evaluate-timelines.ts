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

/** Ways of making timelines, each scored by its name. */
const METHODS: readonly { readonly name: string; readonly build: TimelineBuilder }[] = [
  { name: 'floor: name’s last word, article’s date', build: createFloorTimeline('article date') },
  { name: 'floor: name’s last word, first date found', build: createFloorTimeline('first date') },
];

/** Scores every way of making timelines on a set. */
export function evaluateTimelines(set: TimelineSet): TimelineReport {
  return {
    articles: set.articles.length,
    entities: set.timelines.length,
    events: set.timelines.reduce((sum, { events }) => sum + events.length, 0),
    methods: METHODS.map(({ name, build }) => ({ name, scores: scoreTimelines(set, build) })),
  };
}
