import { rememberByText } from './remember.js';

/** What it costs to take one sound for another; whatever is not listed costs 1. */
const CONFUSIONS: ReadonlyMap<string, number> = new Map(
  (
    [
      // Vowels: Arabic writes none of the short ones.
      ['ei', 0.1],
      ['ou', 0.1],
      ['ae', 0.25],
      ['ao', 0.4],
      ['au', 0.45],
      ['ai', 0.5],
      ['eo', 0.5],
      ['iu', 0.6],
      ['io', 0.6],
      ['eu', 0.6],
      // Consonants that English has no letter for.
      ['kg', 0.15],
      ['gG', 0.1],
      ['kG', 0.25],
      ['gj', 0.2],
      ['kK', 0.4],
      ['GK', 0.5],
      ['hK', 0.5],
      ['sz', 0.3],
      ['dD', 0.1],
      ['zD', 0.25],
      ['tT', 0.1],
      ['sT', 0.3],
      ['dt', 0.6],
      ['bp', 0.3],
      ['fv', 0.2],
      ['wv', 0.2],
      ['wu', 0.15],
      ['wo', 0.2],
      ['yi', 0.05],
      ['ye', 0.1],
      ['jy', 0.5],
      ['jS', 0.6],
    ] satisfies readonly (readonly [string, number])[]
  ).flatMap(([pair, cost]): [string, number][] => [
    [pair, cost],
    [`${pair.slice(1)}${pair.slice(0, 1)}`, cost],
  ]),
);

const VOWELS = /[aeiou]/u;
const SHORT_VOWEL = 0.35; // a vowel left out inside a word: Zawahri, Zawahiri
const BREATH = 0.3; // an h or y left out inside a word: Shahin, Shain
const OTHER = 1;

/**
 * How far two folded words are apart as transliterations from Arabic or Persian: 0 is the same sounds,
 * and each sound that cannot be the other's costs 1. An article grown into one of them costs a little.
 */
export function arabicDistance(left: string, right: string): number {
  const base = distance(arabicSounds(left), arabicSounds(right));
  const others = [
    ...withoutArticle(left).map((word) => [word, right] as const),
    ...withoutArticle(right).map((word) => [left, word] as const),
  ].map(([one, other]) => GROWN_ARTICLE + distance(arabicSounds(one), arabicSounds(other)));
  return Math.min(base, ...others);
}

const GROWN_ARTICLE = 0.1;

/** The word's consonants as a key: words that may be one another share it. */
export function arabicSkeleton(word: string): string {
  return arabicSounds(word)
    .replace(/^[aeiou]+/u, 'a')
    .replace(/(?<!^)[aeiouyw]/gu, '')
    .replace(/[gGKqjh]/gu, 'k')
    .replace(/[DzTs]/gu, 's')
    .replace(/d/gu, 't')
    .replace(/v/gu, 'f')
    .replace(/p/gu, 'b')
    .replace(/(?<letter>[a-z])\k<letter>+/gu, '$<letter>');
}

/** One letter a sound: K for kh, G for gh, S for sh, T for th, D for dh. */
const arabicSounds = rememberByText((word) =>
  word
    .replace(/[^a-z]/gu, '')
    .replace(/tch|tsh|ch|sch|sh/gu, 'S')
    .replace(/kh/gu, 'K')
    .replace(/gh/gu, 'G')
    .replace(/ph/gu, 'f')
    .replace(/dh/gu, 'D')
    .replace(/th/gu, 'T')
    .replace(/dj|zh/gu, 'j')
    .replace(/gu(?=[eia])/gu, 'g')
    .replace(/ck|q|c(?![ei])/gu, 'k')
    .replace(/c/gu, 's')
    .replace(/x/gu, 'ks')
    .replace(/ou|oo|u/gu, 'u')
    .replace(/ee|ii|y(?![aeiou])/gu, 'i')
    .replace(/aa/gu, 'a')
    .replace(/(?<=[bdfgjklmnrstz])e$/u, '') // French: Slimane, Hassane
    .replace(/(?<=[aeiou])h$/u, '')
    .replace(/(?<=[aeiou])h(?=[^aeiou])/gu, 'h')
    .replace(/(?<letter>[A-Za-z])\k<letter>+/gu, '$<letter>'),
);

/** "Essebsi" without its article, "Elbaradei" without its own. */
function withoutArticle(word: string): readonly string[] {
  if (/^[ae](?<letter>[tdrzsn])\k<letter>/u.test(word)) return [word.slice(2)];
  return /^[ae]l[a-z]{4}/u.test(word) ? [word.slice(2)] : [];
}

function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, () => 0);
  for (let j = 1; j <= right.length; j += 1) row[j] = (row[j - 1] ?? 0) + dropCost(right, j - 1);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [(row[0] ?? 0) + dropCost(left, i - 1)];
    for (let j = 1; j <= right.length; j += 1) {
      const [one, other] = [left.charAt(i - 1), right.charAt(j - 1)];
      const swap = one === other ? 0 : (CONFUSIONS.get(one + other) ?? OTHER);
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + swap,
          (row[j] ?? 0) + dropCost(left, i - 1),
          (next[j - 1] ?? 0) + dropCost(right, j - 1),
        ),
      );
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** A vowel at the end is a sound that tells names apart (Samir, Samira; Tarhun, Tarhuni). */
function dropCost(word: string, at: number): number {
  const letter = word.charAt(at);
  const isEdge = at === word.length - 1;
  if (isEdge) return OTHER;
  if (VOWELS.test(letter)) return at === 0 ? OTHER : SHORT_VOWEL;
  return letter === 'h' || letter === 'y' || letter === 'w' ? BREATH : OTHER;
}
