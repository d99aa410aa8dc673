import { overlaps, type Span } from '../core/span.js';
import { type Figure, countTheSame, figuresExclude, findFigures } from './figures.js';
import { type DateClaim, datesExclude, dateTells, findDateClaims } from './temporal/date-claims.js';

/** A figure or a date of a sentence: what two sentences may differ in. */
export type Claim = Span & { readonly text: string } & (
    | { readonly kind: 'figure'; readonly figure: Figure }
    | { readonly kind: 'date'; readonly date: DateClaim }
  );

/** The figures and dates of a sentence in order; `articleDate` is the day by which "Thursday" is resolved. */
export function findClaims(sentence: string, articleDate: string | null): readonly Claim[] {
  const dates = findDateClaims(sentence, articleDate).map((date): Claim => ({
    kind: 'date',
    start: date.start,
    end: date.end,
    text: date.text,
    date,
  }));
  const figures = findFigures(sentence)
    .filter(({ number }) => !dates.some((date) => overlaps(date, number)))
    .map((figure): Claim => ({
      kind: 'figure',
      start: figure.start,
      end: figure.end,
      text: figure.text,
      figure,
    }));
  return [...dates, ...figures].sort((left, right) => left.start - right.start);
}

/** Whether two claims, if they are about the same thing, cannot both be right. */
export function claimsExclude(left: Claim, right: Claim): boolean {
  if (left.kind === 'figure' && right.kind === 'figure') return figuresExclude(left.figure, right.figure);
  return left.kind === 'date' && right.kind === 'date' && datesExclude(left.date, right.date);
}

/** Whether the second claim tells what the first one says. */
export function claimTells(asked: Claim, told: Claim): boolean {
  if (asked.kind === 'date' && told.kind === 'date') return dateTells(asked.date, told.date);
  if (asked.kind !== 'figure' || told.kind !== 'figure') return false;
  const [one, other] = [asked.figure, told.figure];
  if (countTheSame(one, other)) return !figuresExclude(one, other);
  // Where one of the two does not say what it counts, the same number is the same figure.
  return one.kind === other.kind && (one.unit === null || other.unit === null) && one.value === other.value;
}

/** Whether two dates are the two ends of one stretch: "April 14 to 16". */
export function boundOneStretch(left: Claim, right: Claim): boolean {
  if (left.kind !== 'date' || right.kind !== 'date') return false;
  return left.date.bound !== null && right.date.bound !== null && left.date.bound !== right.date.bound;
}
