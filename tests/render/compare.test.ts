import { describe, expect, it } from 'vitest';

import { renderCompare } from '../../src/render/compare.js';
import { renderDiscord } from '../../src/render/discord.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { compareAnswer } from '../support/fake-compare.js';

/** A side that is quoted twice from one article. */
function twice(): Parameters<typeof renderCompare>[0] {
  const answer = compareAnswer({ topic: 'harbour bridge' });
  const [first, ...others] = answer.outlets;
  const [citation] = first?.citations ?? [];
  if (answer.outcome !== 'found' || first === undefined || citation === undefined) throw new Error('no side');
  return { ...answer, outlets: [{ ...first, citations: [citation, citation] }, ...others] };
}

function descriptionOf(reply: ReturnType<typeof renderCompare>, title: string): string {
  return renderDiscord(reply)
    .flatMap(({ embeds }) => embeds)
    .filter((embed) => embed.title?.startsWith(title))
    .map(({ description = '' }) => description)
    .join('');
}

describe('renderCompare', () => {
  it('sets each quote with its source apart from the next', () => {
    const reply = renderCompare(twice());
    const differing = descriptionOf(reply, 'They differ');
    expect(differing).toContain('Harbour Gazette · 2 March 2021\n\n> Divers found **five cracks**');
    expect(renderTerminal(reply, { colours: false, width: Infinity })).toContain(
      'Harbour Gazette · 2 March 2021\n\n    ▌ Divers found five cracks.',
    );
  });

  it('sets two quotes from one article apart, as they need not stand side by side there', () => {
    const reply = renderCompare(twice());
    const quote = '> Only here stands that Harbour Gazette saw the crane.';
    expect(descriptionOf(reply, 'Only Harbour Gazette tells this')).toContain(`${quote}\n\n${quote}\n\n`);
  });

  it.each([
    ['en', 'All 5 sources tell this'],
    ['de', 'Alle 5 Quellen berichten das'],
    ['fr', 'Les 5 sources le racontent'],
    ['es', 'Las 5 fuentes lo cuentan'],
    ['ru', 'Об этом сообщают все 5 источников'],
    ['tr', '5 kaynağın hepsi bunu anlatıyor'],
  ])('says what it counts: %s', (locale, title) => {
    const { cards } = renderCompare(compareAnswer({ topic: 'harbour bridge' }), { locale });
    expect(cards.map((card) => card.title)).toContain(title);
  });

  it('says of what it counts that it is not all, where not all was compared', () => {
    const answer = compareAnswer({ topic: 'harbour bridge' });
    if (answer.outcome !== 'found') throw new Error('nothing found');
    const leftOut = { articles: 7, outlets: 2, withoutOutlet: 1 };
    const { cards, paragraphs } = renderCompare({ ...answer, leftOut, mostSentences: 24 });
    expect(paragraphs.slice(0, 3).map(({ runs }) => runs[0]?.text)).toEqual([
      'Told by 12 articles from 8 sources: 6 outlets and 2 articles without a stated outlet.',
      '5 sources are compared; 7 further articles on this are left out.',
      'Of each source at most 24 sentences are compared, those that tell most of it.',
    ]);
    const counting = cards.flatMap(({ title = '' }) => (title.startsWith('They differ') ? [] : [title]));
    expect(counting).toContain('All 5 sources tell this (as far as compared)');
    expect(counting.filter((title) => !title.endsWith('(as far as compared)'))).toEqual([]);
  });
});
