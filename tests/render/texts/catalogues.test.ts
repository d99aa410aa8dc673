import { describe, expect, it } from 'vitest';

import { BotError } from '../../../src/core/errors.js';
import { renderAsk } from '../../../src/render/ask.js';
import { renderDiscord } from '../../../src/render/discord.js';
import { renderError } from '../../../src/render/error.js';
import { DISCORD_LIMITS } from '../../../src/render/limits.js';
import { english } from '../../../src/render/texts/en.js';
import { CATALOGUES, languageFor } from '../../../src/render/texts/language.js';
import type { Texts } from '../../../src/render/texts/texts.js';
import { foundAnswer, refusedAnswer } from '../../support/fake-answers.js';

const OTHERS = [...CATALOGUES].filter(([language]) => language !== 'en');
/** Arguments that any sentence of a catalogue can be made with: each gets as many as it takes. */
const SAMPLES: readonly (readonly unknown[])[] = [
  ['Ada', 'Ben', 'Eve'],
  [1, 1, 1],
  [3, '3 May 2021', 5],
  [0, 12_345, 2],
  [null, 'date', null],
  ['both', 'TASS', null],
];
/** What is the same in several languages. */
const SAME = new Set(['— Ada', 'Page 3 of 5']);

/** Every sentence of a catalogue by its place, the made ones with each of the samples that they take. */
function sentencesOf(texts: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(texts) as readonly (readonly [string, unknown])[]) {
    const place = `${path}.${name}`;
    if (typeof value === 'string') {
      found.set(place, value);
    } else if (typeof value === 'function') {
      for (const [index, sample] of SAMPLES.entries()) {
        const sentence = made(value, sample);
        if (sentence !== null) found.set(`${place} ${String(index)}`, sentence);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [inner, sentence] of sentencesOf(value, place)) found.set(inner, sentence);
    }
  }
  return found;
}

function made(make: Function, sample: readonly unknown[]): string | null {
  try {
    const sentence: unknown = make(...sample);
    return typeof sentence === 'string' && !/undefined|NaN|null/u.test(sentence) ? sentence : null;
  } catch {
    // A sample of other kinds than this sentence takes.
    return null;
  }
}

describe('the catalogues', () => {
  it('are those of six languages', () => {
    expect([...CATALOGUES.keys()].sort()).toEqual(['de', 'en', 'es', 'fr', 'ru', 'tr']);
  });

  it.each(OTHERS)('%s says each sentence, in its own words', (_language, texts) => {
    const [theirs, ours] = [sentencesOf(texts), sentencesOf(english)];
    // That none is missing is for the compiler; here all of them can be made at all.
    const places = (sentences: ReadonlyMap<string, string>) =>
      new Set([...sentences.keys()].map((place) => place.replace(/ \d$/u, '')));
    expect(places(theirs)).toEqual(places(ours));
    const copied = [...theirs].filter(
      ([place, sentence]) => sentence !== '' && sentence === ours.get(place) && !SAME.has(sentence),
    );
    // A word or a date may be the same; a sentence may not.
    expect(copied.filter(([, sentence]) => sentence.split(' ').length > 2)).toEqual([]);
  });

  it.each([...CATALOGUES])('%s fits Discord’s limits', (_language, texts) => {
    const labels = [
      texts.feedback.helpful,
      texts.feedback.notHelpful,
      texts.who.howKnown,
      texts.reading.answer.more,
      texts.reading.answer.context(25),
      texts.reading.answer.makePublic,
      texts.reading.answer.makePrivate,
      texts.timeline.earlier,
      texts.timeline.later,
      texts.timeline.exportButton,
      texts.timeline.reportsButton(999, 9999),
    ];
    for (const label of labels) {
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(DISCORD_LIMITS.buttonLabel);
    }
    for (const sentence of sentencesOf(texts).values()) expect(sentence.length).toBeLessThan(300);
  });

  it.each([...CATALOGUES.keys(), 'es-419', 'en-US'])('%s makes whole replies', (locale) => {
    const question = { text: 'Who?', askedAt: '2026-01-01T00:00:00.000Z' };
    const replies = [
      renderAsk(foundAnswer(question), { locale }),
      renderAsk(refusedAnswer(question), { locale }),
      renderError(new BotError('rate-limited', '', { retryAfterSeconds: 21 }), '1', { locale }),
      renderError(new Error('unknown'), '1', { locale }),
    ];
    for (const reply of replies) expect(renderDiscord(reply)).toHaveLength(1);
  });
});

describe('plural forms', () => {
  const tail = (texts: Texts, number: number) => texts.coverage(number, null, 0).replace(/,.*$/u, '');
  it.each([
    ['en', 1, 'Archive: 1 article'],
    ['en', 2, 'Archive: 2 articles'],
    ['fr', 1, 'Archives : 1 article'],
    ['fr', 5, 'Archives : 5 articles'],
    ['de', 1, 'Archiv: 1 Artikel'],
    ['es', 1, 'Archivo: 1 artículo'],
    ['es', 2, 'Archivo: 2 artículos'],
    ['ru', 1, 'Архив: 1 статья'],
    ['ru', 3, 'Архив: 3 статьи'],
    ['ru', 5, 'Архив: 5 статей'],
    ['ru', 11, 'Архив: 11 статей'],
    ['ru', 21, 'Архив: 21 статья'],
    ['ru', 112, 'Архив: 112 статей'],
    ['tr', 1, 'Arşiv: 1 haber'],
    ['tr', 7, 'Arşiv: 7 haber'],
  ])('of %s for %i', (locale, number, expected) => {
    expect(tail(languageFor(locale).texts, number)).toBe(expected);
  });

  it('count the articles of a build', () => {
    const { archive } = languageFor('fr').texts;
    expect([0, 1, 2].map((done) => archive.building(done, 5, '0 %').replace(/ sur.*$/u, ''))).toEqual([
      'Indexation : 0 article',
      'Indexation : 1 article',
      'Indexation : 2 articles',
    ]);
  });

  it('tell the seconds to wait', () => {
    expect(languageFor('ru').texts.tryAgainIn(1)).toContain('1 секунду.');
    expect(languageFor('ru').texts.tryAgainIn(22)).toContain('22 секунды.');
    expect(languageFor('de').texts.tryAgainIn(1)).toContain('1 Sekunde ');
  });
});

describe('languages by name', () => {
  it.each([
    ['fr', 'German', 'allemand'],
    ['de', 'Russian', 'Russisch'],
    ['es', 'Turkish', 'turco'],
    ['ru', 'French', 'французский'],
    ['tr', 'Spanish', 'İspanyolca'],
    ['de', 'Klingon', 'Klingon'],
  ])('are named in %s: %s', (locale, name, expected) => {
    expect(languageFor(locale).texts.otherLanguage(name)).toContain(expected);
  });

  it('are English for a reader whose language has no catalogue', () => {
    expect(languageFor('sv-SE').texts).toBe(english);
    expect(languageFor('no such locale').texts).toBe(english);
  });
});
