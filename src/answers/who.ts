import type { Citation } from '../core/citation.js';
import type { QuotationMention } from '../core/mention.js';
import type { ArticleOutline } from '../index/archive-database.js';
import type { ArchiveIndex } from '../index/open-index.js';
import type { ArchiveMention, Person } from '../text/persons/person.js';
import type { PersonLookup, PersonSearch } from '../text/persons/person-lookup.js';
import { citeSpan } from './cite-span.js';
import { coverageOf } from './coverage.js';
import type { PersonProfile, Sighting, WhoAnswer } from './who-answer.js';

/** What answering about a person needs, beside the index. */
export interface WhoTools {
  readonly lookup: PersonLookup;
  readonly clock: () => number;
}

/** Names that a query may mean before it is too vague to answer. */
const MOST_AMBIGUOUS = 10;
const MOST_NEAREST = 5;
/** Of each list as many as people read; pages show the rest of the quotations. */
const MOST_ROLES = 8;
const MOST_BESIDE = 8;
const MOST_QUOTATIONS = 25;
const MOST_SENTENCES = 3;
/** Articles whose quotations are looked at: those of a person of the news fill the list long before. */
const MOST_READ = 60;

/** Says who a person is in this archive: spellings, roles, first and last seen, company, words; every line cited. */
export function whoIs(index: ArchiveIndex, query: string, { lookup, clock }: WhoTools): WhoAnswer {
  const began = clock();
  const persons = index.persons();
  // A button names a person by the id that it was made with.
  const known = persons.findIndex(({ id }) => id === query);
  const search: PersonSearch =
    known < 0 ? lookup.find(query) : { outcome: 'found', candidates: [{ person: known, score: 1 }] };
  const meant =
    search.outcome === 'found' ? search.candidates.slice(0, 1) : search.candidates.slice(0, MOST_AMBIGUOUS);
  const people =
    search.outcome === 'nothing-found'
      ? []
      : meant.flatMap(({ person }) => profileOf(index, persons, person));
  const nearest =
    search.outcome === 'nothing-found'
      ? lookup.suggest(query, MOST_NEAREST).flatMap(({ person }) => persons[person]?.name ?? [])
      : [];
  return {
    query,
    outcome: search.outcome,
    people,
    isMore: search.outcome === 'ambiguous' && search.candidates.length > MOST_AMBIGUOUS,
    nearest,
    coverage: coverageOf(index.archive.outlines(), index.manifest.builtAt),
    milliseconds: { total: clock() - began },
  };
}

function profileOf(index: ArchiveIndex, persons: readonly Person[], place: number): readonly PersonProfile[] {
  const person = persons[place];
  if (person === undefined) return [];
  const outlines = new Map(index.archive.outlines().map((outline) => [outline.path, outline]));
  const articles = [...new Set(person.mentions.map(({ article }) => article))];
  const { firstSeen, lastSeen } = sightings(index, articles, outlines);
  const quotations = wordsOf(index, person, outlines);
  return [
    {
      id: person.id,
      name: person.name,
      variants: person.variants.map(({ text }) => text),
      mentions: person.mentions.length,
      articles,
      firstSeen,
      lastSeen,
      roles: rolesOf(index, person, outlines),
      beside: companyOf(persons, place, new Set(articles)),
      quotations,
      sentences: quotations.length > 0 ? [] : mentionsOf(index, person.mentions, outlines),
      merged: person.reasons,
      mayBe: person.mayBe.flatMap((other) => persons[other.person]?.name ?? []),
    },
  ];
}

/** The earliest and the latest dated article; where none is dated, the first and last by path. */
function sightings(
  index: ArchiveIndex,
  articles: readonly string[],
  outlines: ReadonlyMap<string, ArticleOutline>,
): { firstSeen: Sighting; lastSeen: Sighting } {
  // Only the first and the last are read: a person of the news stands in a thousand articles.
  const dated = articles
    .flatMap((path) => outlines.get(path) ?? [])
    .filter(({ firstDay }) => firstDay !== null)
    .sort((left, right) =>
      (left.firstDay ?? '') < (right.firstDay ?? '') ? -1 : left.firstDay === right.firstDay ? 0 : 1,
    );
  const sightingOf = (outline: ArticleOutline | undefined): Sighting | null =>
    outline === undefined ? null : { article: outline.path, date: index.archive.article(outline.id).date };
  const first = sightingOf(dated[0]) ?? { date: null, article: articles[0] ?? '' };
  const last = sightingOf(dated.at(-1)) ?? { date: null, article: articles.at(-1) ?? '' };
  return { firstSeen: first, lastSeen: last };
}

/** Each role once, under its first wording, with the article that gives it. */
function rolesOf(
  index: ArchiveIndex,
  { roles }: Person,
  outlines: ReadonlyMap<string, ArticleOutline>,
): PersonProfile['roles'] {
  const seen = new Set<string>();
  const found: { text: string; citation: Citation }[] = [];
  for (const role of roles) {
    const key = role.text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    const outline = outlines.get(role.article);
    if (seen.has(key) || outline === undefined || found.length === MOST_ROLES) continue;
    seen.add(key);
    found.push({ text: role.text, citation: citeSpan(index, outline.id, role, found.length + 1) });
  }
  return found;
}

function companyOf(
  persons: readonly Person[],
  place: number,
  articles: ReadonlySet<string>,
): PersonProfile['beside'] {
  return persons
    .flatMap((other, at) => {
      if (at === place) return [];
      const shared = new Set(
        other.mentions.map(({ article }) => article).filter((article) => articles.has(article)),
      );
      return shared.size === 0 ? [] : [{ name: other.name, articles: shared.size }];
    })
    .sort((left, right) => right.articles - left.articles || (left.name < right.name ? -1 : 1))
    .slice(0, MOST_BESIDE);
}

/** The sentences in which the person's words stand, direct speech before reported, in the order of articles. */
function wordsOf(
  index: ArchiveIndex,
  { numbers }: Person,
  outlines: ReadonlyMap<string, ArticleOutline>,
): readonly Citation[] {
  const found: { readonly articleId: number; readonly quotation: QuotationMention }[] = [];
  for (const { article, person } of numbers.slice(0, MOST_READ)) {
    const outline = outlines.get(article);
    if (outline === undefined) continue;
    for (const quotation of index.analysis(outline.id).quotations) {
      if (quotation.person === person) found.push({ articleId: outline.id, quotation });
    }
  }
  const cited = new Set<string>();
  const words: Citation[] = [];
  for (const kind of ['direct', 'reported'] as const) {
    for (const { articleId, quotation } of found) {
      if (quotation.kind !== kind || words.length === MOST_QUOTATIONS) continue;
      const citation = citeSpan(index, articleId, quotation, words.length + 1);
      const key = `${String(articleId)}:${String(citation.start)}`;
      if (cited.has(key)) continue;
      cited.add(key);
      words.push(citation);
    }
  }
  return words;
}

function mentionsOf(
  index: ArchiveIndex,
  mentions: readonly ArchiveMention[],
  outlines: ReadonlyMap<string, ArticleOutline>,
): readonly Citation[] {
  const cited = new Map<string, Citation>();
  for (const mention of mentions) {
    const outline = outlines.get(mention.article);
    if (outline === undefined || cited.size === MOST_SENTENCES) continue;
    const citation = citeSpan(index, outline.id, mention, cited.size + 1);
    const key = `${mention.article}:${String(citation.start)}`;
    if (!cited.has(key)) cited.set(key, citation);
  }
  return [...cited.values()];
}
