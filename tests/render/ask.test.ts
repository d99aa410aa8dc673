import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Coverage, Refusal } from '../../src/answers/answer.js';
import { citationCard, coverageLine, renderAsk } from '../../src/render/ask.js';
import { DEFAULT_LANGUAGE } from '../../src/render/texts/language.js';
import { plainText } from '../../src/render/visible-text.js';
import { citation } from './arbitrary-answer.js';
import { refused, SAMPLE_CITATION, SAMPLE_COVERAGE, SAMPLE_FOUND } from './sample-answers.js';

function textsOf(refusal: Refusal, topics: readonly string[] = []): string[] {
  return renderAsk(refused(refusal, topics)).paragraphs.map(({ runs }) => plainText(runs));
}

describe('renderAsk', () => {
  it('gives the question, a card for each citation and what the archive covers', () => {
    expect(renderAsk(SAMPLE_FOUND)).toEqual({
      kind: 'answer',
      heading: 'Who opened the harbour?',
      paragraphs: [],
      cards: [
        {
          number: 1,
          paragraphs: [
            { kind: 'context', runs: [{ text: 'The harbour was closed. ' }] },
            {
              kind: 'quote',
              runs: [
                { text: 'The mayor, ' },
                { text: 'Ada Byrne', bold: true },
                { text: ', opened it\n' },
                { text: 'at noon', bold: true },
                { text: '.' },
              ],
            },
            { kind: 'context', runs: [{ text: ' Ships came in.' }] },
            { kind: 'text', runs: [{ text: '— Ada Byrne' }] },
            { kind: 'source', runs: [{ text: 'Harbour open again' }], url: 'https://example.org/harbour' },
            { kind: 'note', runs: [{ text: 'Coast Wire · 6 April 2019' }] },
          ],
        },
      ],
      footer: [
        { text: 'Archive: 5 articles, 6 April 2019 (3 undated) · index built ' },
        { text: '12 August 2026 at 14:03 UTC', instant: '2026-08-12T14:03:00.000Z' },
      ],
    });
  });

  it('keeps each quote as it is, and exactly its highlights bold', () => {
    fc.assert(
      fc.property(citation(), (cited) => {
        const verbatim = citationCard(cited, DEFAULT_LANGUAGE)
          .paragraphs.filter(({ kind }) => kind === 'quote' || kind === 'context')
          .flatMap(({ runs }) => runs);
        expect(plainText(verbatim)).toBe(cited.quote);
        const bold = verbatim.filter((run) => run.bold === true).map(({ text }) => text);
        expect(bold).toEqual(
          cited.highlights.map(({ start, end }) => cited.quote.slice(start - cited.start, end - cited.start)),
        );
      }),
    );
  });

  it('says what is not known of a source', () => {
    const { url: _url, ...source } = SAMPLE_CITATION;
    const card = citationCard({ ...source, outlet: null, date: null }, DEFAULT_LANGUAGE);
    expect(card.paragraphs.slice(-2)).toEqual([
      { kind: 'source', runs: [{ text: 'Harbour open again' }] },
      { kind: 'note', runs: [{ text: 'outlet not stated · date not known' }] },
    ]);
  });

  it('writes dates as the reader does', () => {
    const { cards, footer = [] } = renderAsk(SAMPLE_FOUND, { locale: 'en-US' });
    expect(plainText(cards[0]?.paragraphs.at(-1)?.runs ?? [])).toBe('Coast Wire · April 6, 2019');
    expect(plainText(footer)).toContain('August 12, 2026');
  });

  it.each(['xx', 'en-@', '', '../en'])('is in English alone for a reader whose locale is %j', (locale) => {
    expect(renderAsk(SAMPLE_FOUND, { locale })).toEqual(renderAsk(SAMPLE_FOUND));
  });

  it('carries who is to see it', () => {
    expect(renderAsk(SAMPLE_FOUND, { visibility: 'private' }).visibility).toBe('private');
    expect(renderAsk(SAMPLE_FOUND).visibility).toBeUndefined();
  });

  it.each<[Refusal, string]>([
    [{ kind: 'names-missing', names: ['Macron'] }, 'The archive does not say. No article mentions Macron.'],
    [
      { kind: 'names-missing', names: ['Macron', 'Merkel'] },
      'The archive does not say. No article mentions Macron or Merkel.',
    ],
    [
      { kind: 'not-told', names: ['Haftar'], asked: 'date' },
      'The archive does not say. Articles mention Haftar, but none gives a date for this.',
    ],
    [
      { kind: 'not-told', names: ['Haftar', 'Sarraj', 'Salame'], asked: 'person' },
      'The archive does not say. Articles mention Haftar, Sarraj and Salame, but none says who.',
    ],
    [
      { kind: 'not-told', names: [], asked: 'reason' },
      'The archive does not say. Articles touch on this, but none says why.',
    ],
    [{ kind: 'nothing-near' }, 'The archive does not say. No article comes near this question.'],
    [
      { kind: 'filtered-out', by: 'both', outlets: ['TASS', 'Xinhua'] },
      'No article fits these filters. Try other dates or another outlet. The archive holds articles of TASS and Xinhua.',
    ],
    [{ kind: 'filtered-out', by: 'dates', outlets: [] }, 'No article fits these filters. Try other dates.'],
    [
      { kind: 'filtered-out', by: 'outlet', outlets: ['TASS'] },
      'No article fits these filters. Try another outlet. The archive holds articles of TASS.',
    ],
    [
      { kind: 'other-days', names: ['Libya'], from: '1969', to: '2019-04' },
      'Within these filters, the archive does not say. It dates events for Libya on other days: 1969 – April 2019.',
    ],
    [
      { kind: 'person-unknown', name: 'Macron' },
      'The archive does not say. No article names a person called Macron.',
    ],
    [
      { kind: 'not-within', outlet: null },
      'Within these filters, the archive does not say. The rest of the archive was not searched; ask again without the filters.',
    ],
    [
      { kind: 'not-within', outlet: 'TASS' },
      'Within these filters, the archive does not say. Only articles of TASS were searched; ask again without that outlet.',
    ],
    [
      { kind: 'other-language', language: 'French' },
      'Please ask in English. The question seems to be in French; the archive can only be searched in English so far.',
    ],
  ])('gives the reason of %j', (refusal, expected) => {
    expect(textsOf(refusal)).toEqual([expected]);
  });

  it('goes only to the one who asked, and says what the archive tells of', () => {
    expect(renderAsk(refused({ kind: 'nothing-near' })).kind).toBe('refusal');
    expect(textsOf({ kind: 'nothing-near' }, ['Tripoli', 'Khalifa Haftar'])[1]).toBe(
      'The archive tells of Tripoli and Khalifa Haftar.',
    );
  });
});

describe('coverageLine', () => {
  const { builtAt } = SAMPLE_COVERAGE;
  it.each<[Coverage, string]>([
    [{ articles: 1, from: null, to: null, undated: 1, builtAt }, 'Archive: 1 article, undated'],
    [{ articles: 2, from: null, to: null, undated: 2, builtAt }, 'Archive: 2 articles, all undated'],
    [{ articles: 0, from: null, to: null, undated: 0, builtAt }, 'Archive: no articles'],
    [
      { articles: 50_000, from: '2018-12-31', to: '2023-01-01', undated: 0, builtAt },
      'Archive: 50,000 articles, 31 December 2018 – 1 January 2023',
    ],
  ])('writes %j', (coverage, expected) => {
    expect(plainText(coverageLine(coverage, DEFAULT_LANGUAGE))).toBe(
      `${expected} · index built 12 August 2026 at 14:03 UTC`,
    );
  });

  it('leaves the build out where its time cannot be read', () => {
    const line = coverageLine({ ...SAMPLE_COVERAGE, builtAt: 'never' }, DEFAULT_LANGUAGE);
    expect(plainText(line)).toBe('Archive: 5 articles, 6 April 2019 (3 undated)');
  });
});
