import { isStopWord, termsOf } from '../text/terms.js';

/** A question that leaned on the one before it, completed. */
export interface CompletedQuestion {
  readonly text: string;
  /** Whether anything was taken from the question before. */
  readonly completed: boolean;
}

/** "And Turkey?", "what about Haftar?", "how about in March": the rest takes a place in the question before. */
const LEAD =
  /^(?:(?:and|but|or)\s+)?(?:(?:what|how)\s+about|what\s+of|and|same\s+for)\s+(?<rest>.+?)\s*[?.!]*$/iu;
const PERSON = /\b(?:he|him|she)\b/iu;
const OWNED = /\b(?:his|her)\b/iu;
/** Words after which a follow-up is a question of its own: "and who leads it?" */
const OWN_QUESTION =
  /^(?:who|whom|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|can|will)\b/iu;
/** Longer ones say all they need by themselves. */
const MOST_REST_WORDS = 5;

/**
 * Completes a question that leans on the last one by the same person in the same channel. What it takes is shown to
 * the person, so a wrong guess is seen at once; a question that stands by itself is left alone.
 */
export function completeQuestion(text: string, last: string | null): CompletedQuestion {
  const alone: CompletedQuestion = { text, completed: false };
  if (last === null) return alone;
  const lead = LEAD.exec(text.trim())?.groups?.['rest'];
  if (lead !== undefined && !OWN_QUESTION.test(lead) && lead.split(/\s+/u).length <= MOST_REST_WORDS) {
    const pronoun = lead.match(/^(?:him|her|he|she)$/iu) !== null;
    return pronoun ? alone : substitute(last, lead);
  }
  const names = namesOf(text);
  const person = lastName(last);
  if (names.length === 0 && person !== null && (PERSON.test(text) || OWNED.test(text))) {
    const named = text
      .replace(/\b(?:his|her)(?=\s+\p{L})/iu, `${person}’s`)
      .replace(PERSON, person)
      .replace(/^(?:and|but)\s+/iu, '');
    return { text: `${named.charAt(0).toUpperCase()}${named.slice(1)}`, completed: true };
  }
  return alone;
}

/** Puts the rest in the place of the last question's first name, or behind it where that has none. */
function substitute(last: string, rest: string): CompletedQuestion {
  const [first] = namesOf(last);
  const isName = /^(?:the\s+)?\p{Lu}/u.test(rest);
  if (first === undefined || !isName) {
    return { text: `${last.replace(/\s*[?.!]+\s*$/u, '')} ${rest}?`, completed: true };
  }
  return { text: `${last.slice(0, first.start)}${rest}${last.slice(first.end)}`, completed: true };
}

function lastName(text: string): string | null {
  const name = namesOf(text).at(-1);
  return name === undefined ? null : text.slice(name.start, name.end);
}

/** Runs of capitalized words that are not merely the question's first word. */
function namesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { word, start, end } of termsOf(text)) {
    if (!/^\p{Lu}/u.test(word) || (start === 0 && isStopWord(word.toLowerCase()))) continue;
    const run = runs.at(-1);
    if (run !== undefined && /^[\s-]+$/u.test(text.slice(run.end, start))) run.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
