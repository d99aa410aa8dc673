import type { AskAnswer, Coverage, Refusal } from '../../src/answers/answer.js';
import type { Citation } from '../../src/core/citation.js';

/** What the sample archive covers. */
export const SAMPLE_COVERAGE: Coverage = {
  articles: 5,
  from: '2019-04-06',
  to: '2019-04-06',
  undated: 3,
  builtAt: '2026-08-12T14:03:00.000Z',
};

const QUOTE = 'The harbour was closed. The mayor, Ada Byrne, opened it\nat noon. Ships came in.';
const OFFSET = 40;

/** A citation with a sentence before and after the one that answers. */
export const SAMPLE_CITATION: Citation = {
  number: 1,
  article: 'harbour.txt',
  title: 'Harbour open again',
  outlet: 'Coast Wire',
  url: 'https://example.org/harbour',
  date: { value: '2019-04-06', precision: 'day', basis: 'stated' },
  start: OFFSET,
  end: OFFSET + QUOTE.length,
  quote: QUOTE,
  sentence: spanOf('The mayor, Ada Byrne, opened it\nat noon.'),
  highlights: [spanOf('Ada Byrne'), spanOf('at noon')],
  speaker: 'Ada Byrne',
};

/** An answer with that one citation. */
export const SAMPLE_FOUND: AskAnswer = {
  question: 'Who opened the harbour?',
  understood: null,
  outcome: 'found',
  citations: [SAMPLE_CITATION],
  coverage: SAMPLE_COVERAGE,
  milliseconds: { total: 12 },
};

/** An answer that says no. */
export function refused(refusal: Refusal, topics: readonly string[] = []): AskAnswer {
  return {
    question: 'Who closed the harbour?',
    understood: null,
    outcome: 'nothing-found',
    refusal,
    topics,
    citations: [],
    coverage: SAMPLE_COVERAGE,
    milliseconds: { total: 3 },
  };
}

function spanOf(part: string): { start: number; end: number } {
  const start = OFFSET + QUOTE.indexOf(part);
  return { start, end: start + part.length };
}
