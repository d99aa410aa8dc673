import { AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, isAdverb } from './function-words.js';
import { isLabel, namedBehind, phraseAt } from './noun-phrases.js';
import type { Phrase } from './noun-phrases.js';
import { isNounLike, reportingVerb } from './reporting-verbs.js';
import type { ReportingVerb, VerbKind } from './reporting-verbs.js';
import { subjectAfter, subjectBefore } from './subjects.js';
import type { Subject } from './subjects.js';
import type { Token } from './tokens.js';

/** A verb of speaking, or "according to", with whoever speaks; all numbers are of the frame's tokens. */
export interface Cue {
  readonly kind: VerbKind | 'according';
  readonly verb: number;
  /** Whom the text names as the speaker; null: the speaker is the one before ("…, adding that"). */
  readonly subject: Phrase | null;
  /** Where the words about the speaker begin. */
  readonly from: number;
  /** Behind the verb, and behind a speaker that follows it. */
  readonly to: number;
  readonly isParticiple: boolean;
  /** Whether the speaker stands behind the verb: "said Lavrov". */
  readonly isInverted: boolean;
  /** Whether the one who is spoken to may follow: "told reporters". */
  readonly addressed: boolean;
}

/** How far back "quoted" may stand from its "as saying". */
const QUOTED_REACH = 16;

/** What in a sentence says that somebody says something, in order. */
export function findCues(tokens: readonly Token[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') {
      const cue = accordingTo(tokens, at);
      if (cue !== undefined) cues.push(cue);
      continue;
    }
    if (token.lower === 'words') {
      const cue = inWordsOf(tokens, at);
      if (cue !== undefined) cues.push(cue);
      continue;
    }
    const verb = reportingVerb(token.lower);
    if (verb === undefined || (token.capital && at > 0 && verb.form !== 'past')) continue;
    // The words that name a speaker behind the last verb hold no verb of their own.
    if (at < (cues.at(-1)?.to ?? 0)) continue;
    const cue = cueOf(tokens, at, verb);
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], at: number): Cue | undefined {
  const phrase = phraseAt(tokens, at + 2);
  if (phrase === undefined) return undefined;
  const subject = namedBehind(tokens, phrase) ?? phrase;
  return {
    kind: 'according',
    verb: at,
    subject,
    from: at,
    to: subject.to,
    isParticiple: false,
    isInverted: true,
    addressed: false,
  };
}

/** "in the words of Mark Tedeschi", "in Lavrov's words". */
function inWordsOf(tokens: readonly Token[], at: number): Cue | undefined {
  const own = { kind: 'relate', verb: at, isParticiple: false, isInverted: true, addressed: false } as const;
  if (tokens[at + 1]?.lower === 'of' && tokens[at - 2]?.lower === 'in') {
    const phrase = phraseAt(tokens, at + 2);
    const subject = phrase === undefined ? undefined : (namedBehind(tokens, phrase) ?? phrase);
    return subject === undefined ? undefined : { ...own, subject, from: at, to: subject.to };
  }
  const owner = tokens[at - 2];
  if (tokens[at - 1]?.lower !== "'s" || owner?.kind !== 'person') return undefined;
  return {
    ...own,
    subject: { from: at - 2, to: at - 1, head: at - 2, several: false },
    from: at - 2,
    to: at + 1,
  };
}

function cueOf(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  if (!isVerbHere(tokens, at)) return undefined;
  switch (verb.form) {
    case 'past':
      return pastCue(tokens, at, verb);
    case 'present':
      return presentCue(tokens, at, verb);
    case 'plain':
      return plainCue(tokens, at, verb);
    case 'participle':
      return participleCue(tokens, at, verb);
  }
}

