import type { QuotationMention } from '../../core/mention.js';
import { indexBefore } from './cue.js';
import {
  DETERMINERS,
  FINITE,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  WEEKDAYS,
  isAdverb,
} from './function-words.js';
import { phraseAt } from './noun-phrases.js';
import type { Token } from './tokens.js';
import type { VoicedCue, VoicedFrame } from './voiced-frames.js';

/** Fewer words than these outside quotation marks are no report of their own. */
const FEWEST_WORDS = 3;
/** Words between the verb and its "that": "said in a statement on Friday that". */
const REACH_OF_THAT = 16;
/** Within so many words a bare clause shows its verb. */
const REACH_OF_VERB = 12;

/** What a sentence reports in other words: "said that …", "…, he said", "according to …", "stressing …". */
export function reportedSpeech(frame: VoicedFrame): readonly QuotationMention[] {
  const { tokens, cues } = frame;
  const reports: QuotationMention[] = [];
  let covered = 0;
  for (const [index, cue] of cues.entries()) {
    // What is said inside a report belongs to the report.
    if (cue.verb < covered) continue;
    const start = complementStart(tokens, cue, cues[index + 1]?.verb ?? tokens.length);
    if (start !== undefined) {
      const end = complementEnd(tokens, cues, index, start);
      const report = reportOf(tokens, start, end, cue);
      if (report !== undefined) {
        reports.push(report);
        covered = end;
      }
      continue;
    }
    const isFront = reports.length === 0 && isBehindClause(tokens, cue) && !isOpening(tokens, cue);
    const report = isFront ? reportOf(tokens, 0, cue.from, cue) : undefined;
    if (report !== undefined) reports.push(report);
  }
  return reports;
}

function reportOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  cue: VoicedCue,
): QuotationMention | undefined {
  let [first, last] = [from, to - 1];
  while (first <= last && isTrimmed(tokens[first])) first += 1;
  while (
    last >= first &&
    (isTrimmed(tokens[last]) || /^(?:and|but|while|as)$/u.test(tokens[last]?.lower ?? ''))
  )
    last -= 1;
  const [start, end] = [tokens[first], tokens[last]];
  if (start === undefined || end === undefined || last < first) return undefined;
  let words = 0;
  for (let at = first; at <= last && words < FEWEST_WORDS; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind !== 'mark' && kind !== 'quote') words += 1;
  }
  if (words < FEWEST_WORDS) return undefined;
  return {
    start: start.start,
    end: end.end,
    kind: 'reported',
    person: cue.speaker.person,
    speaker: cue.speaker.span,
  };
}

function isTrimmed(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.lower !== "'s" && token.lower !== '$' && token.lower !== '%';
}

/** Where the reported words behind a verb begin; undefined where none follow. */
function complementStart(tokens: readonly Token[], cue: VoicedCue, nextVerb: number): number | undefined {
  if (cue.kind === 'according')
    return cue.verb === 0 && tokens[cue.to]?.lower === ',' ? cue.to + 1 : undefined;
  if (cue.kind !== 'say' && cue.kind !== 'that') return undefined;
  const that = thatBehind(tokens, cue.to, nextVerb);
  if (that !== undefined) return that + 1;
  let at = cue.to;
  if (cue.addressed) at = phraseAt(tokens, at)?.to ?? at;
  while (isTime(tokens, at)) at += 1;
  if (tokens[at]?.lower === 'on' && WEEKDAYS.has(tokens[at + 1]?.lower ?? '')) at += 2;
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark' || first.kind === 'quote' || cue.isInverted)
    return undefined;
  if (first.kind === 'word' && (PREPOSITIONS.has(first.lower) || NO_CLAUSE.test(first.lower)))
    return undefined;
  return cue.kind === 'say' && !cue.addressed ? at : hasVerb(tokens, at) ? at : undefined;
}

const NO_CLAUSE =
  /^(?:so|yes|to|what|how|why|whether|if|who|where|when|nothing|little|something|anything|goodbye|and|but|or|as|while|because|after|before)$/u;

function isTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && (WEEKDAYS.has(token.lower) || isAdverb(token)) && token.lower !== 'there';
}

function thatBehind(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let at = from; at < Math.min(limit, from + REACH_OF_THAT); at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === 'quote' ||
      (token.kind === 'mark' && token.lower !== "'s" && token.lower !== ',')
    )
      return undefined;
    if (token.lower === 'that') {
      const before = tokens[at - 1];
      const isAdjunct = at === from || before?.lower === ',' || isAddition(tokens[from]);
      return isAdjunct ? at : undefined;
    }
    if (at > from && token.kind === 'word' && FINITE.has(token.lower)) return undefined;
  }
  return undefined;
}

