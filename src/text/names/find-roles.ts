import type { RoleMention } from '../../core/mention.js';
import type { Span } from '../../core/span.js';
import { isRoleNoun } from '../persons/roles.js';
import { TITLE_WORDS } from '../persons/titles.js';
import type { NumberedMention } from './assign-lone-names.js';
import { groupByLine } from './group-by-line.js';
import { NATIONALITIES } from './lexicon/known-things.js';
import { DETERMINERS, OPENERS } from './lexicon/person-contexts.js';
import { NO_ROLES, ROLE_MODIFIERS, ROLE_NOUNS } from './lexicon/role-words.js';
import type { LineWord } from './line-words.js';
import type { NameLine } from './read-lines.js';

/** Words from the role's noun to the name: "envoy to Libya Ghassan Salame", "Secretary of State X". */
const LONGEST_TAIL = 6;
/** Words before the noun: "self-proclaimed deputy prime". */
const LONGEST_FRONT = 7;
/** Words of a role behind a comma; what is longer has turned into a sentence. */
const LONGEST_AFTER = 18;
/** Words after the comma in which the role's noun must stand: "the long-time military ruler". */
const NOUN_WITHIN = 7;

/**
 * The roles that the article gives its persons: right before the name ("Russian Foreign Minister"),
 * before it behind a comma ("its head, X"), or behind the name and a comma ("X, the prime minister of …").
 */
export function findRoles(
  body: string,
  lines: readonly NameLine[],
  mentions: readonly NumberedMention[],
): readonly RoleMention[] {
  const roles: RoleMention[] = [];
  const byLine = groupByLine(mentions);
  for (const mention of mentions) {
    const words = lines[mention.line]?.words ?? [];
    const others = (byLine.get(mention.line) ?? []).filter((other) => other !== mention);
    const before = roleBefore(words, mention.range.first);
    const spans = [
      before,
      roleBeforeComma(words, before?.first ?? mention.range.first),
      roleAfter(body, words, mention.range.last, others),
    ];
    for (const range of spans) {
      if (range === undefined) continue;
      const span = { start: words[range.first]?.start ?? 0, end: words[range.last]?.end ?? 0 };
      const clash = others.some((other) => other.start < span.end && span.start < other.end);
      if (!clash) roles.push({ ...span, text: body.slice(span.start, span.end), person: mention.person });
    }
  }
  return uniqueInOrder(roles);
}

interface WordRange {
  readonly first: number;
  readonly last: number;
}

/** "Russian Foreign Minister" before "Sergey Lavrov"; the last word, or one before "of" or "to", is the noun. */
function roleBefore(words: readonly LineWord[], nameAt: number): WordRange | undefined {
  let last = nameAt - 1;
  if (/^(?:mr|mrs|ms|dr)$/u.test(words[last]?.folded ?? '') && isSpace(words[nameAt]?.gap)) last -= 1;
  if (words[last] === undefined || !isSpace(words[last + 1]?.gap)) return undefined;
  // "police spokesman Capt. X": the role, without the form of address behind it.
  while (last > 0 && words[last]?.text.endsWith('.') === true && isNoun(words[last - 1])) last -= 1;
  const noun = nounBefore(words, last);
  if (noun === undefined) return undefined;
  const first = frontOf(words, noun);
  const isAddress = first === last && NO_ROLES.has(words[last]?.folded ?? '');
  return isAddress ? undefined : { first, last };
}

function nounBefore(words: readonly LineWord[], last: number): number | undefined {
  if (isNoun(words[last])) return last;
  for (let at = last - 1; at >= Math.max(0, last - LONGEST_TAIL); at -= 1) {
    if (!isSpace(words[at + 1]?.gap)) return undefined;
    const link = words[at]?.folded ?? '';
    if (!/^(?:of|to|for|in)$/u.test(link)) continue;
    const tail = words.slice(at + 1, last + 1);
    const named =
      !/^(?:the|and)$/u.test(tail.at(-1)?.folded ?? '') &&
      tail.every((word) => word.capital || /^(?:the|and|state|defense|defence|staff)$/u.test(word.folded));
    return named && isNoun(words[at - 1]) && isSpace(words[at]?.gap) ? at - 1 : undefined;
  }
  return undefined;
}

