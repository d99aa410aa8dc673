import type { Span } from '../../core/span.js';
import type { Gender } from './first-names.js';
import { INDEFINITE } from './function-words.js';
import type { Phrase } from './noun-phrases.js';
import { describe, fitOf, isAbroad } from './person-facts.js';
import type { Description, PersonFacts } from './person-facts.js';
import { isHumanNoun, isRoleNoun, mayMean } from './role-nouns.js';
import type { Token } from './tokens.js';

/** Who speaks: a person of the article, or nobody certain; and the words that say so. */
export interface Speaker {
  readonly person: number | null;
  readonly span: Span | null;
  /** Whether a later "he" can be this speaker: a man, a source; not a ministry. */
  readonly isHuman: boolean;
  /** The noun of somebody unnamed: "a military source", "one resident". */
  readonly noun?: string;
}

/** Who was spoken of, and how long ago, as the article is read from front to end. */
export interface Discourse {
  /** Who spoke last, and in which paragraph. */
  speaker: { readonly speaker: Speaker; readonly paragraph: number } | null;
  /** The subject of the sentence before. */
  subject: { readonly speaker: Speaker; readonly paragraph: number } | null;
  /** The only person whom a sentence names that is about nobody: "The crowd listened to Emily Lyons." */
  lone: { readonly speaker: Speaker; readonly paragraph: number } | null;
}

/** How many paragraphs back the last speaker may be meant by "he". */
const MEMORY = 3;
/** More persons who bear a role than this are never told apart by it. */
const MOST_BEARERS = 12;
/** What somebody's own words are called. */
const OWN_WORDS =
  /^(?:statement|letter|tweet|message|post|speech|memo|email|e-mail|note|testimony|remarks|words|comments|opinion|essay|article|book|blog|diary|op-ed|column|memoir)$/u;
/** Roles that outlets use of nearly everybody; they show no more than that somebody is meant. */
const BROAD =
  /^(?:official|leader|expert|chief|politician|representative|head|star|officer|veteran|observer)$/u;

/** "he said", "according to him". */
const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

/** So well a description fits that has the role's own noun, or its country or kind of office. */
const PLAIN_FIT = 1.5;

/** One who bears a role that a description may mean. */
interface Bearer {
  readonly person: number;
  readonly fit: number;
  readonly first: number;
}

/** Finds the person that words for a speaker mean. */
export interface SpeakerResolver {
  resolve(tokens: readonly Token[], phrase: Phrase, paragraph: number, discourse: Discourse): Speaker;
  /** The same for who "added" something: where the words mean nobody known, it is the last speaker. */
  goOn(
    speaker: Speaker,
    tokens: readonly Token[],
    phrase: Phrase,
    paragraph: number,
    discourse: Discourse,
  ): Speaker;
}

