import { overlaps } from '../../core/span.js';
import type { Span } from '../../core/span.js';
import type { Meaning } from './meaning.js';
import type { Rule } from './rule.js';
import { calendarDateRules } from './rules/calendar-dates.js';
import { clockRules } from './rules/clock-times.js';
import { durationRules } from './rules/durations.js';
import { holidayRules } from './rules/holidays.js';
import { notDateRules } from './rules/not-dates.js';
import { offsetRules } from './rules/offsets.js';
import { partOfYearRules } from './rules/parts-of-year.js';
import { rangeRules } from './rules/ranges.js';
import { referenceRules } from './rules/references.js';
import { relativeRules } from './rules/relative.js';
import { setRules } from './rules/sets.js';
import { storyAnchorRules } from './rules/story-anchors.js';
import { yearRules } from './rules/years.js';
import { sectionsOf } from './sections.js';
import { triggersOf } from './triggers.js';

/** An expression with what its words say by themselves. */
export interface Located extends Span {
  readonly meaning: Meaning;
}

/**
 * All rules. Of two overlapping matches the longer one wins, and of two equally long ones the
 * earlier rule: so what is no date stands first, and forms that say more before those that say less.
 */
export const RULES: readonly Rule[] = [
  ...notDateRules,
  ...setRules,
  ...holidayRules,
  ...rangeRules,
  ...calendarDateRules,
  ...clockRules,
  ...storyAnchorRules,
  ...offsetRules,
  ...relativeRules,
  ...partOfYearRules,
  ...yearRules,
  ...durationRules,
  ...referenceRules,
];

/** How much of the text on each side a rule may look at, in characters; its reach is a few words. */
const SURROUNDINGS = 80;

interface Match extends Span {
  readonly located: readonly Located[];
}

/** Finds the temporal expressions of a stretch of text, in order and without overlaps. */
export function locate(text: string, start: number, end: number): readonly Located[] {
  return sectionsOf(text, start, end).flatMap((section) => {
    const stretch = text.slice(section.start, section.end);
    const triggers = triggersOf(stretch);
    if (triggers === 0) return [];
    const matches = RULES.flatMap((rule) =>
      (rule.needs & triggers) === rule.needs ? matchesOf(rule, stretch, section.start) : [],
    );
    return withoutOverlaps(matches).flatMap(({ located }) => located);
  });
}

function matchesOf(rule: Rule, stretch: string, offset: number): readonly Match[] {
  const found: Match[] = [];
  rule.pattern.lastIndex = 0;
  for (let match = rule.pattern.exec(stretch); match !== null; match = rule.pattern.exec(stretch)) {
    const [whole] = match;
    const until = match.index + whole.length;
    const reading = rule.read(match.groups ?? {}, {
      before: stretch.slice(Math.max(0, match.index - SURROUNDINGS), match.index),
      after: stretch.slice(until, until + SURROUNDINGS),
    });
    if (reading === null) {
      // A shorter form may begin inside a match that its rule declined.
      rule.pattern.lastIndex = match.index + 1;
      continue;
    }
    const parts = 'kind' in reading ? [{ text: whole, meaning: reading }] : reading;
    const located: Located[] = [];
    let at = offset + match.index;
    for (const part of parts) {
      const next = at + part.text.length;
      if (part.meaning !== null && part.meaning.kind !== 'blocked')
        located.push({ start: at, end: next, meaning: part.meaning });
      at = next;
    }
    found.push({ start: offset + match.index, end: offset + until, located });
  }
  return found;
}

function withoutOverlaps(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  // Sorting is stable, so equal lengths stay in the order of the rules.
  for (const match of matches.toSorted((left, right) => lengthOf(right) - lengthOf(left))) {
    if (!kept.some((other) => overlaps(other, match))) kept.push(match);
  }
  return kept.sort((left, right) => left.start - right.start);
}

function lengthOf(span: Span): number {
  return span.end - span.start;
}