function frontOf(words: readonly LineWord[], noun: number): number {
  let first = noun;
  while (first > 0 && noun - first < LONGEST_FRONT) {
    const before = words[first - 1];
    if (before === undefined || !/^(?:\s|, )$/u.test(words[first]?.gap ?? '')) break;
    if (words[first]?.gap === ', ' || before.possessive) break;
    if (DETERMINERS.has(before.folded) || !fitsFront(before)) break;
    first -= 1;
  }
  return first;
}

function fitsFront(word: LineWord): boolean {
  if (NATIONALITIES.has(word.folded) || ROLE_MODIFIERS.has(word.folded)) return true;
  if (isNoun(word) || /^(?:ex|vice|deputy|co)-/u.test(word.folded)) return true;
  if (word.capital) return !(word.opens && OPENERS.has(word.folded)) && !OPENERS.has(word.folded);
  return /(?:-(?:based|backed|born|led|era|elect))$/u.test(word.folded);
}

/** "its head, Omar al-Rashidi", "the commander of the Libyan National Army (LNA), Marshal Khalifa Haftar". */
function roleBeforeComma(words: readonly LineWord[], at: number): WordRange | undefined {
  if (!/^\)?, $/u.test(words[at]?.gap ?? '')) return undefined;
  const last = at - 1;
  for (let first = last; first >= Math.max(0, last - LONGEST_AFTER); first -= 1) {
    const before = words[first - 1];
    const isStart =
      before !== undefined &&
      (DETERMINERS.has(before.folded) || before.folded === 'whose' || before.possessive);
    if (isStart) {
      const noun = nounWithin(words, first, last);
      if (noun === undefined) continue; // an article inside: the commander of the army
      // Behind the noun only "of", "for", "to" … go on with the role.
      const next = words[noun + 1];
      const ends = noun === last || /^(?:of|for|to|at|in|and)$/u.test(next?.folded ?? '');
      if (!ends) return undefined;
      const opened = words.slice(first, last + 1).findIndex((word) => word.gap.includes('('));
      return { first, last: opened > 0 ? first + opened - 1 : last };
    }
    if (!/^(?:[ \u00A0]|\s\()$/u.test(words[first]?.gap ?? '')) return undefined;
  }
  return undefined;
}

