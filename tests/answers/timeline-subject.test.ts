import { describe, expect, it } from 'vitest';

import { readSubject } from '../../src/answers/timeline-subject.js';

const NAMED = 0.6;

function mention(topic: string, text: string, person: string | null = null): number {
  return readSubject({ topic: topic === '' ? null : topic, person, rarity: () => 1 }).mention(text);
}

describe('readSubject', () => {
  it.each([
    ['Libya', 'Libyan factions have been fighting.'],
    ['Egypt', 'The Egyptian minister left.'],
    ['China', 'Chinese exports rose.'],
    ['Falcon 9', 'A Falcon 9 took off.'],
    ['Harbour Bridge Trust', 'The Bridge Trust sold the tower.'],
  ])('finds %s in "%s"', (topic, text) => {
    expect(mention(topic, text)).toBeGreaterThanOrEqual(NAMED);
  });

  it.each([
    ['Libya', 'The library was closed.'],
    ['Falcon 9', 'The 9 falcons flew away; one falcon stayed.'],
    ['Falcon 9', 'A Falcon took off with 9 satellites.'],
    ['Harbour Bridge Trust', 'They trust the master.'],
  ])('does not find %s in "%s"', (topic, text) => {
    expect(mention(topic, text)).toBeLessThan(NAMED);
  });

  it("takes the last word of a person's name for the person", () => {
    expect(mention('', 'Quill opened the market.', 'Ada Quill')).toBe(1);
    expect(mention('', 'Ada opened the market.', 'Ada Quill')).toBe(0);
  });

  it.each([
    ['Café', 'A cafe opened.'],
    ['happiness', 'The happy few.'],
    ['U.S.', 'The US left.'],
    ['US', 'The U.S. left.'],
    ['ponies', 'A pony ran.'],
    ['hopes', 'Hoping for rain, they left.'],
    ['São Paulo', 'Sao Paulo grew.'],
  ])('does not overlook %s in "%s"', (topic, text) => {
    expect(mention(topic, text)).toBe(1);
  });

  it.each([
    ['AT&T', 'AT&T sold phones.', 1],
    ['AT&T', 'They met at noon.', 0],
    ['US', 'The U.S. left.', 1],
    ['US', 'They told us.', 0],
    ['IT', 'It left.', 0],
    ['S&P', 'The S&P fell.', 1],
  ])('takes %s in "%s" as it stands', (topic, text, expected) => {
    expect(mention(topic, text)).toBe(expected);
  });

  it('wants both a topic and a person', () => {
    expect(mention('market', 'Quill slept.', 'Ada Quill')).toBe(0);
    expect(mention('market', 'Quill opened the market.', 'Ada Quill')).toBe(1);
  });
});
