import { contains, overlaps, type Span } from '../core/span.js';
import type { SentenceMark } from '../index/analyse-article.js';
import { clausesOf } from './timeline-clauses.js';
import type { SubjectKind } from './timeline-kind.js';
import type { TimelinePerson } from './timeline-person.js';
import type { TimelineSubject } from './timeline-subject.js';

/** A sentence that names this much of the subject is about it. */
export const NAMED = 0.6;
/** An article is about the subject where this share of its sentences name it, or its title and a sentence do. */
const ABOUT = 0.3;
/** What "he" or "it" is worth where it stands for the subject. */
const CARRIED = 0.9;
const OPENING = String.raw`^\W*(?:(?:(?:in|on|at|during|after|before|when|while|as|since|alongside|for|from|until|by)\b|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a\s+few)\s+(?:day|week|month|year|decade)s?\s+(?:later|earlier|after|before)|(?:later|earlier|yesterday|today|then|meanwhile|however|moreover|also|instead|last|this)\b)[^,]{0,60}?(?:,\s*|\s))?`;
const PERSON_PRONOUN = new RegExp(String.raw`${OPENING}(?:he|she)\b|^\W*(?:his|her)\b`, 'iu');
/** "Before his post there, Cook …": "his" may mean whom the sentence goes on to name. */
const PERSON_POSSESSIVE = new RegExp(String.raw`${OPENING}(?:his|her)\b`, 'iu');
/** "The switch, he said, would …" */
const PERSON_SAYS = /,\s+(?:he|she)\s+(?:said|added|told|wrote|noted|says)\b/iu;
const THING_PRONOUN = /^(?:it|its)\b/iu;
const STARTS_WITH_PERSON = /^\W*(?:he|she)\b/iu;
/** Sentences after one that names a person, or goes on with "he", over which "he" still means the person. */
const PERSON_REACH = 2;

/** What a timeline looks for in an article. */
export interface MentionSearch {
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
  /** Whether the article as a whole is about it. */
  readonly isAbout: boolean;
  /** How much of the subject a sentence names, or means by a pronoun: 0 to 1. */
  of(sentence: number): number;
  /** Whether a stretch names it. */
  named(span: Span): boolean;
  /** Whether a stretch of a sentence stands in a clause that speaks of it, where any does. */
  sharesClause(sentence: number, span: Span, dates: readonly Span[]): boolean;
}

/** Reads an article for mentions of the subject. */
export function readMentions(source: MentionSource, search: MentionSearch): ArticleMentions {
  const { title, body, sentences, marks } = source;
  const { subject, kind } = search;
  const topicShare = sentences.filter((span) => subject.mention(textAt(body, span)) >= NAMED).length;
  const titled = topicShare > 1 && subject.mention(title) >= NAMED;
  const isAbout = titled || topicShare >= ABOUT * sentences.length;
  const mentionIn = mentionReader(source, search, isAbout);
  const others = sentences.map((sentence) =>
    marks.some((mark) => mark.label === 'PERSON' && contains(sentence, mark) && mentionIn(mark) < NAMED),
  );
  const carried = carryOver(
    sentences.map((sentence) => textAt(body, sentence)),
    sentences.map(mentionIn),
    others,
    kind,
  );
  return {
    isAbout,
    of: (sentence) => carried[sentence] ?? 0,
    named: (span) => mentionIn(span) >= NAMED,
    sharesClause(sentence, span, dates) {
      const whole = sentences[sentence];
      if (whole === undefined) return false;
      const clauses = clausesOf(body, whole, dates);
      const naming = clauses.filter(
        (clause, place) => mentionIn(clause) >= NAMED || (place === 0 && carried[sentence] === CARRIED),
      );
      return (naming.length === 0 ? clauses : naming).some((clause) => contains(clause, span));
    },
  };
}

/** How much of the subject a stretch of the article names: by the person's places where they are known, else by words. */
function mentionReader(
  { path, body }: MentionSource,
  { subject, person, topical }: MentionSearch,
  isAbout: boolean,
): (span: Span) => number {
  if (person === null) return (span) => subject.mention(textAt(body, span));
  const places = person.mentions.get(path) ?? [];
  return (span) => {
    if (!places.some((place) => overlaps(span, place))) return 0;
    return topical && !isAbout ? subject.mention(textAt(body, span)) : 1;
  };
}

/** The mentions with those by pronouns; `others` says which sentences name a person who is not the subject. */
function carryOver(
  texts: readonly string[],
  mentions: readonly number[],
  others: readonly boolean[],
  kind: SubjectKind,
): readonly number[] {
  let since = Infinity;
  return mentions.map((mention, place) => {
    since += 1;
    const text = texts[place] ?? '';
    if (mention >= NAMED) {
      // "He stood in for Lind": whoever "he" is, it is not Lind, and the next "he" goes on with him.
      since = kind === 'person' && STARTS_WITH_PERSON.test(text) && since > PERSON_REACH ? Infinity : 0;
      return mention;
    }
    const means =
      kind === 'person'
        ? meansPerson(text, others[place] === true) && since <= PERSON_REACH
        : kind === 'name' && THING_PRONOUN.test(text) && since === 1;
    // From here on "he" may be somebody else.
    if (others[place] === true) since = Infinity;
    else if (means) since = 0;
    return means ? CARRIED : mention;
  });
}

function meansPerson(text: string, namesOther: boolean): boolean {
  return PERSON_PRONOUN.test(text) || PERSON_SAYS.test(text) || (!namesOther && PERSON_POSSESSIVE.test(text));
}

function textAt(body: string, { start, end }: Span): string {
  return body.slice(start, end);
}