/** What may stand between a verb and its "that": a time, a place, whoever is spoken to. */
function isAddition(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'person' || token.kind === 'name') return true;
  return (
    PREPOSITIONS.has(token.lower) ||
    isAdverb(token) ||
    /^(?:reporters|journalists|him|her|them|us|me|out|lawmakers|parliament|the|a|state|local|,)$/u.test(
      token.lower,
    )
  );
}

/** Whether a clause with a verb of its own begins at `from`. */
function hasVerb(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  const begins =
    first.kind !== 'word' ||
    first.capital ||
    DETERMINERS.has(first.lower) ||
    SUBJECT_PRONOUNS.has(first.lower) ||
    first.lower.endsWith('s') ||
    first.lower === 'there';
  if (!begins) return false;
  for (let at = from + 1; at < from + REACH_OF_VERB; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || (token.kind === 'mark' && token.lower !== "'s"))
      return false;
    if (token.lower === 'that' || token.lower === 'which' || token.lower === 'who') return false;
    if (token.kind === 'word' && FINITE.has(token.lower)) return true;
  }
  return false;
}

/** A report reaches to the sentence's end, or to the next who speaks beside it. */
function complementEnd(
  tokens: readonly Token[],
  cues: readonly VoicedCue[],
  index: number,
  start: number,
): number {
  for (const next of cues.slice(index + 1, index + 1 + MOST_NEXT)) {
    if (next.from <= start) {
      // "Summers, who had warned that it would rain, said": the sentence goes on with its own verb.
      const comma = indexBefore(tokens, next.verb);
      if (next.subject !== null && comma > start && tokens[comma]?.lower === ',') return comma;
      continue;
    }
    const before = tokens[next.from - 1];
    const isBeside =
      before?.kind === 'quote' || before?.lower === ',' || before?.lower === ';' || before?.lower === '—';
    const joins = /^(?:and|but|while)$/u.test(before?.lower ?? '');
    if (next.kind === 'relate' || next.kind === 'order') continue;
    if (
      next.subject === null ? isBeside || joins : isBeside && (next.kind === 'according' || next.isInverted)
    )
      return next.from;
    if (
      joins &&
      next.subject !== null &&
      next.speaker.person !== null &&
      tokens[next.from - 2]?.lower === ','
    )
      return next.from;
  }
  for (let at = start; at < Math.min(tokens.length, start + REACH_OF_STOP); at += 1)
    if (tokens[at]?.lower === ';') return at;
  return tokens.length;
}

/** How far a report is read for a semicolon that ends it. */
const REACH_OF_STOP = 120;
/** How many further verbs of a sentence are tried as the end of one report. */
const MOST_NEXT = 6;

/** "After the match, he said": the words before the speaker are no clause. */
function isOpening(tokens: readonly Token[], cue: VoicedCue): boolean {
  const first = tokens[0];
  if (first?.kind !== 'word') return false;
  if (!PREPOSITIONS.has(first.lower) && !SUBORDINATORS.has(first.lower) && !first.lower.endsWith('ing'))
    return false;
  if (tokens[cue.to]?.kind === 'quote' || tokens[cue.to + 1]?.kind === 'quote') return true;
  for (let at = 1; at < Math.min(cue.from - 1, LONGEST_OPENING); at += 1) {
    const token = tokens[at];
    if (token?.lower === ',' || (token?.kind === 'word' && FINITE.has(token.lower))) return false;
  }
  return cue.from < LONGEST_OPENING;
}

/** So many words make a clause, whatever they begin with. */
const LONGEST_OPENING = 14;

/** "…, he said in Moscow": the words before the speaker are the report. */
function isBehindClause(tokens: readonly Token[], cue: VoicedCue): boolean {
  if (cue.isParticiple || cue.subject === null) return false;
  if (cue.kind !== 'say' && cue.kind !== 'that' && cue.kind !== 'according') return false;
  if (tokens[cue.from - 1]?.lower !== ',' && tokens[cue.from - 1]?.lower !== '—') return false;
  const next = tokens[cue.to];
  if (cue.kind === 'according') return next === undefined;
  return (
    next === undefined ||
    next.lower === ',' ||
    (next.kind === 'word' &&
      (PREPOSITIONS.has(next.lower) ||
        isAdverb(next) ||
        cue.addressed ||
        /^(?:as|in|but|and|when|while|after)$/u.test(next.lower)))
  );
}
