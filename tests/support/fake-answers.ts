import type { ArticleAnswer, ArticleQuery } from '../../src/answers/article-answer.js';
import type { SourcesAnswer, SourcesQuery } from '../../src/answers/sources-answer.js';
import type {
  TimelineAnswer,
  TimelineCitation,
  TimelineEntry,
  TimelineQuery,
} from '../../src/answers/timeline-answer.js';
import type { PersonProfile, WhoAnswer } from '../../src/answers/who-answer.js';
import type { ArchiveStatus } from '../../src/answers/archive-status.js';
import type { AskAnswer, Coverage } from '../../src/answers/answer.js';
import type { Citation } from '../../src/core/citation.js';
import type { Question } from '../../src/core/question.js';

const coverage: Coverage = {
  articles: 3,
  from: '2021-03-01',
  to: '2021-05-09',
  undated: 1,
  builtAt: '2021-06-01T10:00:00.000Z',
};

const quote = 'The harbour bridge was closed on Monday. Divers found two cracks below the third pillar.';
const sentence = { start: 141, end: 100 + quote.length };

const citations: readonly [Citation] = [
  {
    number: 1,
    article: 'bridge.txt',
    title: 'Cracks close the harbour bridge',
    outlet: 'Harbour Gazette',
    url: 'https://gazette.example/bridge',
    date: { value: '2021-03-02', precision: 'day', basis: 'stated' },
    start: 100,
    end: 100 + quote.length,
    quote,
    sentence,
    highlights: [{ start: 154, end: 164 }],
  },
];

/** What a bot knows that has answered a few questions and builds nothing. */
export const archiveStatus: ArchiveStatus = {
  archive: {
    coverage,
    outlets: [
      { name: 'Harbour Gazette', articles: 2 },
      { name: 'The Elsa Post', articles: 1 },
    ],
    newest: {
      article: 'bridge.txt',
      title: 'Cracks close the harbour bridge',
      outlet: 'Harbour Gazette',
      url: 'https://gazette.example/bridge',
      date: { value: '2021-05-09', precision: 'day', basis: 'stated' },
    },
    passages: 7,
    sentences: 21,
    model: 'e5-small-v2',
  },
  fault: null,
  build: null,
  speeds: [{ command: 'ask', answers: 40, median: 94.4, percentile95: 1260 }],
};

/** An answer with one excerpt of a made-up article. */
export function foundAnswer(question: Question): AskAnswer {
  return {
    outcome: 'found',
    question: question.text,
    understood: null,
    coverage,
    milliseconds: { total: 1 },
    citations,
  };
}

/** A refusal: no article mentions the person. */
export function refusedAnswer(question: Question): AskAnswer {
  return {
    outcome: 'nothing-found',
    question: question.text,
    understood: null,
    coverage,
    milliseconds: { total: 1 },
    refusal: { kind: 'names-missing', names: ['Ada Quill'] },
    topics: ['harbour bridge'],
    citations: [],
  };
}

/** Nobody of that name is in the archive. */
export function nobodyAnswer(query: string): WhoAnswer {
  return {
    query,
    outcome: 'nothing-found',
    people: [],
    isMore: false,
    nearest: ['Mara Lind'],
    coverage: { articles: 1, from: null, to: null, undated: 1, builtAt: '2021-06-01T10:00:00.000Z' },
    milliseconds: { total: 1 },
  };
}

/** A person of that id, with twelve sentences that name them. */
function profileOf(id: string, name: string): PersonProfile {
  const [cited] = citations;
  const seen = { date: cited.date, article: cited.article };
  return {
    id,
    name,
    variants: [name, name.toUpperCase()],
    mentions: 12,
    articles: [cited.article],
    firstSeen: seen,
    lastSeen: seen,
    roles: [],
    beside: [],
    quotations: [],
    sentences: Array.from({ length: 12 }, (_, index) => ({
      ...cited,
      number: index + 1,
      title: `Sighting ${String(index + 1)}`,
    })),
    merged: [
      {
        left: name,
        right: name.toUpperCase(),
        leftArticle: cited.article,
        rightArticle: cited.article,
        score: 1,
        reasons: [],
      },
    ],
    mayBe: [],
  };
}

