import type { Citation } from '../core/citation.js';
import { knownDay } from '../core/calendar-date.js';
import type { Span } from '../core/span.js';
import type { EmbeddedWords } from '../embedding/embedder.js';
import type { ArchiveIndex } from '../index/open-index.js';
import { profileQuestion } from '../retrieval/question-profile.js';
import { nearest } from '../retrieval/rank-passages.js';
import { type Claim, findClaims } from '../text/claims.js';
import type { Refusal } from './answer.js';
import type { AskTools } from './ask.js';
import { speakerOf } from './cite.js';
import type { CompareAnswer, CompareQuery, DifferingTelling } from './compare-answer.js';
import { gatherTellings, type Telling } from './compare/gather-tellings.js';
import { groupTellings, pairsOf, type TellingGroup } from './compare/group-tellings.js';
import { coverageOf } from './coverage.js';
import { differingClaims } from './differing-claims.js';
import { filterArticles } from './filter-articles.js';
import { quoteArticle } from './quote-article.js';
import { isMentioned } from './is-mentioned.js';
import { nearestTopics } from './refuse.js';
import { planTimeline } from './timeline-search.js';

/** What comparing needs, beside the index. */
export type CompareTools = Pick<AskTools, 'embedder' | 'queryPrefix' | 'rarity' | 'lookup' | 'clock'>;

/** Of each list as many as people read. */
const MOST_SHARED = 8;
const MOST_DIFFERING = 6;
const MOST_ALONE = 3;
/** Where there is one side only its account is all there is. */
const MOST_OF_ONE = 6;
/** Content words around a figure or date that say what it is about. */
const ABOUT_WORDS = 3;

const NOT_EMBEDDED: EmbeddedWords = { vector: new Float32Array(), words: new Int8Array() };

/** Lays side by side what each outlet tells of a topic. */
export async function compareOutlets(
  index: ArchiveIndex,
  query: CompareQuery,
  tools: CompareTools,
): Promise<CompareAnswer> {
  const began = tools.clock();
  const { topic } = query;
  const [embedded = NOT_EMBEDDED] = await tools.embedder.embedWords(
    [{ prefix: tools.queryPrefix, text: topic }],
    { urgent: true },
  );
  const embeddedAt = tools.clock();
  const outlines = index.archive.outlines();
  const search = planTimeline(
    index,
    { topic, person: null, askedAt: query.askedAt },
    embedded.vector,
    tools.lookup,
  );
  const allowed = filterArticles(outlines, query);
  const fitting = new Set((allowed ?? outlines).map(({ id }) => id));
  const { sides, leftOut, mostSentences } = gatherTellings(
    index,
    search.articles.filter(({ id }) => fitting.has(id)),
    search,
  );
  const base = { query: topic, coverage: coverageOf(outlines, index.manifest.builtAt) };
  const timing = (): CompareAnswer['milliseconds'] => ({
    total: tools.clock() - began,
    embedding: embeddedAt - began,
  });
  if (sides.length === 0) {
    const passages = nearest(index, embedded.vector, null).map((hit) => ({
      ...hit,
      score: hit.similarity,
      bm25: 0,
    }));
    const isNamed = isMentioned(index, tools.lookup(), topic);
    const refusal: Refusal = !isNamed
      ? { kind: 'names-missing', names: [topic] }
      : allowed === null
        ? { kind: 'not-told', names: [topic], asked: 'thing' }
        : allowed.length === 0
          ? { kind: 'filtered-out', by: 'dates', outlets: [] }
          : { kind: 'not-within', outlet: null };
    return {
      ...base,
      outcome: 'nothing-found',
      refusal,
      topics: nearestTopics(index, profileQuestion(topic, embedded, tools.rarity), passages),
      outlets: [],
      shared: [],
      differing: [],
      milliseconds: timing(),
    };
  }
  const weigh = (term: string): number => index.keywords.inverseDocumentFrequency(term);
  const { shared, alone } = groupTellings(sides, weigh);
  const cite = citer(index);
  const groups = shared.slice(0, MOST_SHARED);
  return {
    ...base,
    outcome: 'found',
    shared: groups.map((group) => ({ citations: group.map((telling) => cite(telling, [])) })),
    differing: differencesIn(index, shared, weigh)
      .slice(0, MOST_DIFFERING)
      .map(({ about, values, told }) => ({
        about,
        values,
        citations: told.map(({ telling, claim }) => cite(telling, [claim])),
      })),
    outlets: sides.map(({ key, outlet, article, articles, tellings }) => ({
      outlet,
      article,
      articles,
      citations: (sides.length === 1
        ? tellings.slice(0, MOST_OF_ONE)
        : (alone.get(key) ?? []).slice(0, MOST_ALONE)
      ).map((telling) => cite(telling, [])),
    })),
    leftOut: {
      articles: leftOut.reduce((sum, { articles }) => sum + articles, 0),
      outlets: leftOut.filter(({ outlet }) => outlet !== null).length,
      withoutOutlet: leftOut.filter(({ outlet }) => outlet === null).length,
    },
    mostSentences,
    milliseconds: timing(),
  };
}

interface Difference extends Pick<DifferingTelling, 'about' | 'values'> {
  readonly told: readonly { readonly telling: Telling; readonly claim: Claim }[];
}

/** Where sides that tell the same differ in a figure or a date; of each pair of values the first two quotes. */
function differencesIn(
  index: ArchiveIndex,
  groups: readonly TellingGroup[],
  weigh: (term: string) => number,
): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const group of groups) {
    const read = group.map((telling) => ({
      telling,
      content: telling.content,
      claims: findClaims(telling.text, knownDay(index.archive.article(telling.articleId).date)),
    }));
    for (const [place, left] of read.entries()) {
      for (const right of read.slice(place + 1)) {
        const pairs = pairsOf(left.telling, right.telling, weigh);
        for (const difference of differingClaims(left, right, pairs)) {
          const values = [difference.left.text, difference.right.text];
          const about = aboutOf(difference.left, left.telling, pairs);
          const key = [about, ...values.toSorted()].join('\n').toLowerCase();
          if (found.has(key)) continue;
          found.set(key, {
            about,
            values,
            told: [
              { telling: left.telling, claim: difference.left },
              { telling: right.telling, claim: difference.right },
            ],
          });
        }
      }
    }
  }
  return [...found.values()];
}

/** The words nearest to a figure or date that both sides have. */
function aboutOf(
  { start, end }: Claim,
  { content, text }: Telling,
  pairs: readonly (number | null)[],
): string {
  const shared = content
    .filter((word, place) => pairs[place] !== null && (word.end <= start || word.start >= end))
    .map((word) => ({ word, distance: word.end <= start ? start - word.end : word.start - end }))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, ABOUT_WORDS)
    .sort((left, right) => left.word.start - right.word.start);
  return shared.map(({ word }) => text.slice(word.start, word.end)).join(' … ');
}

/** Cites sentences, numbered as they come. */
function citer(index: ArchiveIndex): (telling: Telling, highlights: readonly Span[]) => Citation {
  let number = 0;
  return ({ articleId, sentence }, highlights) => {
    number += 1;
    return {
      ...quoteArticle(index.archive.article(articleId), sentence, sentence, number),
      ...speakerOf(index, articleId, sentence),
      highlights: highlights.map(({ start, end }) => ({
        start: sentence.start + start,
        end: sentence.start + end,
      })),
    };
  };
}
