import { arabicSkeleton } from './arabic-sounds.js';
import { eastAsianFamilies, readEastAsian } from './east-asian-names.js';
import { givenNameKeys, initialsOf, isGivenName } from './given-names.js';
import { nameRegions } from './name-regions.js';
import { isRoyalName, isSingleName } from './parse-name.js';
import type { NameWord, ParsedName } from './parse-name.js';
import { slavicSounds } from './slavic-sounds.js';

/** Keys of a name: `letters` matter only between a name with an initial and another. */
export interface BlockKeys {
  readonly keys: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
}

/**
 * Keys such that two names that may be one person's share at least one: each pairs a sound of a family
 * name with the given name that goes with it, so that few names share a key by chance.
 */
export function blockKeys(name: ParsedName): BlockKeys {
  const keys = new Set<string>();
  const letters = new Set<string>();
  if (isSingleName(name)) {
    // Two single names are never one person's, unless they are sovereigns'.
    if (isRoyalName(name)) for (const sound of name.words.flatMap(familySounds)) keys.add(`royal ${sound}`);
    return { keys, letters };
  }
  const slavic = nameRegions(name).slavic;
  const [first, ...others] = name.words;
  for (const family of others) {
    addPairs(keys, givenKeys(first), family, slavic);
    addPairs(letters, givenLetters(first), family, slavic);
  }
  const last = others.at(-1);
  // Surname first: "Orban Viktor".
  if (last !== undefined && !last.initial && last.forms.some(isGivenName))
    addPairs(keys, givenKeys(last), first, slavic);
  const asian = readEastAsian(name);
  if (asian !== undefined) for (const family of eastAsianFamilies(asian)) keys.add(`asian ${family}`);
  return { keys, letters };
}

/** The (folded) family names of a full name: its last word, and in Chinese and Korean names the first. */
export function familyForms(name: ParsedName): ReadonlySet<string> {
  const asian = readEastAsian(name);
  return new Set([...(name.words.at(-1)?.forms ?? []), ...(asian === undefined ? [] : [asian.family])]);
}

function addPairs(
  keys: Set<string>,
  starts: readonly string[],
  family: NameWord | undefined,
  slavic: boolean,
): void {
  if (family === undefined || family.initial) return;
  const families = new Set([...familySounds(family), ...(slavic ? slavicKeys(family) : [])]);
  for (const sound of families) for (const start of starts) keys.add(`${sound} ${start}`);
}

/** What the given name is: the list's name where one knows it, and its consonants for unknown spellings. */
function givenKeys(given: NameWord | undefined): readonly string[] {
  if (given === undefined || given.initial) return [];
  const form = given.forms[0] ?? '';
  if (given.compound !== undefined) return [`${given.compound} ${arabicSkeleton(form)}`];
  return [...givenNameKeys(form), arabicSkeleton(form)];
}

function givenLetters(given: NameWord | undefined): readonly string[] {
  if (given === undefined) return [];
  const form = given.forms[0] ?? '';
  return given.initial ? [form.slice(0, 1)] : [...initialsOf(form)];
}

function familySounds(family: NameWord): readonly string[] {
  return [
    ...new Set(family.forms.flatMap((form) => arabicKey(`${family.compound === 'abu' ? 'abu' : ''}${form}`))),
  ];
}

function arabicKey(form: string): readonly string[] {
  const skeleton = arabicSkeleton(form);
  return [skeleton === '' ? form : skeleton];
}

function slavicKeys(family: NameWord): readonly string[] {
  return [...slavicSounds(family.forms[0] ?? '')].map((sound) => `~${sound.replace(/[aeiouAUy]/gu, '')}`);
}