/** Makes a resolver for one article. */
export function createSpeakerResolver(facts: ReadonlyMap<number, PersonFacts>): SpeakerResolver {
  const women = [...facts].filter(([, { gender }]) => gender === 'she').map(([person]) => person);

  function fits(person: number | null, gender: Gender | null): boolean {
    const known = person === null ? undefined : facts.get(person)?.gender;
    return known === undefined || gender === null || known === gender;
  }

  function byPronoun(
    gender: Gender | null,
    at: number,
    paragraph: number,
    discourse: Discourse,
  ): number | null {
    const { subject, speaker, lone } = discourse;
    const isNewer = lone !== null && lone.paragraph > (speaker?.paragraph ?? -1);
    const near = [
      subject !== null && paragraph - subject.paragraph <= 1 ? subject.speaker : undefined,
      isNewer && paragraph - lone.paragraph <= 1 ? lone.speaker : undefined,
      speaker !== null && paragraph - speaker.paragraph <= MEMORY ? speaker.speaker : undefined,
    ];
    for (const candidate of near) {
      if (candidate === undefined || !candidate.isHuman) continue;
      if (candidate.person === null) return null;
      if (fits(candidate.person, gender)) return candidate.person;
    }
    if (gender === 'she' && women.length === 1) return women[0] ?? null;
    const introduced = [...facts].filter(([person, { first }]) => first < at && fits(person, gender));
    return introduced.length === 1 ? (introduced[0]?.[0] ?? null) : null;
  }

  function byRole(words: string, at: number, paragraph: number, discourse: Discourse): number | null {
    const description = describe(words);
    if (description === undefined) return null;
    const near = [discourse.subject, discourse.speaker].find(
      (one) => one !== null && paragraph - one.paragraph <= 1,
    );
    // "A senior official said": "the official" after that is the same one.
    if (near?.speaker.noun !== undefined && mayMean(description.noun, near.speaker.noun)) return null;
    const about = discourse.subject?.paragraph === paragraph ? discourse.subject.speaker.person : null;
    const bearers = bearersOf(description, at);
    if (bearers === undefined) return null;
    const best = Math.max(0, ...bearers.map(({ fit }) => fit));
    // Outlets call somebody whom they have just named by what they have not said yet ("the Utah Republican").
    const roles = about === null ? undefined : facts.get(about)?.roles;
    if (best < PLAIN_FIT && roles !== undefined && !isAbroad(description, roles)) return about;
    const isBare = description.countries.size === 0 && description.kinds.size === 0;
    const { speaker } = discourse;
    const last = speaker !== null && paragraph - speaker.paragraph <= MEMORY ? speaker.speaker.person : null;
    const introduced = bearers.filter(({ first }) => first < at);
    const all = introduced.length > 0 ? introduced : bearers;
    const highest = Math.max(0, ...all.map(({ fit }) => fit));
    const top = all.filter(({ fit }) => fit === highest);
    // "the minister": whoever of the ministers spoke last; "the Russian minister": the one who fits best.
    const meant = isBare && introduced.length > 0 ? introduced : top;
    if (meant.length === 1) return meant[0]?.person ?? null;
    for (const person of [about, last])
      if (person !== null && meant.some((bearer) => bearer.person === person)) return person;
    return top.length === 1 && !BROAD.test(description.noun) ? (top[0]?.person ?? null) : null;
  }

  /** Who may be meant by a description, and how well it fits; undefined where too many may. */
  function bearersOf(description: Description, at: number): readonly Bearer[] | undefined {
    const bearers: Bearer[] = [];
    for (const [person, { roles, first }] of facts) {
      if (isAbroad(description, roles)) continue;
      let fit = 0;
      for (const role of roles) fit = Math.max(fit, fitOf(description, role));
      // One who is named only later is meant only by what fits well.
      if (fit > 0 && (first < at || fit >= PLAIN_FIT)) bearers.push({ person, fit, first });
      if (bearers.length > MOST_BEARERS) return undefined;
    }
    return bearers;
  }

  return {
    goOn(speaker, tokens, phrase, paragraph, discourse) {
      const last = discourse.speaker;
      const [first, noun] = [tokens[phrase.from], speaker.noun];
      if (speaker.person !== null || noun === undefined || !isRoleNoun(noun) || last === null) return speaker;
      if (first === undefined || INDEFINITE.has(first.lower) || paragraph - last.paragraph > 1)
        return speaker;
      const description = describe(wordsOf(tokens, phrase));
      const roles = last.speaker.person === null ? undefined : facts.get(last.speaker.person)?.roles;
      if (description === undefined || roles === undefined || isAbroad(description, roles)) return speaker;
      return { ...speaker, person: last.speaker.person };
    },
    resolve(tokens, phrase, paragraph, discourse) {
      const [first, head, last] = [tokens[phrase.from], tokens[phrase.head], tokens[phrase.to - 1]];
      if (first === undefined || head === undefined || last === undefined)
        return { person: null, span: null, isHuman: false };
      const span = { start: first.start, end: last.end };
      if (phrase.several) return { person: null, span, isHuman: false };
      if (head.kind === 'person') return { person: head.person, span, isHuman: true };
      const owner = ownerOf(tokens, phrase);
      if (owner !== undefined) return { person: owner.person, span, isHuman: true };
      // "the California Democrat": a party's member is a name of its own.
      if (head.kind !== 'word' && !/ ?(?:democrat|republican)$/u.test(head.lower))
        return { person: null, span, isHuman: false };
      const gender = PRONOUNS.get(head.lower);
      if (phrase.from === phrase.head && gender !== undefined) {
        return { person: byPronoun(gender, head.start, paragraph, discourse), span, isHuman: true };
      }
      if (/^\d+-year-old$/u.test(head.lower)) {
        return { person: byPronoun(null, head.start, paragraph, discourse), span, isHuman: true };
      }
      if (head.kind === 'word' && !isRoleNoun(head.lower))
        return { person: null, span, isHuman: isHumanNoun(head.lower), noun: head.lower };
      if (first.kind === 'word' && INDEFINITE.has(first.lower))
        return { person: null, span, isHuman: true, noun: head.lower };
      const person = byRole(wordsOf(tokens, phrase), head.start, paragraph, discourse);
      return { person, span, isHuman: true, ...(person === null ? { noun: head.lower } : {}) };
    },
  };
}

/** "Lavrov's statement" is his own words; of "Sergei Shoigu" only the first name may have been found. */
function ownerOf(tokens: readonly Token[], phrase: Phrase): Token | undefined {
  const [owner, mark, head] = [tokens[phrase.head - 2], tokens[phrase.head - 1], tokens[phrase.head]];
  if (head === undefined || phrase.head - 1 < phrase.from) return undefined;
  if (mark?.kind === 'person' && head.kind === 'word' && head.capital && !isRoleNoun(head.lower)) return mark;
  return owner?.kind === 'person' && mark?.lower === "'s" && OWN_WORDS.test(head.lower) ? owner : undefined;
}

/** The words of a phrase and of the place behind it, in lower case. */
function wordsOf(tokens: readonly Token[], phrase: Phrase): string {
  const words = tokens.slice(phrase.from, behindPlace(tokens, phrase.to));
  return words.map(({ lower }) => lower).join(' ');
}

/** Behind "of Libya", "of the UN-backed government". */
function behindPlace(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.lower !== 'of') return to;
  let end = to + 1;
  while (
    end < to + 5 &&
    tokens[end] !== undefined &&
    tokens[end]?.kind !== 'mark' &&
    tokens[end]?.kind !== 'quote'
  )
    end += 1;
  return end;
}