/** Words that are verbs of speaking only in certain company. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (word.startsWith('put')) return next?.lower === 'it';
  if (word === 'went' || word === 'goes' || word === 'going' || word === 'go')
    return next?.lower === 'on' && tokens[at + 2]?.lower !== 'to';
  if (word.startsWith('point')) return next?.lower === 'out';
  if (word.startsWith('hint')) return next?.lower !== ',';
  if (/^(?:read|reads|reading)$/u.test(word))
    return next?.kind === 'quote' || next?.lower === ':' || next?.lower === ',' || next === undefined;
  if (/^(?:called|dubbed|described)$/u.test(word) && next?.kind === 'quote')
    return /^(?:he|she|they|who|it)$/u.test(tokens[at - 1]?.lower ?? '');
  return true;
}

function pastCue(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  const before = wordBefore(tokens, at);
  if (before !== undefined && BE.has(before.lower)) return undefined;
  if (
    tokens[at - 1]?.lower === 'as' &&
    /^(?:said|noted|reported|stated|quoted)$/u.test(tokens[at]?.lower ?? '')
  )
    return undefined;
  const article = tokens[at - 1];
  if (
    article?.kind === 'word' &&
    DETERMINERS.has(article.lower) &&
    !/^(?:this|that|both|all|some|many|most|several)$/u.test(article.lower)
  )
    return undefined;
  if (tokens[at + 1]?.lower === 'by') return undefined;
  return withSubject(tokens, at, verb, true);
}

function presentCue(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  if (!isNounLike(tokens[at]?.lower ?? '')) return withSubject(tokens, at, verb, true);
  const [before, next] = [wordBefore(tokens, at), tokens[at + 1]];
  const leads =
    next?.kind === 'quote' ||
    next?.lower === ':' ||
    next?.lower === ',' ||
    next?.lower === 'that' ||
    next === undefined;
  if (!leads || before === undefined || before.lower === "'s") return undefined;
  const isLead = next === undefined || next.kind === 'quote' || next.lower === ':';
  const speaks =
    before.kind === 'person' ||
    (isLead && before.kind === 'word' && !DETERMINERS.has(before.lower) && !PREPOSITIONS.has(before.lower)) ||
    before.kind === 'name' ||
    before.capital ||
    /^(?:he|she|it|who|and)$/u.test(before.lower) ||
    before.kind === 'quote';
  return speaks ? withSubject(tokens, at, verb, true) : undefined;
}

function plainCue(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  const before = wordBefore(tokens, at);
  const previous = tokens[at - 1];
  if (previous === undefined || before === undefined) return undefined;
  if (previous.lower === 'to') {
    // "went on to say that", "was quick to add"
    const goesOn =
      tokens[at - 2]?.lower === 'on' && /^(?:went|goes|going|gone)$/u.test(tokens[at - 3]?.lower ?? '');
    return goesOn ? withSubject(tokens, at - 3, verb, false, at) : undefined;
  }
  const modal =
    AUXILIARIES.has(previous.lower) || (isAdverb(previous) && AUXILIARIES.has(tokens[at - 2]?.lower ?? ''));
  if (modal && !/^(?:have|had|has|having|'s|'ve)$/u.test(previous.lower))
    return withSubject(tokens, at, verb, false);
  const isPlural =
    before.kind === 'word' &&
    (/[^s]s$/u.test(before.lower) ||
      /^(?:they|we|i|you|who|people|police|some|many|most|others|men|women|but|and)$/u.test(before.lower));
  const isClear = verb.kind === 'say' || tokens[at + 1]?.lower === 'that' || tokens[at - 1]?.kind === 'quote';
  return isPlural && isClear && (verb.kind === 'say' || verb.kind === 'that')
    ? withSubject(tokens, at, verb, false)
    : undefined;
}

function participleCue(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  const [previous, before] = [tokens[at - 1], wordBefore(tokens, at)];
  const own = {
    kind: verb.kind,
    verb: at,
    from: at,
    to: at + 1,
    isParticiple: true,
    isInverted: false,
    addressed: verb.addressed,
  };
  if (previous === undefined || before === undefined) return { ...own, subject: null };
  if (before.lower === 'as') return quotedAs(tokens, at, verb);
  if (before.kind === 'word' && BE.has(before.lower)) {
    const subject = subjectBefore(tokens, indexBefore(tokens, at));
    return { ...own, subject: subject?.phrase ?? null, from: subject?.from ?? at, isParticiple: false };
  }
  if (before.kind === 'word' && DETERMINERS.has(before.lower)) return undefined;
  // "with Lavrov saying", "a banner saying"; a statement says what those who issue it say.
  if (before.kind === 'person' || (before.kind === 'word' && !isLink(before.lower))) {
    const subject =
      /^(?:statement|letter|message|tweet|post|note|report|speech|email|e-mail|interview|comment|release)$/u.test(
        before.lower,
      )
        ? undefined
        : subjectBefore(tokens, at);
    return { ...own, subject: subject?.phrase ?? null };
  }
  return { ...own, subject: null };
}

function isLink(word: string): boolean {
  return PREPOSITIONS.has(word) || /^(?:and|or|but|while|when|then|after|before|not)$/u.test(word);
}

/** "was quoted as saying", "A statement quoted the prime minister as saying". */
function quotedAs(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  for (let quoted = at - 2; quoted >= 0 && at - quoted <= QUOTED_REACH; quoted -= 1) {
    const token = tokens[quoted];
    if (token === undefined || token.kind === 'quote') return undefined;
    if (
      !/^(?:quoted|cited|quoting|citing|quotes|cites|reported|heard|described|paraphrased)$/u.test(
        token.lower,
      )
    )
      continue;
    const own = {
      kind: verb.kind,
      verb: at,
      to: at + 1,
      isParticiple: false,
      isInverted: false,
      addressed: verb.addressed,
    };
    const before = wordBefore(tokens, quoted);
    if (before !== undefined && BE.has(before.lower)) {
      const subject = subjectBefore(tokens, indexBefore(tokens, quoted));
      return { ...own, subject: subject?.phrase ?? null, from: subject?.from ?? quoted };
    }
    const phrase = phraseAt(tokens, quoted + 1);
    if (phrase === undefined) return undefined;
    return { ...own, subject: namedBehind(tokens, phrase) ?? phrase, from: quoted };
  }
  return undefined;
}

