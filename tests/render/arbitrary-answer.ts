import * as fc from 'fast-check';

import type { AskAnswer, Coverage, Refusal } from '../../src/answers/answer.js';
import type { CalendarDate } from '../../src/core/calendar-date.js';
import type { Citation } from '../../src/core/citation.js';

const ID = '123456789012345678';

/** What people and articles could write to break a message: Markdown, mentions, marks that show nothing, halves of characters. */
const HOSTILE = [
  [
    '*',
    '**',
    '***',
    '_',
    '__',
    '~~',
    '`',
    '```',
    '||',
    '\\',
    '\\\\',
    '[',
    ']',
    '](',
    ')',
    '(',
    '<',
    '>',
    ':',
  ],
  [`<@${ID}>`, `<@!${ID}>`, `<@&${ID}>`, `<#${ID}>`, `<:wave:${ID}>`, `<a:wave:${ID}>`, `</ask:${ID}>`],
  ['<t:1554508800:R>', '<id:customize>', '@everyone', '@here', ':smile:', '[words](https://example.org)'],
  ['https://example.org/a_b_c', 'http://x.y', 'steam://run', '<https://example.org>', 'www.example.org'],
  [
    '# ',
    '## ',
    '-# ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12) ',
    '> ',
    '>>> ',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '\u2028',
  ],
  [
    '\u200B',
    '\u200D',
    '\u200E',
    '\u202E',
    '\u2066',
    '\uFEFF',
    '\u00AD',
    '\u0000',
    '\u001B[31m',
    '\uD800',
    '\uDC00',
  ],
  ['😀', '👨‍👩‍👧', '🇱🇾', '1️⃣', '#️⃣', '©️', '¯\\_(ツ)_/¯', 'ا', 'é', '中', '"', '“', '—', '…', '.', '-', '1'],
  ['Tripoli', 'said', 'a ', 'x'],
].flat();

/** Text from hostile pieces and from any characters at all. */
export function hostileText(maxPieces = 30): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** As hostile, and now and then up to 20,000 characters long. */
function longText(): fc.Arbitrary<string> {
  const repeated = fc
    .tuple(hostileText(12), fc.integer({ min: 1, max: 2000 }))
    .map(([text, times]) => text.repeat(times).slice(0, 20_000));
  return fc.oneof({ weight: 3, arbitrary: hostileText() }, { weight: 1, arbitrary: repeated });
}

function calendarDate(): fc.Arbitrary<CalendarDate | null> {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  return fc.option(
    fc
      .tuple(fc.array(day, { minLength: 1, maxLength: 6 }), fc.constantFrom(4, 7, 10), fc.boolean())
      .map(([days, length, inferred]): CalendarDate => {
        const sorted = days.map((date) => date.toISOString().slice(0, length)).sort();
        const value = sorted[0] ?? '';
        const precision = length === 10 ? 'day' : length === 7 ? 'month' : 'year';
        return inferred
          ? { value, precision, basis: 'inferred', candidates: sorted }
          : { value, precision, basis: 'stated' };
      }),
  );
}

interface CitationParts {
  readonly quote: string;
  /** Places in the quote as shares of its length: the sentence lies between the outermost two, highlights between pairs. */
  readonly cuts: readonly number[];
  readonly offset: number;
  readonly title: string;
  readonly outlet: string | null;
  readonly speaker: string | undefined;
  readonly url: string | undefined;
  readonly date: CalendarDate | null;
}

/** A citation whose spans are as they must be, with arbitrary text in it. */
export function citation(text: fc.Arbitrary<string> = longText()): fc.Arbitrary<Citation> {
  const address = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostileText());
  return fc
    .record({
      quote: text,
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 10 }),
      offset: fc.nat(5000),
      title: text,
      outlet: fc.option(hostileText()),
      speaker: fc.option(hostileText(), { nil: undefined }),
      url: fc.option(address, { nil: undefined }),
      date: calendarDate(),
    })
    .map(citationOf);
}

function citationOf({ quote, cuts, offset, title, outlet, speaker, url, date }: CitationParts): Citation {
  const places = cuts
    .map((cut) => offset + wholeCharacters(quote, Math.round(cut * quote.length)))
    .sort((one, other) => one - other);
  const start = places[0] ?? offset;
  const end = places.at(-1) ?? offset;
  const inner = places.slice(1, -1);
  const highlights = inner
    .map((place, index) => ({ start: place, end: inner[index + 1] ?? place }))
    .filter((span, index) => index % 2 === 0 && span.start < span.end);
  return {
    number: 1,
    article: 'article.txt',
    title,
    outlet,
    ...(url === undefined ? {} : { url }),
    date,
    start: offset,
    end: offset + quote.length,
    quote,
    sentence: { start, end },
    highlights,
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** The place itself, or the one before it where it would cut a character in two. */
function wholeCharacters(text: string, place: number): number {
  return /^\p{Surrogate}$/u.test(text.slice(place - 1, place)) && (text.codePointAt(place - 1) ?? 0) > 0xff_ff
    ? place - 1
    : place;
}

function numbered(cited: Citation, index: number): Citation {
  return { ...cited, number: index + 1 };
}

function coverage(): fc.Arbitrary<Coverage> {
  return fc.record({
    articles: fc.nat(60_000),
    from: fc.constantFrom(null, '2019-04-06', '2018-12-31'),
    to: fc.constantFrom(null, '2019-04-06', '2023-01-01'),
    undated: fc.nat(50),
    builtAt: fc.constantFrom('2026-08-12T14:03:00.000Z', 'never'),
  });
}

function refusal(): fc.Arbitrary<Refusal> {
  const names = fc.array(hostileText(), { maxLength: 6 });
  const asked = fc.constantFrom('date', 'person', 'number', 'place', 'reason', 'manner', 'thing');
  return fc.oneof(
    names.map((names): Refusal => ({ kind: 'names-missing', names })),
    fc.tuple(names, asked).map(([names, asked]): Refusal => ({ kind: 'not-told', names, asked })),
    fc.constant<Refusal>({ kind: 'nothing-near' }),
    fc
      .tuple(fc.constantFrom('dates', 'outlet', 'both'), names)
      .map(([by, outlets]): Refusal => ({ kind: 'filtered-out', by, outlets })),
    names.map((names): Refusal => ({ kind: 'other-days', names, from: '2019', to: '2019-04-06' })),
    hostileText().map((name): Refusal => ({ kind: 'person-unknown', name })),
    fc.option(hostileText()).map((outlet): Refusal => ({ kind: 'not-within', outlet })),
    hostileText().map((language): Refusal => ({ kind: 'other-language', language })),
  );
}

/** Any answer: up to five citations of up to 20,000 characters each, or any refusal. */
export function askAnswer(): fc.Arbitrary<AskAnswer> {
  const base = {
    question: longText(),
    understood: fc.option(longText()),
    coverage: coverage(),
    milliseconds: fc.constant({ total: 1 }),
  };
  return fc.oneof(
    fc.record({
      ...base,
      outcome: fc.constant('found'),
      citations: fc.array(citation(), { maxLength: 5 }).map((citations) => citations.map(numbered)),
    }),
    fc.record({
      ...base,
      outcome: fc.constant('nothing-found'),
      refusal: refusal(),
      topics: fc.array(hostileText(), { maxLength: 12 }),
      citations: fc.constant<readonly []>([]),
    }),
  );
}
