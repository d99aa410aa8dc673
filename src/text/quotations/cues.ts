import type { Cue } from './cue.js';
import { indexBefore, wordBefore } from './cue.js';
import { withSubject } from './cue-subject.js';
import { AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, isAdverb } from './function-words.js';
import { isNounLike, reportingVerb } from './reporting-verbs.js';
import type { ReportingVerb } from './reporting-verbs.js';
import { accordingTo, inWordsOf, passiveCue, quotedAs } from './set-phrases.js';
import { subjectBefore } from './subjects.js';
import type { Token } from './tokens.js';

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
  if (before !== undefined && BE.has(before.lower)) return passiveCue(tokens, at, verb);
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
  if (tokens[at + 1]?.lower === 'by') return passiveCue(tokens, at, verb);
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
