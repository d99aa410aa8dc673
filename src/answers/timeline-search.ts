import type { ArticleOutline } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { nearest } from '../retrieval/rank-passages.js';
import type { PersonLookup } from '../text/persons/person-lookup.js';
import type { TimelineQuery } from './timeline-answer.js';
import type { ItemSearch } from './timeline-items.js';
import { kindOfTopic } from './timeline-kind.js';
import { findPerson } from './timeline-person.js';
import { readSubject } from './timeline-subject.js';

/** Passages that are looked at for articles, and articles that are read: more takes longer than a person waits. */
const MOST_PASSAGES = 600;
const MOST_ARTICLES = 150;

/** What a query comes to in an archive. */
export interface TimelineSearch extends ItemSearch {
  /** The person's name as the archive has it; `null` where the subject is none that it knows. */
  readonly personName: string | null;
  /** The articles to read, in the index's order. */
  readonly articles: readonly ArticleOutline[];
}

/** Finds out what a query is about, and which articles tell of it. A topic that names a person is searched as one. */
export function planTimeline(
  index: ArchiveIndex,
  { topic, person }: TimelineQuery,
  vector: Float32Array,
  lookup: () => PersonLookup,
): TimelineSearch {
  const rarity = (term: string): number => index.keywords.inverseDocumentFrequency(term);
  const about = readSubject({ topic, person: null, rarity });
  const kind = person !== null || topic === null ? 'person' : kindOfTopic(index, topic, about);
  const name = kind === 'person' ? (person ?? topic) : null;
  const meant = name === null ? null : findPerson(index, name, lookup());
  const topical = topic !== null && person !== null;
  // Whom the archive's names do not hold may still stand in its text.
  const subject =
    topical && meant !== null
      ? about
      : name === null
        ? about
        : readSubject({ topic: topical ? topic : null, person: name, rarity });
  const wanted =
    meant === null ? articlesByTerms(index, subject.terms, vector) : articlesByCount(index, meant.mentions);
  return {
    topic,
    subject,
    vector,
    kind,
    person: meant,
    topical,
    personName: meant?.name ?? null,
    articles: index.archive.outlines().filter(({ id }) => wanted.has(id)),
  };
}

/** Those that hold the terms, and those whose passages come near. */
function articlesByTerms(
  index: ArchiveIndex,
  terms: readonly string[],
  vector: Float32Array,
): ReadonlySet<number> {
  const labels = [
    ...index.keywords.search(terms, MOST_PASSAGES).map(({ label }) => label),
    ...nearest(index, vector, null).map(({ label }) => label),
  ];
  const articles = new Set<number>();
  for (const label of labels) {
    if (articles.size === MOST_ARTICLES) break;
    articles.add(index.archive.articleOf(label));
  }
  return articles;
}

/** Those that name a person most often. */
function articlesByCount(
  index: ArchiveIndex,
  mentions: ReadonlyMap<string, readonly unknown[]>,
): ReadonlySet<number> {
  const count = ({ path }: ArticleOutline): number => mentions.get(path)?.length ?? 0;
  const naming = index.archive.outlines().filter((outline) => count(outline) > 0);
  const most = naming.toSorted((left, right) => count(right) - count(left) || left.id - right.id);
  return new Set(most.slice(0, MOST_ARTICLES).map(({ id }) => id));
}