/** Two persons for a surname, one for an id. */
export function linds(query: string): WhoAnswer {
  const people = [profileOf('p1', 'Mara Lind'), profileOf('p2', 'Jon Lind')];
  const known = people.filter(({ id }) => id === query);
  const { coverage, milliseconds } = nobodyAnswer(query);
  if (query === 'Lind')
    return { query, outcome: 'ambiguous', people, isMore: false, nearest: [], coverage, milliseconds };
  if (known.length === 0) return nobodyAnswer(query);
  return { query, outcome: 'found', people: known, isMore: false, nearest: [], coverage, milliseconds };
}

/** A timeline of made-up events, a day after the other from 2 March 2021; the first has two further reports. */
export function timelineAnswer(
  { topic, person }: Pick<TimelineQuery, 'topic' | 'person'>,
  events = 3,
): TimelineAnswer {
  const [cited] = citations;
  const cite = (number: number): TimelineCitation => ({
    ...cited,
    number,
    eventDate: {
      value: `2021-03-${String(number + 1).padStart(2, '0')}`,
      precision: 'day',
      basis: 'written',
    },
  });
  const entries = Array.from({ length: events }, (_, place): TimelineEntry => {
    const citation = cite(place + 1);
    return {
      date: citation.eventDate ?? { value: '2021', precision: 'year', basis: 'written' },
      dating: 'told',
      planned: place === events - 1,
      conditional: false,
      citation,
      reports: place === 0 ? [cite(events + 1), cite(events + 2)] : [],
      articles: place === 0 ? 2 : 1,
      differing: { dates: [], figures: [] },
    };
  });
  return {
    outcome: 'found',
    query: [topic, person].filter((part) => part !== null).join(' · '),
    topic,
    person,
    personName: null,
    coverage,
    milliseconds: { total: 1 },
    entries,
    undated: [],
    undatedTold: 0,
  };
}

/** A list of made-up articles of two outlets, all of one day. */
export function sourcesAnswer({ page, pageSize, ...query }: SourcesQuery, articles = 3): SourcesAnswer {
  const [cited] = citations;
  const pages = Math.max(1, Math.ceil(articles / pageSize));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const all = Array.from({ length: articles }, (_, place) => ({
    article: `bridge-${String(place + 1)}.txt`,
    title: `Cracks, part ${String(place + 1)}`,
    outlet: place % 2 === 0 ? 'Harbour Gazette' : null,
    ...(place % 2 === 0 ? { url: `https://gazette.example/bridge/${String(place + 1)}` } : {}),
    date: cited.date,
  }));
  return {
    query,
    outcome: articles === 0 ? 'nothing-found' : 'found',
    sources: all.slice(shown * pageSize, (shown + 1) * pageSize),
    first: shown * pageSize,
    page: shown,
    pages,
    matching: articles,
    undated: 0,
    withoutOutlet: Math.floor(articles / 2),
    outlets: 1,
    largest: [{ outlet: 'Harbour Gazette', articles: Math.ceil(articles / 2) }],
    known: articles === 0 ? ['Harbour Gazette'] : [],
    coverage: { ...coverage, articles: Math.max(articles, coverage.articles) },
    milliseconds: { total: 1 },
  };
}

/** The pages of the made-up article that `foundAnswer` cites; nothing is found under a title with "none" in it. */
export function articleAnswer({ title = '', key, page, mark }: ArticleQuery): ArticleAnswer {
  const [cited] = citations;
  const { article, outlet, url, date } = cited;
  if (key !== undefined && key !== article) return { outcome: 'gone' };
  const sources = sourcesAnswer({ page: 0, pageSize: 2 }).sources;
  if (title.includes('none'))
    return { outcome: 'nothing-found', query: title, sources, isMore: false, coverage };
  if (title.includes('Cracks'))
    return { outcome: 'ambiguous', query: title, sources, isMore: false, coverage };
  const pages = ['The harbour stood still.', quote, 'The ferries took over.'];
  const shown = Math.min(Math.max(page ?? (mark === undefined ? 0 : 1), 0), pages.length - 1);
  const text = pages[shown] ?? '';
  const start = shown * cited.start;
  return {
    outcome: 'found',
    article: {
      source: { article, title: cited.title, outlet, ...(url === undefined ? {} : { url }), date },
      page: shown,
      pages: pages.length,
      start,
      end: start + text.length,
      text,
      mark: mark !== undefined && shown === 1 ? { start: mark.start, end: mark.end } : null,
    },
    coverage,
  };
}
