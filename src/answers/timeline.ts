import { quoteArticle } from './quote-article.js';
import { daysOf } from '../core/calendar-date.js';
import type { EmbeddedWords } from '../embedding/embedder.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { profileQuestion } from '../retrieval/question-profile.js';
import { nearest } from '../retrieval/rank-passages.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import type { Refusal } from './answer.js';
import type { AskTools } from './ask.js';
import { coverageOf } from './coverage.js';
import { missingOf, nearestTopics } from './refuse.js';
import type { TimelineAnswer, TimelineCitation, TimelineEntry, TimelineQuery } from './timeline-answer.js';
import { differingDates, differingFigures } from './timeline-differences.js';
import { groupItems, type ItemGroup } from './timeline-entries.js';
import { isOwn, itemsOfArticle, type TimelineItem } from './timeline-items.js';
import { planTimeline } from './timeline-search.js';

/** What building a timeline needs, beside the index. */
export interface TimelineTools extends Pick<AskTools, 'embedder' | 'queryPrefix' | 'rarity' | 'clock'> {
  /** The archive's persons by what people type. */
  readonly lookup: () => PersonLookup;
}

/** Undated sentences that are listed; more would bury the timeline. */
const MOST_UNDATED = 20;

const NOT_EMBEDDED: EmbeddedWords = { vector: new Float32Array(), words: new Int8Array() };

/** Puts what the archive tells of a topic or a person in the order of its dates. */
export async function buildTimeline(
  index: ArchiveIndex,
  query: TimelineQuery,
  tools: TimelineTools,
): Promise<TimelineAnswer> {
  const began = tools.clock();
  const { topic, person } = query;
  const parts = [topic, person].filter((part) => part !== null);
  const text = parts.join(' ');
  const [embedded = NOT_EMBEDDED] = await tools.embedder.embedWords([{ prefix: tools.queryPrefix, text }], {
    urgent: true,
  });
  const embeddedAt = tools.clock();
  const search = planTimeline(index, query, embedded.vector, tools.lookup);
  const told = search.articles.flatMap((outline) => itemsOfArticle(index, outline, search));
  const items = told.filter(({ event }) => within(event.date, query));
  const groups = groupItems(items);
  const open = undatedItems(items);
  const base = {
    query: parts.join(' · '),
    topic,
    person,
    personName: search.personName,
    coverage: coverageOf(index.archive.outlines(), index.manifest.builtAt),
  };
  const timing = (): TimelineAnswer['milliseconds'] => ({
    total: tools.clock() - began,
    embedding: embeddedAt - began,
  });
  if (groups.length === 0 && open.length === 0) {
    const profile = profileQuestion(text, embedded, tools.rarity);
    const passages = nearest(index, embedded.vector, null);
    const ranked = passages.map((hit) => ({ ...hit, score: hit.similarity, bm25: 0 }));
    return {
      ...base,
      outcome: 'nothing-found',
      refusal: otherDays(told, parts) ?? whyNothing(index, tools.lookup(), parts),
      topics: nearestTopics(index, profile, ranked),
      entries: [],
      undated: [],
      milliseconds: timing(),
    };
  }
  const next = counter();
  // What stands in the list is numbered first, so that its number is its place; further reports stand elsewhere.
  const numbered = groups.map((group) => ({ group, number: next() }));
  const undated = nearestToSubject(open).map((item) => cite(index, item, next()));
  return {
    ...base,
    outcome: 'found',
    entries: numbered.map(({ group, number }) => toEntry(index, group, number, next)),
    undated,
    undatedTold: open.length,
    milliseconds: timing(),
  };
}

/** Where the events lie that are dated, if any is: none of them on the days asked for. */
function otherDays(told: readonly TimelineItem[], names: readonly string[]): Refusal | null {
  const dates = told.flatMap(({ event }) => event.date ?? []);
  const [first] = dates.toSorted((left, right) => (daysOf(left).first < daysOf(right).first ? -1 : 1));
  const last = dates.toSorted((left, right) => (daysOf(left).last < daysOf(right).last ? -1 : 1)).at(-1);
  if (first === undefined || last === undefined) return null;
  return { kind: 'other-days', names, from: first.value, to: last.end ?? last.value };
}

/** No article mentions the topic or the person, or those that do date nothing about it. */
function whyNothing(index: ArchiveIndex, lookup: PersonLookup, names: readonly string[]): Refusal {
  const missing = missingOf(index, lookup, names);
  return missing.length > 0
    ? { kind: 'names-missing', names: missing }
    : { kind: 'not-told', names, asked: 'date' };
}

function within(date: TimelineItem['event']['date'], { from, to }: TimelineQuery): boolean {
  if (from === undefined && to === undefined) return true;
  // Nobody can say that what is undated fits.
  if (date === null) return false;
  const { first, last } = daysOf(date);
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

function undatedItems(items: readonly TimelineItem[]): readonly TimelineItem[] {
  const dated = new Set(items.filter(({ event }) => event.date !== null).map(({ sentence }) => sentence));
  return items
    .filter(({ event, sentence }) => event.date === null && !dated.has(sentence))
    .filter((item, place, all) => all.findIndex(({ sentence }) => sentence === item.sentence) === place);
}

/** Of many those that tell most of the subject, in the order of articles. */
function nearestToSubject(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return items
    .toSorted((left, right) => right.relevance - left.relevance)
    .slice(0, MOST_UNDATED)
    .sort((left, right) => left.articleId - right.articleId || left.event.start - right.event.start);
}

function toEntry(
  index: ArchiveIndex,
  { date, items }: ItemGroup,
  number: number,
  next: () => number,
): TimelineEntry {
  const [best, ...others] = items;
  if (best === undefined) throw new RangeError('An entry needs an item.');
  const own = items.filter(isOwn);
  return {
    date,
    dating: isOwn(best) ? 'told' : best.event.tie === 'story' ? 'story' : 'reported',
    planned: best.event.planned,
    conditional: best.event.conditional,
    citation: cite(index, best, number),
    reports: others.map((item) => cite(index, item, next())),
    articles: new Set(items.map(({ articleId }) => articleId)).size,
    differing: { dates: differingDates(own), figures: differingFigures(own) },
  };
}

function cite(
  index: ArchiveIndex,
  { articleId, sentence, event }: TimelineItem,
  number: number,
): TimelineCitation {
  const article = index.archive.article(articleId);
  return {
    ...quoteArticle(article, sentence, sentence, number),
    highlights: event.start === event.end ? [] : [{ start: event.start, end: event.end }],
    eventDate: event.date,
  };
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}
