import type { Cue } from './cue.js';
import { indexBefore, wordBefore } from './cue.js';
import { BE } from './function-words.js';
import { namedBehind, phraseAt } from './noun-phrases.js';
import type { ReportingVerb } from './reporting-verbs.js';
import { subjectBefore } from './subjects.js';
import type { Token } from './tokens.js';

/** How far back "quoted" may stand from its "as saying". */
const QUOTED_REACH = 16;

/** "according to Lavrov". */
export function accordingTo(tokens: readonly Token[], at: number): Cue | undefined {
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
export function inWordsOf(tokens: readonly Token[], at: number): Cue | undefined {
  const own = { kind: 'relate', verb: at, isParticiple: false, isInverted: true, addressed: false } as const;
  if (tokens[at + 1]?.lower === 'of' && tokens[at - 2]?.lower === 'in') {
    const phrase = phraseAt(tokens, at + 2);
    const subject = phrase === undefined ? undefined : (namedBehind(tokens, phrase) ?? phrase);
    return subject === undefined ? undefined : { ...own, subject, from: at, to: subject.to };
  }
  const owner = tokens[at - 2];
  const isIn = tokens[at - 3]?.lower === 'in' || tokens[at - 4]?.lower === 'in';
  if (tokens[at - 1]?.lower !== "'s" || owner?.kind !== 'person' || !isIn) return undefined;
  return {
    ...own,
    subject: { from: at - 2, to: at - 1, head: at - 2, several: false },
    from: at - 2,
    to: at + 1,
  };
}

/** "was described by Ana Souza as “robust”". */
export function passiveCue(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
  if (verb.kind !== 'relate' || tokens[at + 1]?.lower !== 'by') return undefined;
  const phrase = phraseAt(tokens, at + 2);
  if (phrase === undefined) return undefined;
  const subject = namedBehind(tokens, phrase) ?? phrase;
  return {
    kind: 'relate',
    verb: at,
    subject,
    from: at,
    to: subject.to,
    isParticiple: false,
    isInverted: true,
    addressed: false,
  };
}

/** "was quoted as saying", "A statement quoted the prime minister as saying". */
export function quotedAs(tokens: readonly Token[], at: number, verb: ReportingVerb): Cue | undefined {
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
