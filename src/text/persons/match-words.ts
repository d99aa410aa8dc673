import { arabicDistance } from './arabic-sounds.js';
import { damerauDistance } from './damerau.js';
import { initialsOf, relateGivenNames } from './given-names.js';
import type { NameWord } from './parse-name.js';
import { rememberByText } from './remember.js';
import { slavicSounds } from './slavic-sounds.js';

/** Which spelling rules hold for a pair of names. */
export interface SpellingRules {
  readonly arabic: boolean;
  readonly slavic: boolean;
  /** English names are spelled one way: Smith is not Smyth. */
  readonly fixed: boolean;
}

/** How a word of one name can be a word of the other; `grade` from 0 (it cannot) to 1 (it is). */
export interface WordMatch {
  readonly grade: number;
  readonly kind: 'equal' | 'spelling' | 'sounds' | 'short' | 'translation' | 'initial' | 'near' | 'different';
}

// The grades are steps of trust, set so that their products fall on the right side of the thresholds
// in compare-names.ts: one weak word is enough for a doubt, one unlike word for a no.
const EQUAL: WordMatch = { grade: 1, kind: 'equal' };
const SPELLING: WordMatch = { grade: 0.98, kind: 'spelling' };
const SOUNDS: WordMatch = { grade: 0.93, kind: 'sounds' };
const SHORT: WordMatch = { grade: 0.9, kind: 'short' };
const LIKE_SOUNDS: WordMatch = { grade: 0.84, kind: 'sounds' };
const SAME_INITIAL: WordMatch = { grade: 0.9, kind: 'initial' };
const INITIAL: WordMatch = { grade: 0.82, kind: 'initial' };
const TRANSLATION: WordMatch = { grade: 0.65, kind: 'translation' };
const UNSURE_SOUNDS: WordMatch = { grade: 0.66, kind: 'sounds' };
const NEAR: WordMatch = { grade: 0.5, kind: 'near' };
const DIFFERENT: WordMatch = { grade: 0, kind: 'different' };

/** Distances by arabic-sounds.ts, per sound: below the first the words are one, from the last on two. */
const SAME_SOUND = 0.08;
const LIKE_SOUND = 0.13;
const UNSURE_SOUND = 0.2;
const NEAR_LENGTH = 6; // letters; in shorter words one letter makes another name (Li Wei, Li Wen)

/** Compares two words of names; `given` says that they stand where the first name does. */
export function matchWords(left: NameWord, right: NameWord, given: boolean, rules: SpellingRules): WordMatch {
  if (left.initial || right.initial) return matchInitial(left, right);
  if (left.compound !== right.compound) return matchFused(left, right);
  if (left.forms.some((form) => right.forms.includes(form))) return EQUAL;
  const [one = '', other = ''] = [left.forms[0], right.forms[0]];
  const relation = left.compound === undefined ? relateGivenNames(one, other) : undefined;
  if (relation === 'spelling' && (given || !rules.fixed)) return SPELLING;
  if (relation !== undefined && given) {
    if (relation === 'short') return SHORT;
    if (relation === 'translation') return rules.slavic ? SHORT : TRANSLATION;
    return DIFFERENT;
  }
  // As family names, two given names that are not one are two families: Hamid, Hamad.
  if (relation === 'different' && rules.arabic) return DIFFERENT;
  return matchSounds(left, right, given, rules);
}

/** Whether an initial can stand for a word: "Yu." for Iouri, "W." for Bill. */
function matchInitial(left: NameWord, right: NameWord): WordMatch {
  const [one = '', other = ''] = [left.forms[0], right.forms[0]];
  if (left.initial && right.initial) {
    return one === other ? SAME_INITIAL : initialFits(one, other) ? INITIAL : DIFFERENT;
  }
  const [letters, word] = left.initial ? [one, other] : [other, one];
  if (word.startsWith(letters)) return INITIAL;
  const starts = initialsOf(word);
  if (letters.length > 1)
    return [...slavicSounds(word)].some((sound) => startsAs(sound, letters)) ? INITIAL : DIFFERENT;
  return starts.has(letters) ? INITIAL : DIFFERENT;
}

function initialFits(one: string, other: string): boolean {
  return one === other || one.startsWith(other) || other.startsWith(one);
}

function startsAs(sound: string, letters: string): boolean {
  return [...slavicSounds(letters)].some((start) => sound.startsWith(start));
}

/** "Abusahmain" and "Abu Sahmain", "Belhaj" and "Bel Haj": the compound may be written as one word. */
function matchFused(left: NameWord, right: NameWord): WordMatch {
  const whole = (word: NameWord): string => `${word.compound ?? ''}${word.forms[0] ?? ''}`;
  if (whole(left) === whole(right)) return EQUAL;
  return relateGivenNames(whole(left), whole(right)) === 'spelling' ? SPELLING : DIFFERENT;
}

function matchSounds(left: NameWord, right: NameWord, given: boolean, rules: SpellingRules): WordMatch {
  const [one = '', other = ''] = [left.forms[0], right.forms[0]];
  if (given && left.compound === undefined && differsBySex(one, other)) return DIFFERENT;
  if (rules.slavic) {
    const sounds = slavicSounds(one);
    for (const sound of slavicSounds(other)) if (sounds.has(sound)) return SOUNDS;
    if (isFeminine(one, other) || isFeminine(other, one)) return given ? DIFFERENT : NEAR;
  }
  if (rules.arabic) {
    const length = Math.max(one.length, other.length, 1);
    const apart = arabicDistance(one, other) / length;
    if (apart <= SAME_SOUND) return SOUNDS;
    if (apart <= LIKE_SOUND) return given ? UNSURE_SOUNDS : LIKE_SOUNDS;
    if (apart <= UNSURE_SOUND && !given) return UNSURE_SOUNDS;
  }
  if (!rules.arabic && soundKey(one) === soundKey(other)) {
    return rules.fixed ? NEAR : LIKE_SOUNDS;
  }
  const long = Math.min(one.length, other.length) >= NEAR_LENGTH;
  return long && !given && damerauDistance(one, other, 1) <= 1 ? NEAR : DIFFERENT;
}

/** Karim and Karima, René and Renée, Julio and Julia. */
function differsBySex(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.startsWith(short) && /^(?:a|e|ia|ya|ah|ina)$/u.test(long.slice(short.length))) return true;
  return (
    one.slice(0, -1) === other.slice(0, -1) && /^(?:ao|oa|ae|ea)$/u.test(one.slice(-1) + other.slice(-1))
  );
}

/** Orlov and Orlova, Trotsky and Trotskaya. */
function isFeminine(man: string, woman: string): boolean {
  return (
    woman === `${man}a` || (/sk(?:y|i|iy|ii)$/u.test(man) && woman === man.replace(/(?:y|i|iy|ii)$/u, 'aya'))
  );
}

/** One key for the spellings that languages without rules of their own here share. */
const soundKey = rememberByText((word) =>
  word
    .replace(/tch|tsch|tsh/gu, 'ch')
    .replace(/sch/gu, 'sh')
    .replace(/dj|dzh|zh/gu, 'j')
    .replace(/ph/gu, 'f')
    .replace(/ou|oo|w(?=u)/gu, 'u')
    .replace(/ck|q|c(?![ehiy])/gu, 'k')
    .replace(/kh|gh/gu, (pair) => pair.slice(0, 1))
    .replace(/ee|iy|ij|ii|yi|[jy](?![aeou])/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/(?<=[aeiou])h$/u, '')
    .replace(/(?<letter>[a-z])\k<letter>+/gu, '$<letter>'),
);
