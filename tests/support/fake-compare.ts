import type { CompareAnswer, CompareQuery, OutletAccount } from '../../src/answers/compare-answer.js';
import type { Citation } from '../../src/core/citation.js';

const coverage = {
  articles: 3,
  from: '2021-03-01',
  to: '2021-05-09',
  undated: 1,
  builtAt: '2021-06-01T10:00:00.000Z',
};
const OUTLETS = ['Harbour Gazette', 'Pier Post', 'The Lighthouse', 'Tidal Times', null] as const;

function cite(outlet: string | null, quote: string, bold: string | null = null): Citation {
  const at = bold === null ? -1 : quote.indexOf(bold);
  return {
    number: 1,
    article: `${outlet ?? 'unknown'}.txt`,
    title: outlet === null ? 'Cracks in the bridge' : `Cracks, says ${outlet}`,
    outlet,
    date: { value: '2021-03-02', precision: 'day', basis: 'stated' },
    start: 0,
    end: quote.length,
    quote,
    sentence: { start: 0, end: quote.length },
    highlights: at < 0 || bold === null ? [] : [{ start: at, end: at + bold.length }],
  };
}

/** Five made-up sides of a topic, one of them without a stated outlet: two differ in a figure. */
export function compareAnswer({ topic }: Pick<CompareQuery, 'topic'>): CompareAnswer {
  const shared = OUTLETS.map((outlet) => cite(outlet, 'The harbour bridge was closed on Monday.'));
  const outlets = OUTLETS.map((outlet): OutletAccount => ({
    outlet,
    article: outlet === null ? 'unknown.txt' : null,
    articles: 1,
    citations: [cite(outlet, `Only here stands that ${outlet ?? 'nobody'} saw the crane.`)],
  }));
  return {
    outcome: 'found',
    query: topic,
    coverage,
    milliseconds: { total: 1 },
    outlets,
    shared: [{ citations: shared }],
    leftOut: { articles: 0, outlets: 0, withoutOutlet: 0 },
    mostSentences: null,
    differing: [
      {
        about: 'divers … found',
        values: ['two cracks', 'five cracks'],
        citations: [
          cite('Harbour Gazette', 'Divers found two cracks.', 'two cracks'),
          cite('Pier Post', 'Divers found five cracks.', 'five cracks'),
        ],
      },
    ],
  };
}

/** A topic that one outlet alone tells of. */
export function oneSidedAnswer(query: Pick<CompareQuery, 'topic'>): CompareAnswer {
  const answer = compareAnswer(query);
  return answer.outcome === 'found'
    ? { ...answer, outlets: answer.outlets.slice(0, 1), shared: [], differing: [] }
    : answer;
}

/** Nothing is told of the topic. */
export function nothingCompared({ topic }: Pick<CompareQuery, 'topic'>): CompareAnswer {
  return {
    outcome: 'nothing-found',
    query: topic,
    coverage,
    milliseconds: { total: 1 },
    refusal: { kind: 'names-missing', names: [topic] },
    topics: ['harbour bridge', 'Mara Lind'],
    outlets: [],
    shared: [],
    differing: [],
  };
}
