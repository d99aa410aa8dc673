import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { MarkLabel, SentenceMark } from '../../src/index/analyse-article.js';
import { answeringWords } from '../../src/retrieval/answering-words.js';
import { plainQuestion } from '../support/plain-question.js';

/** Bold words of a sentence; `marked` are its names and dates. */
function bold(question: string, body: string, marked: Readonly<Record<string, MarkLabel>> = {}): string[] {
  const marks = Object.entries(marked).map(([text, label]): SentenceMark => {
    const start = body.indexOf(text);
    return { start, end: start + text.length, label };
  });
  const sentence = { start: 0, end: body.length };
  return answeringWords(plainQuestion(question), body, sentence, marks).map(({ start, end }) =>
    body.slice(start, end),
  );
}

const FERRY = 'The ferry Aurora left Tunis on Monday with 340 passengers because the storm had passed.';
const FERRY_MARKS = { Aurora: 'FAC', Tunis: 'GPE', Monday: 'DATE' } as const;
const GENERAL = 'The northern army is led by Gen. Karim Benali, who took office in 2016.';
const GENERAL_MARKS = { 'Karim Benali': 'PERSON', '2016': 'DATE' } as const;

const ANSWERED: readonly (readonly [string, string, Readonly<Record<string, MarkLabel>>, string])[] = [
  ['When did the ferry leave?', FERRY, FERRY_MARKS, 'on Monday'],
  ['How many passengers were on the ferry?', FERRY, FERRY_MARKS, '340 passengers'],
  ['What city did the ferry leave?', FERRY, FERRY_MARKS, 'Tunis'],
  ['Why did the ferry leave?', FERRY, FERRY_MARKS, 'the storm had passed'],
  ['Who leads the northern army?', GENERAL, GENERAL_MARKS, 'Karim Benali'],
  ['Since when has the general been in office?', GENERAL, GENERAL_MARKS, 'in 2016'],
  ['When did the ferry leave?', FERRY, {}, 'Monday'],
  ['How many passengers were on the ferry?', FERRY, {}, '340 passengers'],
  ['Who leads the northern army?', GENERAL, {}, 'Karim Benali'],
];

describe('answeringWords', () => {
  it.each(ANSWERED)('answers "%s" in "%s"', (question, body, marks, answer) => {
    expect(bold(question, body, marks).join(' | ')).toContain(answer);
  });

  it('takes the person that is not in the question', () => {
    const words = bold('Whom did Rossi meet in Rome?', 'In Rome, Rossi met Anna Keller for an hour.', {
      Rome: 'GPE',
      Rossi: 'PERSON',
      'Anna Keller': 'PERSON',
    });
    expect(words).toContain('Anna Keller');
    expect(words).not.toContain('Rossi');
  });

  it('counts offsets in the body, and looks at marks of the sentence only', () => {
    const body = `Nobody spoke on Friday. ${FERRY}`;
    const start = body.indexOf('The ferry');
    const day = body.indexOf('Monday');
    const marks: SentenceMark[] = [
      { start: 16, end: 22, label: 'DATE' },
      { start: day, end: day + 6, label: 'DATE' },
    ];
    const spans = answeringWords(
      plainQuestion('When did the ferry leave?'),
      body,
      { start, end: body.length },
      marks,
    );
    expect(spans.map((span) => body.slice(span.start, span.end)).join()).toContain('Monday');
  });

  it('has nothing to say of an empty sentence or one of a single word', () => {
    expect(bold('Who?', '')).toEqual([]);
    expect(bold('Who?', 'Silence.')).toEqual([]);
  });

  it('gives spans in order and apart, at word edges, never the whole sentence', () => {
    const word = fc.constantFrom(
      ...'the of Rome Keller 1999 40 percent led , ( ) " \u2014 \u2019s because ferry and in Gen. two-hour $5.2 \u00e9tat \u0627\u0644'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 60 }),
        fc.constantFrom(
          'Who led the ferry?',
          'When?',
          'How many percent?',
          'Why did Keller leave Rome in 1999?',
          '',
        ),
        fc.array(fc.nat(200), { maxLength: 6 }),
        (words, question, starts) => {
          const body = `Before. ${words.join(' ')}`;
          const sentence = { start: 8, end: body.length };
          const marks = starts.map((start): SentenceMark => ({ start, end: start + 7, label: 'PERSON' }));
          const spans = answeringWords(plainQuestion(question), body, sentence, marks);
          let end = sentence.start;
          let length = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(/[\p{L}\p{N}]{2}/u.test(body.slice(span.start - 1, span.start + 1))).toBe(false);
            expect(/[\p{L}\p{N}]{2}/u.test(body.slice(span.end - 1, span.end + 1))).toBe(false);
            end = span.end;
            length += span.end - span.start;
          }
          expect(end).toBeLessThanOrEqual(sentence.end);
          if (spans.length > 0) expect(length).toBeLessThan(sentence.end - sentence.start);
        },
      ),
    );
  });
});
