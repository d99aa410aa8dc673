import type { Cue } from './cue.js';
import { wordBefore } from './cue.js';
import { PREPOSITIONS } from './function-words.js';
import { isLabel } from './noun-phrases.js';
import type { ReportingVerb } from './reporting-verbs.js';
import { subjectAfter, subjectBefore } from './subjects.js';
import type { Subject } from './subjects.js';
import type { Token } from './tokens.js';

/**
 * The cue of the verb at `at` with its subject, which may stand behind it where `mayInvert`; `spoken` is the
 * verb that the words follow ("went on to say"). Undefined: the verb has no speaker.
 */
export function withSubject(
  tokens: readonly Token[],
  at: number,
  verb: ReportingVerb,
  mayInvert: boolean,
  spoken: number = at,
): Cue | undefined {
  const own = { kind: verb.kind, verb: spoken, isParticiple: false, addressed: verb.addressed };
  const before = tokens[at - 1];
  const inverts = mayInvert && verb.kind !== 'relate' && verb.kind !== 'order';
  const subject = subjectBefore(tokens, at);
  if (inverts && before !== undefined && stopsBefore(before) && !isLabel(tokens, at - 1)) {
    const after = subjectAfter(tokens, at);
    // "Wright, who led the team, said the findings, …": a person before the verb speaks, unless "said Baker." ends all.
    const isLeft =
      before.kind === 'mark' &&
      tokens[at - 2]?.kind !== 'quote' &&
      subject !== undefined &&
      tokens[subject.phrase.head]?.kind === 'person' &&
      tokens[after?.phrase.to ?? 0] !== undefined;
    if (after !== undefined && !isLeft && standsAlone(tokens, at, after, verb, before)) {
      return { ...own, subject: after.phrase, from: at, to: after.phrase.to, isInverted: true };
    }
  }
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
