import { describe, expect, it } from 'vitest';

import type { Source } from '../../src/answers/sources-answer.js';
import { renderDiscord } from '../../src/render/discord.js';
import { DISCORD_LIMITS } from '../../src/render/limits.js';
import { renderSources, SOURCES_PAGE_SIZE } from '../../src/render/sources.js';
import { sourceLine } from '../../src/render/sources-json.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { sourcesAnswer } from '../support/fake-answers.js';

const QUERY = { page: 0, pageSize: SOURCES_PAGE_SIZE };
const plain = { colours: false, width: Infinity };

describe('renderSources', () => {
  it('shows titles with their links, outlets and dates, and what the list holds', () => {
    const text = renderTerminal(renderSources(sourcesAnswer(QUERY)), plain);
    expect(text).toContain('3 articles from 1 outlet; 1 without a stated outlet');
    expect(text).toContain('Outlets: Harbour Gazette (2)');
    expect(text).toContain(
      '    1 · Cracks, part 1\n    https://gazette.example/bridge/1\n    Harbour Gazette · 2 March 2021\n\n',
    );
    expect(text).toContain('    2 · Cracks, part 2\n    outlet not stated · 2 March 2021');
  });

  it.each([
    ['en', '3 articles without a stated outlet'],
    ['de', '3 Artikel ohne Angabe des Mediums'],
    ['es', '3 artículos sin medio indicado'],
    ['fr', '3 articles sans média précisé'],
    ['ru', '3 статьи без указания издания'],
    ['tr', 'Yayını belirtilmemiş 3 haber'],
  ])('counts no outlets where none is stated: %s', (locale, expected) => {
    const answer = { ...sourcesAnswer(QUERY), outlets: 0, withoutOutlet: 3, largest: [] };
    expect(renderTerminal(renderSources(answer, { locale }), plain)).toContain(`\n${expected}\n`);
  });

  it('says what was filtered by, and that the undated pass no date filter', () => {
    const answer = sourcesAnswer({ ...QUERY, outlet: 'Harbour Gazette', from: '2021-03-01' }, 2);
    const text = renderTerminal(renderSources(answer), plain);
    expect(text).toMatch(/^Sources · Harbour Gazette · from 1 March 2021\n\n2 of 3 articles\n/u);
    expect(text).toContain('pass no date filter');
    expect(text).not.toContain('Outlets:');
  });

  it('refuses with the outlets that there are where no article fits', () => {
    const reply = renderSources(sourcesAnswer({ ...QUERY, outlet: 'None' }, 0));
    expect(reply.kind).toBe('refusal');
    expect(renderTerminal(reply, plain)).toContain('The archive holds articles of Harbour Gazette.');
  });

  it.each(['plain ', 'with *stars*_and_[more] '])(
    'keeps every row of a full page, however long its title (%s) and its link',
    (word) => {
      const sources = Array.from({ length: SOURCES_PAGE_SIZE }, (_, place): Source => ({
        article: `${String(place)}.txt`,
        title: `Row ${String(place)} ${word.repeat(40)}`,
        outlet: 'An Outlet of Some Length',
        url: `https://example.com/${'path/'.repeat(40)}`,
        date: null,
      }));
      const answer = { ...sourcesAnswer(QUERY, 25), sources };
      const messages = renderDiscord(renderSources(answer, { args: ['', '', ''] }), {
        customIdOf: () => 'id',
      });
      expect(messages).toHaveLength(1);
      const description = messages[0]?.embeds[1]?.description ?? '';
      expect(description.length).toBeLessThanOrEqual(DISCORD_LIMITS.embedDescription);
      for (const { title } of sources) expect(description).toContain(title.slice(0, 5));
      expect(description.match(/^-# /gmu)).toHaveLength(SOURCES_PAGE_SIZE);
    },
  );

  it('writes a line of JSON for each article', () => {
    const [source] = sourcesAnswer(QUERY).sources;
    if (source === undefined) throw new Error('The list is empty.');
    expect(JSON.parse(sourceLine(source))).toEqual(source);
  });
});
