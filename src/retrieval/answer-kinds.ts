import { termsOf } from '../text/terms.js';
import type { QuestionProfile } from './question-profile.js';

/** The kinds of answers that a sentence holds. */
export interface AnswerKinds {
  /** Whether it holds the kind of thing that the question asks for, in words that the question does not have itself. */
  holds(question: QuestionProfile): boolean;
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(
  String.raw`\b(?:${MONTH}\b|(?:1\d|20)\d\d(?:s|\b)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:st|nd|rd|th)? centur)`,
  'gu',
);
const NUMBER =
  /\b\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|both|several|majority|most|none|once|twice)\b/giu;
const NAME =
  /(?<![.!?]["”’)]?\s|^["“‘(]?)(?<!\p{L})\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:of|the|de|al|el|bin|van|von)\s+)?\p{Lu}[\p{L}\p{M}'’-]+)*/gu;

/** Looks for dates, numbers and names by plain patterns. */
export function answerKindsOf(sentence: string): AnswerKinds {
  return {
    holds(question) {
      const pattern = answerPattern(question.asked);
      if (pattern === null) return true;
      const asked = new Set(question.terms.map(({ term }) => term));
      for (const match of sentence.matchAll(pattern)) {
        if (termsOf(match[0]).some(({ term }) => !asked.has(term))) return true;
      }
      return false;
    },
  };
}

/** The pattern of the kind of thing asked for; `null` where it has no form of its own. */
export function answerPattern(asked: QuestionProfile['asked']): RegExp | null {
  switch (asked) {
    case 'date':
      return DATE;
    case 'number':
      return NUMBER;
    case 'person':
    case 'place':
      return NAME;
    case 'reason':
    case 'manner':
    case 'thing':
      return null;
  }
}
