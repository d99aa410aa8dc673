import type { Person } from '../../text/persons/person.js';
import { isStopWord, termsOf } from '../../text/terms.js';

/** Words for an office, and the words by which articles name it. */
const SYNONYMS: readonly (readonly [word: RegExp, role: RegExp])[] = [
  [/^premier$/iu, /\bprime minister\b/iu],
  [/^(?:top|chief)$/iu, /\bforeign minister\b/iu],
  [/^diplomats?$/iu, /\b(?:foreign minister|envoy|ambassador|diplomat)\b/iu],
  [/^(?:head|state)$/iu, /\b(?:president|king|queen|emir|head of state)\b/iu],
  [/^(?:lawmaker|legislator|deputy|mp)$/iu, /\b(?:lawmaker|deputy|member of parliament|senator)\b/iu],
  [/^doctor$/iu, /\b(?:physician|surgeon|doctor|dr)\b/iu],
  [/^general$/iu, /\bgen\b/iu],
  [/^(?:chief|boss|head)$/iu, /\b(?:head|chairman|chairwoman|director|chief|leader)\b/iu],
  [/^(?:author|novelist)$/iu, /\b(?:writer|author|novelist)\b/iu],
];

/** Whether a text names the office that a word stands for: "foreign minister" for "diplomat". */
export function namesOffice(text: string, word: string): boolean {
  return SYNONYMS.some(([wanted, role]) => wanted.test(word) && role.test(text));
}

/** Whether an article gives the person a role that a word names: "the premier" for a prime minister. */
export function isDescribed({ roles }: Person, word: string, term: string): boolean {
  return roles.some(
    ({ text }) =>
      termsOf(text).some((other) => other.term === term && !isStopWord(other.word)) ||
      namesOffice(text, word),
  );
}
