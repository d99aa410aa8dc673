import type {
  CheckAnswer,
  CheckedQuote,
  CheckedStatement,
  CheckLabel,
} from '../../src/answers/check-answer.js';
import { readStatements } from '../../src/text/statements.js';

const coverage = { articles: 1, from: null, to: null, undated: 1, builtAt: '2021-06-01T10:00:00.000Z' };
const told = 'Divers found two cracks below the third pillar.';
const LABELS: readonly CheckLabel[] = ['differs', 'found', 'not-found'];

function quote(number: number, label: CheckLabel): CheckedQuote {
  return {
    number,
    article: 'bridge.txt',
    title: 'Cracks close the harbour bridge',
    outlet: 'Harbour Gazette',
    url: 'https://gazette.example/bridge',
    date: { value: '2021-03-02', precision: 'day', basis: 'stated' },
    start: 41,
    end: 41 + told.length,
    quote: told,
    sentence: { start: 41, end: 41 + told.length },
    highlights: label === 'not-found' ? [] : [{ start: 54, end: 64 }],
    differences: label === 'differs' ? [{ stated: 'five cracks', told: 'two cracks' }] : [],
  };
}

/** A message whose statements differ, are found and are not found, in turns; each with a quote of a made-up article. */
export function checkedAnswer(message: string): CheckAnswer {
  const { statements, leftOut } = readStatements(message);
  const checked = statements.map((statement, place): CheckedStatement => {
    const label = LABELS[place % LABELS.length] ?? 'found';
    return { statement, label, quotes: [quote(place + 1, label)] };
  });
  return {
    outcome: checked.length === 0 ? 'nothing-to-check' : 'checked',
    language: null,
    statements: checked,
    leftOut,
    coverage,
    milliseconds: { total: 1 },
  };
}
