import { describe, expect, it } from 'vitest';

import { figuresExclude, findFigures } from '../../src/text/figures.js';

describe('the figures of a sentence', () => {
  it.each<[sentence: string, figures: readonly string[]]>([
    ['Power was divided between two rival governments.', ['two rival governments = 2 govern']],
    ['More than 9,000 soldiers took part.', ['9,000 soldiers >= 9000 soldier']],
    ['It can handle nine million passengers a year.', ['nine million passengers = 9000000 passeng']],
    ['The line costs 3.2 billion dollars.', ['3.2 billion dollars = 3200000000 dollar']],
    ['It lost $60 million.', ['$60 million = 60000000 dollar']],
    ['He won 52 percent of the votes.', ['52 percent = 52 percent']],
    ['He won 52% of the votes.', ['52% = 52 percent']],
    ['He spoke for about three years.', ['three years ~ 3 year']],
    ['A two-hour speech.', ['two-hour = 2 hour']],
    ['A dozen people waited.', ['A dozen people = 12 peopl']],
    ['The first essential step.', ['first essential # 1 essenti']],
    ['The blast left 12 dead and 30 injured.', ['12 dead = 12 dead', '30 injured = 30 injured']],
    ['The blast killed 12 people.', ['12 people = 12 dead']],
    ['Twelve people died.', ['Twelve people = 12 dead']],
    [
      'Killing 21 civilians, the blast injured 30 people.',
      ['21 civilians = 21 dead', '30 people = 30 injured'],
    ],
  ])('%s', (sentence, figures) => {
    const signs = { exact: '=', least: '>=', most: '<=', about: '~' };
    const found = findFigures(sentence).map(
      ({ text, kind, bound, value, unit }) =>
        `${text} ${kind === 'rank' ? '#' : signs[bound]} ${String(value)} ${unit ?? '-'}`,
    );
    expect(found).toEqual(figures);
    for (const { start, end, text } of findFigures(sentence)) expect(sentence.slice(start, end)).toBe(text);
  });

  it.each(['It was elected in 2014.', 'On April 14 to 16.', 'At 10:30 it ended 3-2.', 'One of them left.'])(
    'none in: %s',
    (sentence) => {
      expect(findFigures(sentence)).toEqual([]);
    },
  );

  it.each<[left: string, right: string, excludes: boolean]>([
    ['12 dead', '21 people were killed', true],
    ['12 injured', '21 people were killed', false],
    ['12 trucks', '21 tons', false],
    ['12 trucks', '12 trucks', false],
    ['At least 12 trucks', '21 trucks', false],
    ['At least 30 trucks', '21 trucks', true],
    ['Up to 12 trucks', '21 trucks', true],
    ['About 20 trucks', '21 trucks', false],
    ['4,000 workers', '4,012 workers', false],
    ['4,000 workers', '7,000 workers', true],
    ['The third summit', 'The first summit', true],
    ['The third summit', 'Three summits', false],
  ])('%s and %s exclude each other: %s', (left, right, excludes) => {
    const [one] = findFigures(left);
    const [other] = findFigures(right);
    if (one === undefined || other === undefined) throw new Error('There is no figure.');
    expect(figuresExclude(one, other)).toBe(excludes);
    expect(figuresExclude(other, one)).toBe(excludes);
  });
});
