import { describe, expect, it } from 'vitest';

import type { NameLabel, NameMention } from '../../../src/core/mention.js';
import { createTopicCounter } from '../../../src/text/names/gather-topics.js';

const name = (text: string, label: NameLabel = 'GPE'): NameMention => ({
  start: 0,
  end: text.length,
  text,
  label,
});

describe('createTopicCounter', () => {
  it('counts articles, not mentions, under the usual spelling', () => {
    const counter = createTopicCounter();
    counter.add([name('Libya'), name('Libya'), name('the United Nations', 'ORG')]);
    counter.add([name('LIBYA'), name('United  Nations', 'ORG'), name('Çeşme')]);
    counter.add([name('Libya'), name('Cesme'), name('Cesme')]);
    expect(counter.topics()).toEqual([
      { name: 'Libya', articles: 3 },
      { name: 'Cesme', articles: 2 },
      { name: 'United Nations', articles: 2 },
    ]);
  });

  it('does not depend on the order of the articles', () => {
    const articles = [[name('Tripoli'), name('U.N.', 'ORG')], [name('tripoli')], [name('UN', 'ORG')]];
    const counted = [articles, articles.toReversed()].map((order) => {
      const counter = createTopicCounter();
      for (const names of order) counter.add(names);
      return counter.topics();
    });
    expect(counted[0]).toEqual(counted[1]);
  });

  it.each([
    ['whose a thing is', name('Libyan', 'NORP')],
    ['what has no letter', name('1,200', 'ORG')],
    ['what is too long to be a name', name('A very '.repeat(20), 'ORG')],
  ])('leaves out %s', (_, mention) => {
    const counter = createTopicCounter();
    counter.add([mention]);
    expect(counter.topics()).toEqual([]);
  });
});
