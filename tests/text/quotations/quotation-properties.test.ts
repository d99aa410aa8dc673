import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Span } from '../../../src/core/span.js';
import { contains } from '../../../src/core/span.js';
import { findQuotations } from '../../../src/text/quotations/find-quotations.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { namesOf } from './article-names.js';

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '’',
  '‘',
  '``',
  "''",
  '«',
  '»',
  '„',
  ',',
  '.',
  '?',
  ':',
  ';',
  '—',
  '-',
  '(',
  ')',
  '\n',
  '\n\n',
  '\r\n',
  'Lavrov',
  'Sergei Lavrov',
  'Shoukry',
  'said',
  'says',
  'told reporters',
  'adding',
  'that',
  'according to',
  'who',
  'he',
  'she',
  'the minister',
  'the Egyptian foreign minister',
  'Foreign Minister',
  'a spokesman for',
  'was quoted as saying',
  'called',
  'and',
  'but',
  'in',
  'on Friday',
  'of',
  "'s",
  'the talks',
  'failed',
  'is',
  'words',
  'We agree',
  '45',
  '😀',
  'é',
  '\u2028',
] as const;

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const anyText = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 }));
/** A body, and the parts of it that are the story. */
const articles = fc.array(anyText, { minLength: 1, maxLength: 4 }).map((parts) => {
  const content: Span[] = [];
  let body = '';
  for (const part of parts) {
    body += '\nSKIPPED "\n';
    content.push({ start: body.length, end: body.length + part.length });
    body += part;
  }
  return { body, content: content.filter(({ start, end }) => start < end) };
});
const PEOPLE = [{ forms: ['Sergei Lavrov', 'Lavrov'] }, { forms: ['Shoukry'] }];

describe('findQuotations on any text', () => {
  it('gives spans inside the content, in order, of the persons there are', () => {
    fc.assert(
      fc.property(articles, ({ body, content }) => {
        const sentences = content.flatMap((span) => splitSentences(body, span));
        const found = findQuotations(body, content, sentences, namesOf(body, PEOPLE));
        for (const [index, { start, end, person, speaker }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
          expect(content.some((part) => contains(part, { start, end }))).toBe(true);
          if (person !== null) expect(PEOPLE[person]).toBeDefined();
          if (speaker !== null) {
            expect(content.some((part) => contains(part, speaker))).toBe(true);
            expect(speaker.end).toBeGreaterThan(speaker.start);
          }
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.start ?? 0);
        }
      }),
    );
  });

  it('lets two overlap only where a report holds a direct quotation', () => {
    fc.assert(
      fc.property(articles, ({ body, content }) => {
        const sentences = content.flatMap((span) => splitSentences(body, span));
        const found = findQuotations(body, content, sentences, namesOf(body, PEOPLE));
        for (const kind of ['direct', 'reported'] as const) {
          const own = found.filter((mention) => mention.kind === kind);
          for (const [index, { start }] of own.entries())
            expect(start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0);
        }
        for (const direct of found.filter((mention) => mention.kind === 'direct'))
          for (const report of found.filter((mention) => mention.kind === 'reported'))
            expect(contains(report, direct) || report.end <= direct.start || direct.end <= report.start).toBe(
              true,
            );
      }),
    );
  });

  it('reads a part of the content as if it stood alone, but for who was named before', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const body = `${first}\n\n${second}`;
        const content = [{ start: 0, end: first.length }];
        const alone = findQuotations(
          first,
          content,
          splitSentences(first, { start: 0, end: first.length }),
          namesOf(first, []),
        );
        const within = findQuotations(
          body,
          content,
          splitSentences(body, { start: 0, end: first.length }),
          namesOf(body, []),
        );
        expect(within).toEqual(alone);
      }),
    );
  });

  it('comes to an end on long lines of marks and verbs', () => {
    for (const piece of [
      '" ',
      "'a ",
      'said ',
      'said, ',
      '“',
      'Lavrov said that ',
      '"A," he said. ',
      "s' ",
      'the minister, ',
      '(',
      'of ',
      'words of ',
      'as saying ',
      '— ',
      'according to ',
    ]) {
      const body = piece.repeat(20_000 / piece.length);
      const whole = [{ start: 0, end: body.length }];
      const found = findQuotations(body, whole, [...whole], namesOf(body.slice(0, 200), PEOPLE));
      expect(found.length).toBeLessThan(body.length);
    }
  });
});
