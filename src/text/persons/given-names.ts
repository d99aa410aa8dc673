import { foldLetters } from './fold-letters.js';
import { ARABIC_NAMES } from './given-names/arabic.js';
import { ASIAN_NAMES } from './given-names/asian.js';
import { ENGLISH_NAMES } from './given-names/english.js';
import { EUROPEAN_NAMES } from './given-names/european.js';
import type { GivenNameList } from './given-names/given-name-list.js';
import { HEBREW_NAMES } from './given-names/hebrew.js';
import { SLAVIC_NAMES } from './given-names/slavic.js';

/** Where a given name is at home, as far as the spelling rules differ. */
export type NameRegion = 'english' | 'slavic' | 'arabic' | 'european' | 'asian' | 'hebrew';
export type Sex = 'male' | 'female';

interface GivenName {
  /** Its place in all lists. */
  readonly key: string;
  readonly sex: Sex;
  readonly region: NameRegion;
  readonly spellings: ReadonlySet<string>;
  readonly shortForms: ReadonlySet<string>;
  readonly foreignForms: ReadonlySet<string>;
}

/** How two given names belong together: spellings, a short form, a translation, or two names. */
export type GivenNameRelation = 'spelling' | 'short' | 'translation' | 'different';

const LISTS: readonly (readonly [NameRegion, GivenNameList])[] = [
  ['english', ENGLISH_NAMES],
  ['slavic', SLAVIC_NAMES],
  ['arabic', ARABIC_NAMES],
  ['european', EUROPEAN_NAMES],
  ['asian', ASIAN_NAMES],
  ['hebrew', HEBREW_NAMES],
];

const NAMES: ReadonlyMap<string, readonly GivenName[]> = indexNames();

/** Whether the (folded) word is a given name that the lists know, a short form included. */
export function isGivenName(word: string): boolean {
  return NAMES.has(word);
}

/** The regions in which the (folded) word is a given name. */
export function regionsOf(word: string): readonly NameRegion[] {
  return namesOf(word).map((name) => name.region);
}

/** The sex of those who bear the (folded) name, where all of them have one. */
export function sexOf(word: string): Sex | undefined {
  const names = namesOf(word);
  const first = names[0]?.sex;
  return names.every((name) => name.sex === first) ? first : undefined;
}

/** How two folded given names belong together; undefined where a list does not know one of them. */
export function relateGivenNames(left: string, right: string): GivenNameRelation | undefined {
  const leftNames = NAMES.get(left);
  const rightNames = NAMES.get(right);
  if (leftNames === undefined || rightNames === undefined) return undefined;
  const shared = leftNames.filter((name) => rightNames.includes(name));
  const kinds = new Set(shared.map((name) => relationIn(name, left, right)));
  return (['spelling', 'short', 'translation'] as const).find((kind) => kinds.has(kind)) ?? 'different';
}

/** A key for each name of the lists that the (folded) word is a form of; related names share one. */
export function givenNameKeys(word: string): readonly string[] {
  return (NAMES.get(word) ?? []).map((name) => name.key);
}

/** The first letters under which the name goes in any spelling: Yevgeny is Y. and E., Bill is B. and W. */
export function initialsOf(word: string): ReadonlySet<string> {
  const letters = new Set([word.slice(0, 1)]);
  for (const name of namesOf(word)) {
    for (const form of name.spellings) letters.add(form.slice(0, 1));
  }
  return letters;
}

function namesOf(word: string): readonly GivenName[] {
  return (NAMES.get(word) ?? []).filter((name) => !name.foreignForms.has(word));
}

function relationIn(name: GivenName, left: string, right: string): GivenNameRelation {
  if (name.spellings.has(left) && name.spellings.has(right)) return 'spelling';
  if (!name.foreignForms.has(left) && !name.foreignForms.has(right)) {
    // Chris is a man's short form and a woman's: for Christine it is only a hint.
    const short = name.shortForms.has(left) ? left : right;
    return name.sex === 'female' && sexOf(short) === undefined ? 'translation' : 'short';
  }
  // Two translations of one name are not translations of each other as far as this name shows.
  return name.foreignForms.has(left) && name.foreignForms.has(right) ? 'different' : 'translation';
}

function indexNames(): ReadonlyMap<string, readonly GivenName[]> {
  const index = new Map<string, GivenName[]>();
  const translations: [string, GivenName][] = [];
  let entries = 0;
  for (const [region, list] of LISTS) {
    for (const sex of ['male', 'female'] as const) {
      for (const entry of list[sex].split(',')) {
        const [spellings = [], shortForms = [], foreignForms = []] = entry
          .split(':')
          .map((part) => part.trim().split(/\s+/u).filter(Boolean).map(foldLetters));
        entries += 1;
        const name: GivenName = {
          key: `#${String(entries)}`,
          sex,
          region,
          spellings: new Set(spellings),
          shortForms: new Set(shortForms),
          foreignForms: new Set(foreignForms),
        };
        for (const word of new Set([...spellings, ...shortForms])) {
          const names = index.get(word);
          if (names === undefined) index.set(word, [name]);
          else names.push(name);
        }
        // A translation leads to the name, but does not make a word a given name of this region.
        for (const word of foreignForms) translations.push([word, name]);
      }
    }
  }
  for (const [word, name] of translations) index.get(word)?.push(name);
  return index;
}
