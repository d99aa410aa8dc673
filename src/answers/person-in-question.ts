import type { Person } from '../text/persons/person.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import { isStopWord, termsOf } from '../text/terms.js';

/** Offices that a question may mean a person by: a nickname or a rank alone ("the general") fits too many. */
const OFFICE =
  /\b(?:(?:prime|foreign|defen[cs]e|interior|finance|deputy|first)\s+)*(?:minister|president|premier|chancellor|envoy|secretary[- ]general|commander|ambassador|governor|mayor|spokes(?:man|woman|person)|leader|ruler|dictator|king|queen|emir|chief|speaker)\b/giu;

/** A name in a question: capitalized words side by side, with the particles between and before them. */
const NAME =
  /(?:\b(?:al|el|bin|ibn|abu|de|van|von)[- ])?\p{Lu}[\p{L}\p{M}'’-]+(?:[ -](?:(?:al|el|bin|ibn|abu|de|van|von)[- ])?\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
/** Below this score the lookup of persons only guesses. */
export const SURE = 0.8;

/** "Libyan" and "Libya", "Egyptian" and "Egypt" begin alike. */
const COUNTRY_LETTERS = 4;

/** The one person of the archive whom a question means by an office ("the Libyan prime minister"); `null` where none or several fit. */
export function personByOffice(text: string, persons: readonly Person[]): Person | null {
  for (const { 0: office, index } of text.matchAll(OFFICE)) {
    const wanted = stems(office);
    const before = text.slice(0, index).match(/(?<word>\p{Lu}\p{L}+)(?:['’]s)?\s+$/u)?.groups?.['word'];
    const after = text
      .slice(index + office.length)
      .match(/^\s+(?:of|for|to)\s+(?:the\s+)?(?<word>\p{Lu}\p{L}+)/u)?.groups?.['word'];
    const place = before ?? after;
    const last = office.toLowerCase().split(/[\s-]/u).at(-1) ?? office;
    const bearers = persons.filter(({ roles }) =>
      roles.some(
        (role) =>
          role.text.toLowerCase().includes(last) && wanted.every((stem) => stems(role.text).includes(stem)),
      ),
    );
    const fitting = place === undefined ? bearers : bearers.filter((person) => belongsTo(person, place));
    const meant = fitting.length > 0 ? fitting : place === undefined ? bearers : [];
    const [bearer] = meant;
    if (meant.length === 1 && bearer !== undefined) return isNamed(bearer, text) ? null : bearer;
  }
  return null;
}

/** Whether the text has one of the person's names already. */
function isNamed({ variants }: Person, text: string): boolean {
  const words = new Set(stems(text));
  return variants.some((variant) => stems(variant.text).some((stem) => words.has(stem)));
}

/** Whether one of the person's roles names the place or its people. */
function belongsTo({ roles }: Person, place: string): boolean {
  const beginning = place.slice(0, COUNTRY_LETTERS).toLowerCase();
  return roles.some((role) =>
    termsOf(role.text).some(({ word }) => word.toLowerCase().startsWith(beginning)),
  );
}

function stems(text: string): readonly string[] {
  return termsOf(text)
    .filter(({ word }) => !isStopWord(word))
    .map(({ term }) => term);
}

/** The index terms of all spellings of the persons whom a question names, so that "Seraj" finds "al-Sarraj" too. */
export function spellingsOf(
  text: string,
  persons: readonly Person[],
  lookup: PersonLookup,
): readonly string[] {
  const named = [...text.matchAll(NAME)].flatMap(({ 0: name }) => {
    const search = lookup.find(name);
    const best = search.candidates[0];
    return search.outcome === 'found' && best !== undefined && best.score >= SURE
      ? (persons[best.person]?.variants ?? [])
      : [];
  });
  const asked = new Set(stems(text));
  return [...new Set(named.flatMap((variant) => stems(variant.text)))].filter((term) => !asked.has(term));
}
