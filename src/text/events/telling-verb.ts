import { PAST_WORDS } from '../temporal/cues.js';

const REGULAR_PAST = /^\p{Ll}{3,}ed$/u;
/** "had sunk", "had already been": what was over before the story began. */
const PAST_PERFECT =
  /^had\s+(?:(?:not|never|already|also|long|previously|just|only)\s+)?(?:been|\p{L}+(?:ed|en|t|ne|ld|de|nk|un))\b/u;
/** Words by which a sentence goes back behind the story. */
const LOOKS_BACK =
  /^\W*(?:originally|previously|formerly|historically|traditionally|in\s+the\s+past|over\s+the\s+years|years\s+ago|before\s+(?:his|her|their|its))\b|\bwhen\s[^,.;]{0,80}\bfirst\s/iu;

const SAYS = /\b(?:said|announced|told|admitted|acknowledged|noted|added|confirmed)\b/u;

/** Where a sentence begins to tell of the past, outside its quotes; `null` where it tells of none. */
export function tellingVerb(text: string): number | null {
  for (const { 0: word, index } of withoutQuotes(text).matchAll(/\p{L}+/gu)) {
    if (PAST_WORDS.has(word) || REGULAR_PAST.test(word)) return index;
  }
  return null;
}

/** Whether a sentence tells of a time before its article's story, although it does not say of which. */
export function looksBack(text: string): boolean {
  if (LOOKS_BACK.test(text)) return true;
  const verb = tellingVerb(text);
  // What somebody says of earlier times is said in the story.
  return verb !== null && PAST_PERFECT.test(text.slice(verb)) && !SAYS.test(withoutQuotes(text));
}

/** What somebody says has its own tense; blanked out, so that offsets stay. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(/["“][^"”]*["”]?/gu, (quoted) => ' '.repeat(quoted.length));
}
