import { findTimexes } from '../text/temporal/find-timexes.js';
import type { Timex } from '../text/temporal/timex.js';
import type { TimelineBuilder } from './score-timelines.js';
import type { TimelineArticle } from './timeline-set.js';

/** How the floor dates a sentence: by its article's date, or by the first date in it where it has one. */
export type FloorDating = 'article date' | 'first date';

/**
 * The simplest timeline: the sentences that hold the last word of the entity's name. What a timeline builder is worth
 * shows in its distance from this.
 */
export function createFloorTimeline(dating: FloorDating): TimelineBuilder {
  const timexesOf = new WeakMap<TimelineArticle, readonly Timex[]>();
  return ({ articles }, entity) => {
    const holdsName = lastWordPattern(entity);
    return articles.flatMap((article) =>
      article.sentences
        .filter(({ start, end }) => holdsName.test(article.text.slice(start, end)))
        .map((sentence) => {
          let date: string | null = null;
          if (dating === 'first date') {
            const timexes =
              timexesOf.get(article) ?? findTimexes(article.text, { articleDate: article.date });
            timexesOf.set(article, timexes);
            date = firstDate(timexes, sentence.start, sentence.end);
          }
          return { date: date ?? article.date, doc: article.doc, sentence: sentence.number };
        }),
    );
  };
}

/** The first day, month or year among the expressions of a stretch of text. */
function firstDate(timexes: readonly Timex[], start: number, end: number): string | null {
  const dated = timexes.find(
    (timex) =>
      timex.start >= start &&
      timex.end <= end &&
      timex.calendar !== null &&
      timex.calendar.precision !== 'range',
  );
  return dated?.calendar?.value ?? null;
}

function lastWordPattern(entity: string): RegExp {
  const last = entity.trim().split(/\s+/u).at(-1) ?? entity;
  const escaped = last.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu');
}
