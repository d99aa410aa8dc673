import type { Span } from '../../core/span.js';
import type { Gender } from './first-names.js';
import { INDEFINITE } from './function-words.js';
import type { Phrase } from './noun-phrases.js';
import { describe, fitOf } from './person-facts.js';
import type { PersonFacts } from './person-facts.js';
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

/** What outlets call somebody whom they have just named. */
const EPITHETS =
  /^(?:democrat|republican|laureate|billionaire|tycoon|veteran|conservative|liberal|socialist|lawmaker|politician|star|strongman|incumbent|leader)$/u;

/** Finds the person that words for a speaker mean. */
export interface SpeakerResolver {
  resolve(tokens: readonly Token[], phrase: Phrase, paragraph: number, discourse: Discourse): Speaker;
}

/** Makes a resolver for one article. */
export function createSpeakerResolver(facts: ReadonlyMap<number, PersonFacts>): SpeakerResolver {
  const women = [...facts].filter(([, { gender }]) => gender === 'she').map(([person]) => person);

  function fits(person: number | null, gender: Gender): boolean {
    const known = person === null ? undefined : facts.get(person)?.gender;
    return known === undefined || known === gender;
  }

  function byPronoun(gender: Gender, at: number, paragraph: number, discourse: Discourse): number | null {
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
    const scores: { person: number; score: number }[] = [];
    for (const [person, { roles, first }] of facts) {
      let score = 0;
      for (const role of roles) score = Math.max(score, fitOf(description, role));
      // One who is named only later is meant only where nobody else can be.
      if (score > 0) scores.push({ person, score: first < at ? score + 1 : score / 2 });
      if (scores.length > MOST_BEARERS) return null;
    }
    const about = discourse.subject?.paragraph === paragraph ? discourse.subject.speaker.person : null;
    if (scores.length === 0) return EPITHETS.test(description.noun) ? about : null;
    const isBare = description.countries.size === 0 && description.kinds.size === 0;
    const last =
      discourse.speaker !== null && paragraph - discourse.speaker.paragraph <= MEMORY
        ? discourse.speaker.speaker.person
        : null;
    const subject =
      discourse.subject !== null && paragraph === discourse.subject.paragraph
        ? discourse.subject.speaker.person
        : null;
    const best = Math.max(0, ...scores.map(({ score }) => score));
    const bearers = scores
      .filter(({ score }) => (isBare ? score > 1.5 : score === best))
      .map(({ person }) => person);
    if (bearers.length === 1) return bearers[0] ?? null;
    for (const person of [subject, last]) if (person !== null && bearers.includes(person)) return person;
    const only = scores.filter(({ score }) => score === best);
    return only.length === 1 && !BROAD.test(description.noun) ? (only[0]?.person ?? null) : null;
  }

  return {
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
      if (phrase.from === phrase.head && (head.lower === 'he' || head.lower === 'she')) {
        return { person: byPronoun(head.lower, head.start, paragraph, discourse), span, isHuman: true };
      }
      if (/^\d+-year-old$/u.test(head.lower)) {
        return { person: byPronoun('he', head.start, paragraph, discourse), span, isHuman: true };
      }
      if (head.kind === 'word' && !isRoleNoun(head.lower))
        return { person: null, span, isHuman: isHumanNoun(head.lower), noun: head.lower };
      if (first.kind === 'word' && INDEFINITE.has(first.lower))
        return { person: null, span, isHuman: true, noun: head.lower };
      const words = tokens.slice(phrase.from, behindPlace(tokens, phrase.to)).map(({ lower }) => lower);
      const person = byRole(words.join(' '), head.start, paragraph, discourse);
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
