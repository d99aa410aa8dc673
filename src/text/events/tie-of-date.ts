import type { DateTie } from './article-event.js';

/** Verbs of saying in the forms that news puts before a date. */
const SAYING =
  'said|says|saying|told|tells|announced|announces|announcing|stated|states|declared|warned|reported|confirmed|added|' +
  'noted|wrote|insisted|claimed|argued|stressed|revealed|acknowledged|admitted|disclosed|according to|published|quoted';

/** "said on Friday", "said in a statement on Friday", "told reporters Monday". */
const SAID_BEFORE = new RegExp(
  String.raw`\b(?:${SAYING})(?:\s+(?!that\b|it\b|he\b|she\b|they\b)[\p{L}’'-]+){0,5}?(?:\s+(?:on|in|late|early|this|last))?\s*$`,
  'iu',
);
/** "On February 19, Seraj said (that) …": what comes first in the sentence dates the saying. */
const SAYS_AFTER = new RegExp(
  String.raw`^,?\s+(?:[\p{L}.’'-]+,?\s+){1,6}?(?:${SAYING})\b(?!\s+(?:the|its|a|an)\b)`,
  'iu',
);
const OPENS_SENTENCE = /^\W*(?:On|In|By|Late|Early|Last|This)?\s*$/u;

/** "the bloc's 2011 campaign", "an earlier April 2015 agreement": a noun with its own date. */
const DETERMINER =
  /(?:\b(?:the|a|an|this|that|its|his|her|their|our|whose|second|third|first)|['’]s|s['’])\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
/** … unless the noun is where or when it all happens: "In a July 16 press conference, he said …". */
const CIRCUMSTANCE =
  /(?:^\W*|,\s+)(?:in|at|during|on|after|before)\s+(?:the|a|an|its|his|her|their)\s+(?:\p{Ll}+\s+)?$/iu;
const NOUN_AFTER =
  /^\s+(?!(?:and|or|but|to|in|on|at|of|for|from|by|with|as|that|which|who|when|where|while|is|was|were|are|has|had|have|will|would|after|before|until|because|it|he|she|they|under|over|near|between)\b)[\p{L}]/u;
/** "broke an agreement reached in 1991": a noun in the sentence's course with what was once done to it. */
const DONE_TO_NOUN =
  /\b(?:\p{Ll}+(?:s|ed)|was|were|is|are|has|had|broke|breaks)\s+(?:(?:\p{Ll}+\s+){0,4})(?:an?|the|its|his|her|their)\s+(?:[\p{L}-]+\s+){1,3}(?:\p{Ll}{3,}ed|made|held|set|won|lost|sold|bought|built|born|given|taken|written|shot|struck|found)\s+(?:[\p{L}’'-]+\s+){0,5}?(?:in|on|during|last|early|late)?\s*$/u;
/** What something is measured against does not happen in the sentence: "up from 2009", "than in March". */
const COMPARED =
  /\b(?:than|compared\s+(?:with|to)|against|versus|up\s+from|down\s+from|since\s+records)\s+(?:(?:in|during|for)\s+)?(?:the\s+)?(?:same\s+\w+\s+(?:in|of)\s+)?$/iu;

/**
 * How a date belongs to its sentence, by the words on both sides of it; `null` where it dates nothing that happens.
 * The order matters: a comparison may stand behind a verb of saying, and a noun's own date within either.
 */
export function tieOfDate(before: string, after: string): Exclude<DateTie, 'story' | 'article'> | null {
  if (COMPARED.test(before)) return null;
  if (/^['’]s\s/u.test(after)) return 'named';
  if (DETERMINER.test(before) && NOUN_AFTER.test(after)) return CIRCUMSTANCE.test(before) ? 'main' : 'named';
  if (SAID_BEFORE.test(before)) return 'report';
  if (DONE_TO_NOUN.test(before) && !/\b(?:said|says|told|announced|that)\b/u.test(before.slice(-80)))
    return 'named';
  if (OPENS_SENTENCE.test(before) && SAYS_AFTER.test(after)) return 'report';
  return 'main';
}