/** "Fayez Seraj, the prime minister of Libya's UN-backed government." */
function roleAfter(
  body: string,
  words: readonly LineWord[],
  nameAt: number,
  others: readonly Span[],
): WordRange | undefined {
  let at = nameAt + 1;
  if (words[nameAt]?.possessive === true || words[at]?.gap !== ', ') return undefined;
  // An age, or how long, may stand between: "Haddad, 44, the coach", "X, for six years the minister of …".
  if (/^\d{1,2}$/u.test(words[at]?.text ?? '') && words[at + 1]?.gap === ', ') at += 1;
  if (/^(?:now|once|currently|formerly|himself|herself|also|then)$/u.test(words[at]?.folded ?? '')) at += 1;
  if (words[at]?.folded === 'for' && words[at + 2]?.folded === 'years') at += 3;
  const start = words[at];
  if (start === undefined || !opensRole(start)) return undefined;
  const first = at;
  const noun = nounWithin(words, DETERMINERS.has(start.folded) ? first + 1 : first, first + NOUN_WITHIN);
  if (noun === undefined) return undefined;
  // "Lavrov, Foreign Minister Wang Yi and others": the role belongs to the name behind it.
  const nameBehind = others.some(
    (other) => other.start === words[noun + 1]?.start && isSpace(words[noun + 1]?.gap),
  );
  if (nameBehind) return undefined;
  let last = noun;
  while (last + 1 < words.length && last - first < LONGEST_AFTER) {
    const next = words[last + 1];
    if (next === undefined || !/^(?:[ \u00A0]|\s?[(]|\)\s| & )$/u.test(next.gap)) break;
    if (
      /^(?:who|which|that|whose|said|says|told|has|had|is|was|were|will|would|when|where|but|after|before|since|as|because|while|announced|spoke|added)$/u.test(
        next.folded,
      )
    )
      break;
    if (
      /(?:ed)$/u.test(next.folded) &&
      !next.capital &&
      last > noun &&
      !/^(?:united|allied|armed)$/u.test(next.folded)
    )
      break;
    last += 1;
  }
  const opened = words.slice(noun, last + 1).findIndex((word) => word.gap.includes('('));
  if (opened > 0) last = Math.min(last, noun + opened - 1);
  while (last > noun && /^(?:of|the|and|to|for|in|at|a|an|by|with)$/u.test(words[last]?.folded ?? ''))
    last -= 1;
  const gapAfter = words[last + 1]?.gap ?? body.slice(words[last]?.end ?? 0).slice(0, 2);
  const closed = /^['’s]*[,.;:)\]—–-]|^['’s]* ?[—–-]|^\s|^$/u.test(gapAfter);
  return closed ? { first, last } : undefined;
}

function opensRole(word: LineWord): boolean {
  if (/^(?:the|a|an)$/u.test(word.folded)) return true;
  if (ROLE_MODIFIERS.has(word.folded) || NATIONALITIES.has(word.folded)) return true;
  return isNoun(word) || (word.possessive && word.capital);
}

/** The role's noun among the words: only what may stand before it comes before it. */
function nounWithin(words: readonly LineWord[], first: number, last: number): number | undefined {
  let noun: number | undefined;
  for (let at = first; at <= Math.min(last, words.length - 1); at += 1) {
    const word = words[at];
    if (word === undefined || (at > first && !isSpace(word.gap))) break;
    if (isNoun(word)) {
      noun = at;
      if (word.possessive) noun = undefined;
    } else if (noun !== undefined) break;
    else if (!fitsFront(word) && !DETERMINERS.has(word.folded) && !word.possessive) break;
  }
  return noun;
}

function isNoun(word: LineWord | undefined): boolean {
  if (word === undefined || NO_ROLES.has(word.folded)) return false;
  const { folded } = word;
  if (!word.capital && RANKS_AND_WORDS.has(folded)) return false;
  if (isRoleNoun(folded) || ROLE_NOUNS.has(folded)) return true;
  if (/^(?:ex|vice|deputy|co)-/u.test(folded)) {
    const rest = folded.replace(/^[a-z]+-/u, '');
    return isRoleNoun(rest) || ROLE_NOUNS.has(rest);
  }
  return (
    word.capital &&
    TITLE_WORDS.has(folded) &&
    !/^(?:then|former|late|saint|st|dr|prof|field|state|vice|prime|deputy|crown|heir|junior|lt|staff)$/u.test(
      folded,
    )
  );
}

/** Ranks that are common words in small letters. */
const RANKS_AND_WORDS: ReadonlySet<string> = new Set([
  'major',
  'general',
  'private',
  'marshal',
  'host',
  'model',
  'star',
]);

function isSpace(gap: string | undefined): boolean {
  return gap !== undefined && /^[ \u00A0]$/u.test(gap);
}

function uniqueInOrder(roles: readonly RoleMention[]): readonly RoleMention[] {
  const ordered = [...roles].sort((left, right) => left.start - right.start || right.end - left.end);
  let end = -1;
  // In this order a role inside another comes after it.
  return ordered.filter((role) => {
    if (role.end <= end) return false;
    end = role.end;
    return true;
  });
}
