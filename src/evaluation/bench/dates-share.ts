import { findEvents } from '../../text/events/find-events.js';
import { findEntitiesByLine, type NameFinder } from '../../text/ner/name-finder.js';
import { splitSentences } from '../../text/sentences.js';
import { findTimexes } from '../../text/temporal/find-timexes.js';

/** How long finding dates takes, beside finding names in the same texts. */
export interface DatesShare {
  readonly texts: number;
  readonly characters: number;
  /** Milliseconds for all texts: the fastest of the rounds, in which the others had least of the machine. */
  readonly names: number;
  /** Finding and resolving temporal expressions. */
  readonly dates: number;
  /** Telling by them when what happened. */
  readonly events: number;
}

/** Rounds over all texts; the first of them warms up. */
const ROUNDS = 4;
/** The day that the texts are taken to be of: any will do. */
const ARTICLE_DATE = '2015-06-15';

/** Times names, dates and events turn by turn over the same texts. */
export function measureDates(
  texts: readonly string[],
  finder: Pick<NameFinder, 'find'>,
  clock: () => number,
): DatesShare {
  const best = { names: Infinity, dates: Infinity, events: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    const took = { names: 0, dates: 0, events: 0 };
    for (const body of texts) {
      const whole = { start: 0, end: body.length };
      const sentences = splitSentences(body, whole);
      const began = clock();
      findEntitiesByLine(body, finder, whole);
      const named = clock();
      const timexes = findTimexes(body, { articleDate: ARTICLE_DATE });
      const dated = clock();
      findEvents({
        body,
        sentences,
        timexes,
        date: { value: ARTICLE_DATE, precision: 'day', basis: 'stated' },
      });
      took.names += named - began;
      took.dates += dated - named;
      took.events += clock() - dated;
    }
    if (round === 0) continue;
    best.names = Math.min(best.names, took.names);
    best.dates = Math.min(best.dates, took.dates);
    best.events = Math.min(best.events, took.events);
  }
  return { texts: texts.length, characters: texts.reduce((sum, { length }) => sum + length, 0), ...best };
}