function withSubject(
  tokens: readonly Token[],
  at: number,
  verb: ReportingVerb,
  mayInvert: boolean,
  spoken: number = at,
): Cue | undefined {
  const own = { kind: verb.kind, verb: spoken, isParticiple: false, addressed: verb.addressed };
  const before = tokens[at - 1];
  const inverts = mayInvert && verb.kind !== 'relate' && verb.kind !== 'order';
  if (inverts && before !== undefined && stopsBefore(before) && !isLabel(tokens, at - 1)) {
    const after = subjectAfter(tokens, at);
    if (after !== undefined && standsAlone(tokens, at, after, verb, before)) {
      return { ...own, subject: after.phrase, from: at, to: after.phrase.to, isInverted: true };
    }
  }
  const subject = subjectBefore(tokens, at);
  if (subject !== undefined)
    return { ...own, subject: subject.phrase, from: subject.from, to: spoken + 1, isInverted: false };
  // At the start of a sentence "Asked about …" is no verb with a speaker of its own.
  const joins =
    before !== undefined &&
    (before.kind === 'mark' ||
      before.kind === 'quote' ||
      /^(?:and|but|then|or|yet)$/u.test(wordBefore(tokens, at)?.lower ?? ''));
  // "the boy, dubbed a “hero”," is no verb with a speaker.
  if (verb.kind === 'relate' && before?.lower === ',') return undefined;
  return joins ? { ...own, subject: null, from: at, to: spoken + 1, isInverted: false } : undefined;
}

function stopsBefore(token: Token): boolean {
  return (
    token.kind === 'quote' ||
    (token.kind === 'mark' &&
      (token.lower === ',' || token.lower === '—' || token.lower === '?' || token.lower === '!'))
  );
}

/** Whether what follows the verb is its speaker, and not the first words of what is said. */
function standsAlone(
  tokens: readonly Token[],
  at: number,
  after: Subject,
  verb: ReportingVerb,
  before: Token,
): boolean {
  const { phrase } = after;
  const end = phrase.to;
  const next = tokens[end];
  const follows = before.kind === 'quote' || (before.lower === ',' && tokens[at - 2]?.kind === 'quote');
  if (follows && !verb.addressed) return true;
  if (verb.addressed && !follows) return false;
  if (
    phrase.from === phrase.head &&
    tokens[phrase.head]?.kind === 'word' &&
    /^(?:it|they|we|i|you)$/u.test(tokens[phrase.head]?.lower ?? '')
  )
    return false;
  if (verb.addressed) return next === undefined || next.lower === ',';
  return (
    (next === undefined ||
      next.lower === ',' ||
      (PREPOSITIONS.has(next.lower) && tokens[phrase.head]?.kind === 'person')) &&
    /^(?:sa|add|note|argue|warn|explain|write|wrote)/u.test(tokens[at]?.lower ?? '')
  );
}

/** The word before, adverbs left out. */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  return tokens[indexBefore(tokens, at)];
}

function indexBefore(tokens: readonly Token[], at: number): number {
  let last = at - 1;
  while (last > 0 && isAdverb(tokens[last])) last -= 1;
  return last;
}
