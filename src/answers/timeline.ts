import { daysOf } from '../core/calendar-date.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { profileQuestion } from '../retrieval/question-profile.js';
import { nearest } from '../retrieval/rank-passages.js';
import type { AskTools } from './ask.js';
import { coverageOf } from './coverage.js';
import { explainRefusal, nearestTopics } from './refuse.js';
import type { TimelineAnswer, TimelineCitation, TimelineEntry, TimelineQuery } from './timeline-answer.js';
import { differingDates, differingFigures } from './timeline-differences.js';
import { groupItems, isOwn, type ItemGroup } from './timeline-entries.js';
import { itemsOfArticle, type TimelineItem } from './timeline-items.js';
import { kindOfTopic } from './timeline-kind.js';
import { readSubject, type TimelineSubject } from './timeline-subject.js';

/** What building a timeline needs, beside the index. */
export type TimelineTools = Pick<AskTools, 'embedder' | 'queryPrefix' | 'rarity' | 'clock'>;

/** Passages whose articles are read: more would take longer than a person waits. */
const MOST_PASSAGES = 600;
const MOST_ARTICLES = 150;
/** Undated sentences that are listed; more would bury the timeline. */
const MOST_UNDATED = 20;

/** Puts what the archive tells of a topic or a person in the order of its dates. */
export async function buildTimeline(
  index: ArchiveIndex,
  query: TimelineQuery,
  tools: TimelineTools,
): Promise<TimelineAnswer> {
  const began = tools.clock();
  const { topic, person } = query;
  const asked = [topic, person].filter((part) => part !== null).join(' · ');
  const coverage = coverageOf(index.archive.outlines(), index.manifest.builtAt);
  const base = { query: asked, topic, person, coverage };
  const text = [topic, person].filter((part) => part !== null).join(' ');
  const [embedded] = await tools.embedder.embedWords([{ prefix: tools.queryPrefix, text }], { urgent: true });
  const vector = embedded?.vector ?? new Float32Array();
  const embeddedAt = tools.clock();
  const rarity = (term: string): number => index.keywords.inverseDocumentFrequency(term);
  const whole = readSubject({ topic, person, rarity });
  const kind = person !== null ? 'person' : kindOfTopic(index, text, whole);
  // A topic that turns out to be a person is searched as one.
  const subject =
    kind === 'person' && person === null ? readSubject({ topic: null, person: topic, rarity }) : whole;
  const items = candidateArticles(index, subject, vector)
    .flatMap((articleId) => itemsOfArticle(index, articleId, { subject, vector, kind }))
    .filter(({ event }) => within(event.date, query));
  const entries = groupItems(items);
  const timing = (): TimelineAnswer['milliseconds'] => ({
    total: tools.clock() - began,
    embedding: embeddedAt - began,
  });
  const open = undatedItems(items);
  if (entries.length === 0 && open.length === 0) {
    const profile = profileQuestion(text, embedded ?? { vector, words: new Int8Array() }, tools.rarity);
    const passages = nearest(index, vector, null).map((hit) => ({ ...hit, score: hit.similarity, bm25: 0 }));
    return {
      ...base,
      outcome: 'nothing-found',
      refusal: explainRefusal(index, profile),
      topics: nearestTopics(index, profile, passages),
      entries: [],
      undated: [],
      milliseconds: timing(),
    };
  }
  const number = counter();
  const numbered = entries.map((group) => ({ group, first: number() }));
  return {
    ...base,
    outcome: 'found',
    entries: numbered.map(({ group, first }) => toEntry(index, group, first, number)),
    undated: open.map((item) => cite(index, item, number())),
    milliseconds: timing(),
  };
}

/** The articles that name the subject or come near it, best first. */
function candidateArticles(
  index: ArchiveIndex,
  { terms }: TimelineSubject,
  vector: Float32Array,
): readonly number[] {
  const labels = [
    ...index.keywords.search(terms, MOST_PASSAGES).map(({ label }) => label),
    ...nearest(index, vector, null).map(({ label }) => label),
  ];
  const articles = new Set<number>();
  for (const label of labels) {
    if (articles.size === MOST_ARTICLES) break;
    articles.add(index.archive.passage(label).articleId);
  }
  return [...articles].sort((left, right) => left - right);
}

function within(date: TimelineItem['event']['date'], { from, to }: TimelineQuery): boolean {
  if (from === undefined && to === undefined) return true;
  // Nobody can say that what is undated fits.
  if (date === null) return false;
  const { first, last } = daysOf(date);
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

function undatedItems(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return items
    .filter(({ event }) => event.date === null && event.tie !== 'report')
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
  const { start, end } = sentence;
  return {
    number,
    article: article.path,
    title: article.title,
    outlet: article.outlet,
    ...(article.url === null ? {} : { url: article.url }),
    date: article.date,
    start,
    end,
    quote: article.body.slice(start, end),
    sentence: { start, end },
    highlights: event.start === event.end ? [] : [{ start: event.start, end: event.end }],
    eventDate: event.date,
  };
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}
