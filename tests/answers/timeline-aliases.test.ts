import { describe, expect, it } from 'vitest';

import { aliasesIn, nameSource } from '../../src/answers/timeline-aliases.js';
import { classNounsFor } from '../../src/answers/timeline-class-nouns.js';

function names(topic: string, body: string, text: string): boolean {
  const aliases = aliasesIn(topic, body);
  return aliases.length > 0 && new RegExp(aliases.join('|'), 'u').test(text);
}

describe('aliasesIn', () => {
  it.each([
    ['Norvik Harbour Trust', 'The Norvik Harbour Trust (NHT) met.', 'The NHT met.'],
    ['NHT', 'The Norvik Harbour Trust, or NHT, met.', 'The Norvik Harbour Trust met.'],
    ['Norvik Inc.', 'Norvik Inc. opened.', 'Norvik closed.'],
    ['Tidebox store', 'The Tidebox store opened.', 'Songs on Tidebox sold well.'],
    ['Coast 300', 'The Coast 300 fell.', 'The Coast rose again.'],
    ['Norvik 787', 'Norvik said the Norvik 787 flew.', 'The 787 landed.'],
    ['Tern Harbour Industrial Average', 'The Tern Harbour Industrial Average fell.', 'The Tern rose.'],
  ])('knows %s by another name', (topic, body, text) => {
    expect(names(topic, body, text)).toBe(true);
  });

  it.each([
    ['Norvik Harbour Trust', 'The Norvik Harbour Trust met.', 'The NHT met.'],
    ['Skerry 4', 'The Skerry 4 and the Skerry 3 sailed.', 'The Skerry sailed.'],
    ['Coast 300', 'The Coast 300 and the Coast 100 fell.', 'The Coast rose.'],
    ['Norvik 787', 'The Norvik 787 flew.', 'The 787 passengers left.'],
    ['Norvik Corps', 'Norvik Corps sued Norvik.', 'Norvik won.'],
    ['Tidebox store', 'The shop opened.', 'Songs on Tidebox sold well.'],
  ])('does not take another thing for %s', (topic, body, text) => {
    expect(names(topic, body, text)).toBe(false);
  });
});

describe('classNounsFor', () => {
  const nouns = (name: string, body: string): readonly string[] =>
    classNounsFor(nameSource(name), body)?.split('|') ?? [];

  it.each([
    ['Norvik', 'Norvik said it would build more.', 'company'],
    ['Norvik', "Norvik's chief executive left.", 'firm'],
    ['Skerry 240', 'They showed the Skerry 240, a ferry for forty cars.', 'ferry'],
    ['Tidebox', 'The Tidebox music player sold well.', 'player'],
  ])('lets %s be meant after "%s" by "the %s"', (name, body, noun) => {
    expect(nouns(name, body)).toContain(noun);
  });

  it.each([
    ['Skerry 240', 'The Skerry 240 sailed.', 'company'],
    ['Norvik', 'Norvik said it would build a ferry.', 'ferry'],
  ])('does not let %s be meant after "%s" by "the %s"', (name, body, noun) => {
    expect(nouns(name, body)).not.toContain(noun);
  });
});
