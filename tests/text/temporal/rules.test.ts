import { describe, expect, it } from 'vitest';
import { findTimexes } from '../../../src/text/temporal/find-timexes.js';
import { RULES } from '../../../src/text/temporal/locate.js';
import { calendarDateCases, rangeCases } from './cases/calendar-dates.js';
import {
  clockCases,
  durationCases,
  holidayCases,
  notDateCases,
  referenceCases,
  setCases,
} from './cases/others.js';
import { offsetCases, relativeCases, storyAnchorCases } from './cases/relative.js';
import type { CasesByRule } from './cases/rule-cases.js';
import { partOfYearCases, yearCases } from './cases/years.js';

const ARTICLE_DATE = '2019-04-06'; // a Saturday

const CASES: CasesByRule = {
  ...calendarDateCases,
  ...rangeCases,
  ...yearCases,
  ...partOfYearCases,
  ...relativeCases,
  ...offsetCases,
  ...storyAnchorCases,
  ...notDateCases,
  ...setCases,
  ...holidayCases,
  ...clockCases,
  ...durationCases,
  ...referenceCases,
};

function found(sentence: string): readonly string[] {
  return findTimexes(sentence, { articleDate: ARTICLE_DATE }).map(
    ({ text, type, value }) => `${text} ${type} ${value}`,
  );
}

describe('RULES', () => {
  it('have names of their own', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });

  it.each(RULES.map(({ name }) => name))('%s has positive and negative cases', (name) => {
    expect(CASES[name]?.positive.length).toBeGreaterThan(0);
    expect(CASES[name]?.negative.length).toBeGreaterThan(0);
  });

  it('have no cases of rules that are gone', () => {
    const names = new Set(RULES.map(({ name }) => name));
    expect(Object.keys(CASES).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe.each(Object.entries(CASES))('%s', (_name, { positive, negative }) => {
  it.each(positive)('finds: %s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each(negative)('is not misled: %s', (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});
