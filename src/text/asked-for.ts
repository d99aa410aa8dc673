import type { AskedFor } from '../core/question.js';

/** Ordered: the first rule that matches decides, so the narrow ones stand before the wide ones. */
const RULES: readonly (readonly [AskedFor, RegExp])[] = [
  [
    'number',
    /\b(?:how (?:many|much|old|long|far|large|big|tall|high|deep|often|wide)|what (?:percent|percentage|number|proportion|amount|share)|number of|population of)\b/iu,
  ],
  [
    'date',
    /\b(?:when|since when|until when|(?:what|which|in what|in which|on what|on which) (?:year|date|day|month|decade|century|time|season|weekday)|birthday|date of birth)\b/iu,
  ],
  [
    'person',
    /\b(?:who|whom|whose|(?:what|which) (?:person|man|woman|minister|president|leader|author|king|queen|politician|official|player|coach|scientist)|what (?:is|was) the name of the (?:man|woman|person|minister|president|leader))\b/iu,
  ],
  [
    'place',
    /\b(?:where|(?:what|which|in what|in which) (?:city|country|town|place|state|region|continent|river|street|county|village|capital|province|stadium|location|island))\b/iu,
  ],
  ['reason', /\b(?:why|for what reason|what (?:is|was|are|were) the reasons?|what caused?|what made)\b/iu],
  ['manner', /\bhow\b/iu],
];

/** The kind of thing that a question asks for; `thing` where no rule knows. */
export function askedFor(question: string): AskedFor {
  return RULES.find(([, pattern]) => pattern.test(question))?.[0] ?? 'thing';
}
