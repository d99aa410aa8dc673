import { type CalendarDate, daysOf } from '../core/calendar-date.js';
import { type Figure, figuresExclude, findFigures } from '../text/figures.js';
import type { TimelineItem } from './timeline-items.js';

/** The dates that tell of one event and exclude each other, best report's first; empty where they agree. */
export function differingDates(items: readonly TimelineItem[]): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (const { event } of items) {
    const { date } = event;
    if (date !== null && !dates.some((other) => overlap(other, date))) dates.push(date);
  }
  return dates.length > 1 ? dates : [];
}

/** Figures for the same thing on which the items do not agree, as they write them; one list a thing. */
export function differingFigures(
  items: readonly Pick<TimelineItem, 'text'>[],
): readonly (readonly string[])[] {
  const things = new Map<string, Figure[]>();
  for (const { text } of items) {
    for (const figure of findFigures(text)) {
      if (figure.unit === null || figure.kind === 'rank') continue;
      const figures = things.get(figure.unit) ?? [];
      const isNew = figures.every((other) => figuresExclude(other, figure));
      things.set(figure.unit, isNew ? [...figures, figure] : figures);
    }
  }
  return [...things.values()]
    .filter(({ length }) => length > 1)
    .map((figures) => figures.map(({ text }) => text));
}

function overlap(left: CalendarDate, right: CalendarDate): boolean {
  const [one, other] = [daysOf(left), daysOf(right)];
  return one.first <= other.last && other.first <= one.last;
}
