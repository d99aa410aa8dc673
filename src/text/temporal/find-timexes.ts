import { daysOf } from '../../core/calendar-date.js';
import { calendarOfValue } from './calendar-of-value.js';
import { formatDay, parseDay } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { leanOf } from './cues.js';
import type { Lean } from './cues.js';
import { locate } from './locate.js';
import type { Located } from './locate.js';
import { giveClocksTheirDay, isStretch, markBounds } from './refine.js';
import { resolve } from './resolve.js';
import type { Resolution } from './resolution.js';
import { followingBound } from './stretches.js';
import { createStory } from './story.js';
import type { Timex, TimexContext } from './timex.js';

const REPORTING = /\b(?:said|says|told|reported|announced|stated|according to)(?:\s+\w+)?(?:\s+on)?\s*$/i;

/**
 * The temporal expressions of a text, in order, with TIMEX3 types and values, resolved against the
 * article's date. Without one, what needs it stays open: an `X` in the value and no calendar date.
 */
export function findTimexes(text: string, context: TimexContext): readonly Timex[] {
  const { start = 0, end = text.length } = context;
  const article = context.articleDate === null ? null : parseDay(context.articleDate);
  const found = giveClocksTheirDay(text, locate(text, start, end));
  const story = createStory();
  const timexes: Timex[] = [];
  let previous: { readonly located: Located; readonly timex: Timex } | null = null;
  for (const located of found) {
    const lean = once(() => leanOf(text, located.start, located.end));
    const setting = { article, position: located.start, lean, story };
    const first = resolve(located.meaning, setting);
    if (first === null) continue;
    const resolution =
      previous?.located.meaning.kind === located.meaning.kind && isStretch(text, previous.timex, located)
        ? followingBound(previous.located.meaning, previous.timex, located.meaning, first)
        : first;
    const timex = timexOf(text, located, resolution, article, lean);
    timexes.push(timex);
    previous = { located, timex };
    if (timex.calendar !== null && (timex.type === 'DATE' || timex.type === 'TIME')) {
      story.add({
        start: timex.start,
        value: timex.value,
        basis: timex.calendar.basis === 'written' ? 'written' : 'resolved',
        reporting: REPORTING.test(text.slice(Math.max(0, timex.start - 40), timex.start)),
      });
    }
  }
  return markBounds(text, timexes);
}

function timexOf(
  text: string,
  { start, end }: Located,
  resolution: Resolution,
  article: CivilDate | null,
  lean: () => Lean,
): Timex {
  const { type, value, basis, mod, anchor, unsure } = resolution;
  const dated = type === 'DATE' || type === 'TIME';
  const calendar = dated && unsure !== true ? calendarOfValue(value, basis) : null;
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    value,
    calendar,
    future: dated && isAhead(calendar, value, article, lean),
    ...(mod === undefined ? {} : { mod }),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

/** Whether a date is still to come: after the article's, or not before it and told as a plan. */
function isAhead(
  calendar: Timex['calendar'],
  value: string,
  article: CivilDate | null,
  lean: () => Lean,
): boolean {
  if (value.endsWith('_REF')) return value === 'FUTURE_REF';
  if (calendar === null || article === null) return calendar === null && lean() === 'future';
  const today = formatDay(article);
  const { first, last } = daysOf(calendar);
  return first > today || (last >= today && lean() === 'future');
}

function once(compute: () => Lean): () => Lean {
  let known: Lean | null = null;
  return () => (known ??= compute());
}
