import type { DatesShare } from '../../evaluation/bench/dates-share.js';
import type { TimelineSpeed } from '../../evaluation/bench/timeline-speed.js';
import { shareText, textTable } from '../evaluation/text-table.js';

/** What finding dates takes beside finding names, as lines. */
export function datesShareText({ texts, characters, names, dates, events }: DatesShare): readonly string[] {
  return [
    `dates: ${String(texts)} articles, ${characters.toLocaleString('en')} characters, milliseconds`,
    ...textTable([
      ['  finding names', names.toFixed(1)],
      ['  finding and resolving dates', dates.toFixed(1), shareText(dates / names)],
      ['  and the events that they date', events.toFixed(1), shareText(events / names)],
    ]),
  ];
}

/** What timelines take, as lines. */
export function timelineSpeedText({ articles, kinds }: TimelineSpeed): readonly string[] {
  return [
    `timeline: ${articles.toLocaleString('en')} articles, from the open index, milliseconds`,
    ...textTable([
      ['', 'subjects', 'most entries', 'p50', 'p95', 'slowest', 'processor: p50', 'slowest'],
      ...kinds.map(({ kind, subjects, mostEntries, milliseconds, processor }) => [
        `  ${kind}`,
        String(subjects),
        String(mostEntries),
        milliseconds.p50.toFixed(0),
        milliseconds.p95.toFixed(0),
        milliseconds.most.toFixed(0),
        processor.p50.toFixed(0),
        processor.most.toFixed(0),
      ]),
    ]),
  ];
}
