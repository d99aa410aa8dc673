import { type CalendarDate, daysOf } from '../core/calendar-date.js';
import { dequantize, dotQuantized } from '../index/quantize.js';
import { termsOf } from '../text/terms.js';
import { isOwn, type TimelineItem } from './timeline-items.js';

/** Items that tell one event; the first is the best. */
export interface ItemGroup {
  readonly date: CalendarDate;
  readonly items: readonly TimelineItem[];
}

/** Cosine from which two sentences of compatible dates tell the same event: with names in common, and without. */
const SAME_EVENT = 0.87;
const SAME_EVENT_UNNAMED = 0.91;
/** … and where one date is only near the other, or wider than it. */
const SAME_EVENT_NEARBY = 0.91;
/** … and where both tell by the same word of something that happens to the subject but once: "launched", "its launch". */
const SAME_ONCE = 0.85;
const ONCE = new Set(
  termsOf(
    'founded founding launched launch opened opening introduced introduction unveiled unveiling born birth died death ' +
      'resigned resignation married wedding merged merger sank sunk crashed crash inaugurated inauguration elected ' +
      'election completed completion closed closure acquired acquisition bankruptcy debut',
  ).map(({ term }) => term),
);
/** Days that two articles' dates for one event may be apart: time zones, late reports. */
const NEARBY_DAYS = 1;
const DAY_MILLISECONDS = 86_400_000;

interface Dated extends TimelineItem {
  readonly date: CalendarDate;
  readonly unit: Float32Array;
  /** Its words for what happens but once, as index terms. */
  readonly once: readonly string[];
  /** The days that the date covers, numbered since 1970. */
  readonly first: number;
  readonly last: number;
}

/** Members of a group that a further item is compared with: the best of them, or many reports would take too long. */
const MOST_COMPARED = 4;

/**
 * Items told once where several tell the same: the same or a nearby date, like words, shared names. Sentences that
 * have only their article's day join what that article dates to this day, or stand together as one entry.
 */
export function groupItems(items: readonly TimelineItem[]): readonly ItemGroup[] {
  const dated = items.flatMap((item): Dated[] => {
    const { date } = item.event;
    if (date === null) return [];
    const { first, last } = daysOf(date);
    const unit = dequantize(item.sentence.vector);
    const once = termsOf(item.text).flatMap(({ term }) => (ONCE.has(term) ? [term] : []));
    return [{ ...item, date, unit, once, first: dayCount(first), last: dayCount(last) }];
  });
  const best = dated.toSorted(byWorth);
  const groups: Dated[][] = [];
  for (const item of best.filter(isOwn)) {
    const group = groups.find((members) => holds(members, (member) => tellsTheSame(member, item)));
    if (group === undefined) groups.push([item]);
    else group.push(item);
  }
  for (const item of best.filter((one) => !isOwn(one))) {
    const joins = (member: Dated): boolean =>
      (member.articleId === item.articleId &&
        member.date.value === item.date.value &&
        !member.event.planned) ||
      (!isOwn(member) && tellsTheSame(member, item));
    const group = groups.find((members) => holds(members, joins));
    if (group === undefined) groups.push([item]);
    else group.push(item);
  }
  return groups.map((members) => ({ date: dateOf(members), items: members })).toSorted(byDate);
}

function holds(members: readonly Dated[], test: (member: Dated) => boolean): boolean {
  const most = Math.min(members.length, MOST_COMPARED);
  for (let place = 0; place < most; place += 1) {
    const member = members[place];
    if (member !== undefined && test(member)) return true;
  }
  return false;
}

function dayCount(day: string): number {
  return Date.parse(day) / DAY_MILLISECONDS;
}

const TIE_WORTH = { main: 0.1, report: 0.05, named: 0, story: 0, article: 0 } as const;

function byWorth(left: Dated, right: Dated): number {
  return (
    worth(right) - worth(left) ||
    left.articleId - right.articleId ||
    left.event.sentence - right.event.sentence ||
    left.event.start - right.event.start
  );
}

function worth({ relevance, event }: Dated): number {
  return relevance + TIE_WORTH[event.tie];
}

function tellsTheSame(left: Dated, right: Dated): boolean {
  if (left.event.planned !== right.event.planned || !compatible(left, right)) return false;
  if (left.sentence === right.sentence) return false;
  const similarity = dotQuantized(left.unit, right.sentence.vector);
  const shared = [...left.names].some((name) => right.names.has(name));
  if (!shared) return left.date.value === right.date.value && similarity >= SAME_EVENT_UNNAMED;
  const same = left.date.value === right.date.value && left.date.end === right.date.end;
  if (similarity >= (same ? SAME_EVENT : SAME_EVENT_NEARBY)) return true;
  return similarity >= SAME_ONCE && left.once.some((term) => right.once.includes(term));
}

/** The same day, one inside the other, or days side by side. */
function compatible(left: Dated, right: Dated): boolean {
  const within = (inner: Dated, outer: Dated): boolean =>
    inner.first >= outer.first && inner.last <= outer.last;
  if (within(left, right) || within(right, left)) return true;
  if (left.date.precision !== 'day' || right.date.precision !== 'day') return false;
  return Math.abs(left.first - right.first) <= NEARBY_DAYS;
}

/** The best item's date, or a more precise one inside it that another item gives. */
function dateOf(members: readonly Dated[]): CalendarDate {
  const [first] = members;
  if (first === undefined) throw new RangeError('A group without items has no date.');
  return members.reduce((date, member) => (isFiner(member.date, date) ? member.date : date), first.date);
}

function isFiner(one: CalendarDate, other: CalendarDate): boolean {
  const [inner, outer] = [daysOf(one), daysOf(other)];
  return (
    inner.first >= outer.first &&
    inner.last <= outer.last &&
    (inner.first !== outer.first || inner.last !== outer.last)
  );
}

/** By first day, the wider before what lies inside it, then by what they tell. */
function byDate(left: ItemGroup, right: ItemGroup): number {
  const [one, other] = [daysOf(left.date), daysOf(right.date)];
  if (one.first !== other.first) return one.first < other.first ? -1 : 1;
  if (one.last !== other.last) return one.last > other.last ? -1 : 1;
  const [a, b] = [left.items[0], right.items[0]];
  if (a === undefined || b === undefined) return 0;
  return a.articleId - b.articleId || a.event.sentence - b.event.sentence || a.event.start - b.event.start;
}
