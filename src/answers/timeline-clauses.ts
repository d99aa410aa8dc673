import type { Span } from '../core/span.js';

/** Where a sentence turns to something else: another clause of its own, or one that explains. */
const CLAUSE_END =
  /;|,\s+(?=(?:and|but|while|whereas|after|before|when)\s)|,\s+(?=according\s+to\s)|\s(?=which\s(?:was|were|is|had|has)\b)|,?\s(?=(?:even\s+though|although|(?<!even\s)though|because)\s)/gu;
/** "said that", "told reporters on Monday that": what follows is what was said. */
const TOLD =
  /\b(?:said|says|announced|told|revealed|confirmed|declared|stated|claimed|claims|admitted|warned|reported|noted|acknowledged|argued|believes?|added)\b[^.;,"“]{0,60}?(?=\sthat\s)/gu;
/** ", prompting Lind to sue": goes on with what its sentence tells. */
const PARTICIPLE_SOURCE = String.raw`,\s+(?=(?!following|during|including|excluding|according|regarding|concerning)\p{Ll}{2,}ing\s)`;
const PARTICIPLE = new RegExp(PARTICIPLE_SOURCE, 'gu');
const OPENS_WITH_PARTICIPLE = new RegExp(`^${PARTICIPLE_SOURCE}`, 'u');
/** What joins two dates to a list of what happened: ", in 2001 the …", "and the following year the …". */
const NEXT_OF_LIST =
  /(?:,\s+(?:and\s+)?|\sand\s+)(?=(?:(?:in|on|by|then|since|from|during|again|later)\s+){0,3}(?:the\s+)?$)/iu;

/** The clauses of a sentence, in order and without gaps; `dates` are the dates in it, in order. */
export function clausesOf(body: string, { start, end }: Span, dates: readonly Span[]): readonly Span[] {
  const text = body.slice(start, end);
  const bounds = new Set<number>();
  for (const { index } of text.matchAll(CLAUSE_END)) bounds.add(start + index);
  for (const { index } of text.matchAll(PARTICIPLE)) bounds.add(start + index);
  for (const { 0: told, index } of text.matchAll(TOLD)) bounds.add(start + index + told.length);
  for (const [place, date] of dates.entries()) {
    const previous = dates[place - 1];
    if (previous === undefined) continue;
    const between = body.slice(previous.end, date.start);
    // "in March and June": one thing that happened twice.
    const joint = /^\s+and\s+$/u.test(between) ? null : NEXT_OF_LIST.exec(between);
    if (joint !== null) bounds.add(previous.end + joint.index);
  }
  const inside = [...bounds]
    .filter(
      (bound) =>
        bound > start && bound < end && !dates.some((date) => bound > date.start && bound < date.end),
    )
    .sort((left, right) => left - right);
  return [start, ...inside].map((from, place) => ({ start: from, end: inside[place] ?? end }));
}

/** Whether a clause only goes on with the one before it, whose subject is its own. */
export function goesOn(body: string, { start, end }: Span): boolean {
  return OPENS_WITH_PARTICIPLE.test(body.slice(start, end));
}

/** Words before a date that can say whose noun it dates: "Lind's second 2011 campaign". */
const WORDS_BEFORE = /(?:[^\s,;:]+\s+){0,3}$/u;
const REACH_BEFORE = 60; // characters: three words
/** The noun that a date stands before, with what it is of: "2011 campaign of the Harbour Trust". */
const NOUN_AFTER =
  /^(?:['’]s)?(?:\s+(?!(?:with|in|on|at|from|between|which|that|who|to|and|but|was|were|is|are|has|had|after|before)\b)[^\s,;:.]+){0,8}/u;

/** The stretch around a date before a noun that says whose it is. */
export function nounOfDate(body: string, sentence: Span, date: Span): Span {
  const before =
    WORDS_BEFORE.exec(body.slice(Math.max(sentence.start, date.start - REACH_BEFORE), date.start))?.[0] ?? '';
  const after = NOUN_AFTER.exec(body.slice(date.end, sentence.end))?.[0] ?? '';
  return { start: date.start - before.length, end: date.end + after.length };
}
