import { contains, overlaps, type Span } from '../core/span.js';
import type { SentenceMark } from '../index/analyse-article.js';
import { PAST_WORDS } from '../text/temporal/cues.js';
import { aliasesIn, nameSource } from './timeline-aliases.js';
import { classNounsFor } from './timeline-class-nouns.js';
import { clausesOf, goesOn } from './timeline-clauses.js';
import type { SubjectKind } from './timeline-kind.js';
import type { TimelinePerson } from './timeline-person.js';
import { takesPart } from './timeline-part.js';
import type { TimelineSubject } from './timeline-subject.js';

/** A sentence that names this much of the subject is about it. */
export const NAMED = 0.6;
/** An article is about the subject where this share of its sentences name it, or its title and a sentence do. */
const ABOUT = 0.3;
/** What "he" or "it" is worth where it stands for the subject. */
const CARRIED = 0.9;
/** What another name of the subject is worth. */
const ALIAS = 0.85;
const OPENING = String.raw`^\W*(?:(?:(?:in|on|at|during|after|before|when|while|as|since|alongside|for|from|until|by)\b|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a\s+few)\s+(?:day|week|month|year|decade)s?\s+(?:later|earlier|after|before)|(?:later|earlier|yesterday|today|then|meanwhile|however|moreover|also|instead|last|this)\b)[^,]{0,60}?(?:,\s*|\s))?`;
const PERSON_PRONOUN = new RegExp(String.raw`${OPENING}(?:he|she)\b`, 'iu');
/** "Before his post there, Cook …": "his" may mean whom the sentence goes on to name. */
const PERSON_POSSESSIVE = new RegExp(String.raw`${OPENING}(?:his|her)\b`, 'iu');
/** "The switch, he said, would …" */
const PERSON_SAYS = /,["”’']?\s+(?:he|she)\s+(?:said|added|told|wrote|noted|says)\b/iu;
/** What is no name is not gone on about. */
const NEVER = /(?!)/u;
const THING_PRONOUN =
  /^(?:its\b|it\b(?!\s+(?:was|is|has\s+been|will\s+be|should\s+be|remains|appears|seems)\s+(?:[\p{L}]+\s+)?(?:that|whether|why|how|if)\b))/iu;
const STARTS_WITH_PERSON = /^\W*(?:he|she)\b/iu;
/** Between a company's name and that of whom it employs. */
const TITLE =
  /^(?:['’]s?)?\s+(?:(?!(?:and|or|with|by|to|in|for|from|at|on|that|who)\b|\p{Ll}+ed\b)[\p{L}-]+\s+){1,5}$/u;
/** Sentences after one that names a person, or goes on with "he", over which "he" still means the person. */
const PERSON_REACH = 2;

/** What a timeline looks for in an article. */
export interface MentionSearch {
  /** As it was asked; `null` where only a person was. */
  readonly topic: string | null;
  readonly subject: TimelineSubject;
  readonly kind: SubjectKind;
  /** The person whom the subject means; `null` where it is none, or the archive knows none of this name. */
  readonly person: TimelinePerson | null;
  /** Whether a topic was asked for beside the person: then `subject` is the topic alone. */
  readonly topical: boolean;
}

export interface MentionSource {
  readonly path: string;
  readonly title: string;
  readonly body: string;
  readonly sentences: readonly Span[];
  readonly marks: readonly SentenceMark[];
}

/** Where an article speaks of a timeline's subject. */
export interface ArticleMentions {
  /** Whether the article as a whole is about it, so that a sentence need not name it; of a place, more than about any other. */
  readonly isAbout: boolean;
  /** How much of the subject a sentence names, or means by a pronoun: 0 to 1. */
  of(sentence: number): number;
  /** Whether a stretch names it. */
  named(span: Span): boolean;
  /** Whether it does or undergoes what a sentence without a date of its own tells from `verb` on. */
  takesPart(sentence: number, verb: number): boolean;
  /** Whether a stretch of a sentence stands in a clause that speaks of it, where any does. */
  sharesClause(sentence: number, span: Span, dates: readonly Span[]): boolean;
}

/** Reads an article for mentions of the subject. */
export function readMentions(source: MentionSource, search: MentionSearch): ArticleMentions {
  const { title, body, sentences, marks } = source;
  const { subject, kind, topic } = search;
  const others = kind === 'person' || topic === null ? [] : aliasesIn(topic, body);
  const aliases = others.length === 0 ? null : new RegExp(others.join('|'), 'u');
  const nouns =
    kind === 'name' && topic !== null ? classNounsFor([nameSource(topic), ...others].join('|'), body) : null;
  const texts = sentences.map((sentence) => textAt(body, sentence));
  // Whose places are known need not be looked for.
  const isAbout = (search.person === null || search.topical) && tellsAbout(title, texts, subject, aliases);
  const mentionIn = mentionReader(source, search, isAbout, aliases);
  const withOthers = sentences.map(
    (sentence) =>
      kind === 'person' &&
      marks.some((mark) => mark.label === 'PERSON' && contains(sentence, mark) && mentionIn(mark) < NAMED),
  );
  const carried = carryOver(
    texts,
    sentences.map(mentionIn),
    withOthers,
    kind === 'person' ? null : thingPattern(kind, nouns),
  );
  // "Norvik chief executive Edda Quill praised …" tells what Quill did.
  const isOfPerson = ({ end }: Span): boolean =>
    marks.some((mark) => mark.label === 'PERSON' && mark.start > end && isTitle(body.slice(end, mark.start)));
  return {
    isAbout: isAbout && (kind !== 'place' || isMainPlace(source, carried)),
    of: (sentence) => carried[sentence] ?? 0,
    named: (span) => mentionIn(span) >= NAMED,
    takesPart(sentence, verb) {
      const whole = sentences[sentence];
      if (whole === undefined || kind !== 'name' || carried[sentence] === CARRIED) return true;
      return clausesOf(body, whole, [])
        .filter((clause) => mentionIn(clause) >= NAMED)
        .some((clause) =>
          [...subject.places(textAt(body, clause)), ...placesOf(textAt(body, clause), aliases)].some(
            ({ start, end }) =>
              !isOfPerson({ start: clause.start + start, end: clause.start + end }) &&
              takesPart(body, clause, { start: clause.start + start, end: clause.start + end }, verb),
          ),
        );
    },
    sharesClause(sentence, span, dates) {
      const whole = sentences[sentence];
      if (whole === undefined) return false;
      const clauses = clausesOf(body, whole, dates);
      // "It began on Tuesday, surprising Norvik": without a date of its own the end has that of its sentence.
      const isUndatedEnd = (clause: Span | undefined): boolean =>
        clause !== undefined && goesOn(body, clause) && !dates.some((date) => contains(clause, date));
      const names = clauses.map(
        (clause, place) => mentionIn(clause) >= NAMED || (place === 0 && carried[sentence] === CARRIED),
      );
      const naming = clauses.filter(
        (clause, place) =>
          names[place] === true ||
          (names[place - 1] === true && goesOn(body, clause)) ||
          (names[place + 1] === true && isUndatedEnd(clauses[place + 1])),
      );
      return (naming.length === 0 ? clauses : naming).some((clause) => contains(clause, span));
    },
  };
}

/** Whether no other place is named by more sentences: what "the country" is, and where all of it happens. */
function isMainPlace({ body, sentences, marks }: MentionSource, mentions: readonly number[]): boolean {
  const own = mentions.filter((mention) => mention >= NAMED).length;
  const others = new Map<string, Set<number>>();
  for (const mark of marks) {
    if (mark.label !== 'GPE') continue;
    const sentence = sentences.findIndex((span) => contains(span, mark));
    if (sentence < 0 || (mentions[sentence] ?? 0) >= NAMED) continue;
    const place = textAt(body, mark);
    others.set(place, (others.get(place) ?? new Set()).add(sentence));
  }
  return [...others.values()].every(({ size }) => size <= own);
}

/** Whether many of the sentences name the subject, or the title and some sentences do. */
function tellsAbout(
  title: string,
  texts: readonly string[],
  subject: TimelineSubject,
  aliases: RegExp | null,
): boolean {
  const naming = texts.filter((text) => mentionOf(text, subject, aliases) >= NAMED).length;
  return naming >= ABOUT * texts.length || (naming > 1 && subject.mention(title) >= NAMED);
}

/** How much of the subject a stretch of the article names: by the person's places where they are known, else by words. */
function mentionReader(
  { path, body, marks }: MentionSource,
  { subject, person, topical, kind }: MentionSearch,
  isAbout: boolean,
  aliases: RegExp | null,
): (span: Span) => number {
  if (person === null) {
    // "Harbour Bridge Trust" is not the bridge; where all is about the bridge, it still belongs to it.
    const others =
      kind === 'name' && !isAbout
        ? marks.filter((mark) => mark.label !== 'DATE' && subject.isLonger(textAt(body, mark)))
        : [];
    return (span) => mentionOf(textWithout(body, span, others), subject, aliases);
  }
  const places = person.mentions.get(path) ?? [];
  return (span) => {
    if (!places.some((place) => overlaps(span, place))) return 0;
    return topical && !isAbout ? subject.mention(textAt(body, span)) : 1;
  };
}

/** How a sentence goes on about a thing: "it", and "the ferry" for what the article shows to be one. */
function thingPattern(kind: SubjectKind, nouns: string | null): RegExp {
  if (kind !== 'name') return NEVER;
  return nouns === null
    ? THING_PRONOUN
    : new RegExp(String.raw`${THING_PRONOUN.source}|\bthe\s+(?:${nouns})\b(?!['’])`, 'iu');
}

/**
 * The mentions with those by pronouns; `others` says which sentences name a person who is not the subject, `thing` how
 * sentences go on about it; `null` for a person.
 */
function carryOver(
  texts: readonly string[],
  mentions: readonly number[],
  others: readonly boolean[],
  thing: RegExp | null,
): readonly number[] {
  let since = Infinity;
  return mentions.map((mention, place) => {
    since += 1;
    const text = texts[place] ?? '';
    if (mention >= NAMED) {
      // "He stood in for Lind": whoever "he" is, it is not Lind, and the next "he" goes on with him.
      since = thing === null && STARTS_WITH_PERSON.test(text) && since > PERSON_REACH ? Infinity : 0;
      return mention;
    }
    const means =
      thing === null
        ? meansPerson(text, others[place] === true) && since <= PERSON_REACH
        : thing.test(text) && since === 1;
    // From here on "he" may be somebody else.
    if (thing === null && others[place] === true) since = Infinity;
    else if (means) since = 0;
    return means ? CARRIED : mention;
  });
}

function isTitle(between: string): boolean {
  return TITLE.test(between) && !between.split(/\s+/u).some((word) => PAST_WORDS.has(word));
}

function meansPerson(text: string, namesOther: boolean): boolean {
  return PERSON_PRONOUN.test(text) || PERSON_SAYS.test(text) || (!namesOther && PERSON_POSSESSIVE.test(text));
}

/** By its own words, or by another name of it. */
function mentionOf(text: string, subject: TimelineSubject, aliases: RegExp | null): number {
  return Math.max(subject.mention(text), aliases?.test(text) === true ? ALIAS : 0);
}

function textWithout(body: string, span: Span, others: readonly Span[]): string {
  let text = '';
  let from = span.start;
  for (const { start, end } of others.filter((other) => overlaps(span, other))) {
    text += body.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return text + body.slice(from, Math.max(from, span.end));
}

function placesOf(text: string, aliases: RegExp | null): readonly Span[] {
  const match = aliases?.exec(text) ?? null;
  return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
}

function textAt(body: string, { start, end }: Span): string {
  return body.slice(start, end);
}
