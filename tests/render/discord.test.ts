import type { BaseMessageOptions } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderAsk } from '../../src/render/ask.js';
import { ACCENT_COLOUR, renderDiscord, type DiscordMessage } from '../../src/render/discord.js';
import { DISCORD_LIMITS } from '../../src/render/limits.js';
import type { Card, Reply } from '../../src/render/reply.js';
import { askAnswer, citation, hostileText } from './arbitrary-answer.js';
import { readMarkdown, shownOf, textOf } from './discord-reader.js';

const EMPTY_REPLY: Reply = { kind: 'answer', paragraphs: [], cards: [] };

function cardOf(text: string, extra: readonly Card['paragraphs'][number][] = []): Card {
  return { number: 1, paragraphs: [{ kind: 'quote', runs: [{ text }] }, ...extra] };
}

function descriptionOf(card: Card): string {
  return renderDiscord({ ...EMPTY_REPLY, cards: [card] })[0]?.embeds[0]?.description ?? '';
}

function expectWithinLimits(message: DiscordMessage): void {
  const { embeds, files, allowedMentions } = message;
  expect(embeds.length).toBeGreaterThan(0);
  expect(embeds.length).toBeLessThanOrEqual(DISCORD_LIMITS.embeds);
  expect(files.length).toBeLessThanOrEqual(DISCORD_LIMITS.files);
  expect(allowedMentions).toEqual({ parse: [] });
  let total = 0;
  for (const { title, description, color, ...rest } of embeds) {
    expect(Object.keys(rest).filter((key) => key !== 'url')).toEqual([]);
    expect((title ?? description ?? '').trim()).not.toBe('');
    expect(title?.length ?? 1).toBeGreaterThan(0);
    expect(title?.length ?? 0).toBeLessThanOrEqual(DISCORD_LIMITS.embedTitle);
    expect(description?.length ?? 1).toBeGreaterThan(0);
    expect(description?.length ?? 0).toBeLessThanOrEqual(DISCORD_LIMITS.embedDescription);
    expect(color).toBe(ACCENT_COLOUR);
    total += (title?.length ?? 0) + (description?.length ?? 0);
  }
  expect(total).toBeLessThanOrEqual(DISCORD_LIMITS.embedTotal);
}

describe('renderDiscord', () => {
  it('shows a quote’s words as they stand and exactly the highlights in bold, whatever the text', () => {
    fc.assert(
      fc.property(citation(hostileText()), (cited) => {
        const reply = renderAsk({
          question: 'Who?',
          understood: null,
          outcome: 'found',
          citations: [cited],
          coverage: { articles: 1, from: null, to: null, undated: 1, builtAt: '2026-08-12T14:03:00Z' },
          milliseconds: { total: 1 },
        });
        const messages = renderDiscord(reply);
        const description = messages[0]?.embeds.at(-2)?.description ?? '';
        const read = readMarkdown(description);
        const isBold = (index: number): boolean =>
          cited.highlights.some(
            ({ start, end }) => index >= start - cited.start && index < end - cited.start,
          );
        expect(read.quoted).toEqual(shownOf(cited.quote, isBold));
        expect(read.specials).toEqual([]);
        expect(read.links.every((link) => link.startsWith('http'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows headings, titles, notes and names as they stand too', () => {
    fc.assert(
      fc.property(hostileText(15), hostileText(10), (heading, text) => {
        const [message] = renderDiscord({
          ...EMPTY_REPLY,
          heading,
          paragraphs: [
            { kind: 'text', runs: [{ text }] },
            { kind: 'note', runs: [{ text }] },
          ],
        });
        const { title = '', description = '' } = message?.embeds[0] ?? {};
        const read = [readMarkdown(title), readMarkdown(description)];
        const words = textOf(shownOf(text, () => false));
        expect(read.flatMap(({ specials }) => specials)).toEqual([]);
        expect(read.map(({ others }) => textOf(others)).join('')).toBe(
          textOf(shownOf(heading, () => false)) + words + words,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps any answer within every limit, and loses no citation', () => {
    fc.assert(
      fc.property(askAnswer(), (answer) => {
        const reply = renderAsk(answer);
        const messages = renderDiscord(reply);
        for (const message of messages) expectWithinLimits(message);
        const shown = messages.flatMap(({ embeds }) => embeds);
        for (const { number, title } of answer.citations) {
          if (shownOf(title, () => false).length === 0) continue;
          expect(
            shown.filter(({ description = '' }) => description.includes(`**${String(number)}** · `)),
          ).not.toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps any reply within every limit', () => {
    const kind = fc.constantFrom('quote', 'context', 'source', 'text', 'note');
    const runs = fc.array(fc.record({ text: hostileText(40), bold: fc.boolean() }), { maxLength: 5 });
    const paragraphs = fc.array(fc.record({ kind, runs, url: fc.webUrl() }), { maxLength: 12 });
    const cards = fc.array(fc.record({ title: hostileText(80), url: fc.webUrl(), paragraphs }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(hostileText(80), paragraphs, cards, runs, (heading, paragraphs, cards, footer) => {
        const messages = renderDiscord({ kind: 'answer', heading, paragraphs, cards, footer });
        for (const message of messages) expectWithinLimits(message);
      }),
      { numRuns: 200 },
    );
  });

  it('gives what discord.js takes for a reply', () => {
    const [message] = renderDiscord({ ...EMPTY_REPLY, heading: 'Who?' });
    expect(message satisfies BaseMessageOptions | undefined).toEqual({
      embeds: [{ title: 'Who?', color: ACCENT_COLOUR }],
      files: [],
      components: [],
      allowedMentions: { parse: [] },
    });
  });

  it('puts the question first, then the cards, then what the archive covers', () => {
    const [message] = renderDiscord({
      ...EMPTY_REPLY,
      heading: 'Who?',
      cards: [cardOf('He did.', [{ kind: 'source', runs: [{ text: 'A title' }] }])],
      footer: [{ text: 'Archive: 1 article' }],
    });
    expect(message?.embeds.map(({ title, description }) => title ?? description)).toEqual([
      'Who?',
      '> He did.\n\n**1** · A title',
      '-# Archive\\: 1 article',
    ]);
  });

  it('puts the footer under the text where there are no cards', () => {
    const [message] = renderDiscord({
      kind: 'refusal',
      heading: 'Who?',
      paragraphs: [{ kind: 'text', runs: [{ text: 'Nobody.', bold: true }] }],
      cards: [],
      footer: [{ text: 'Archive' }],
    });
    expect(message?.embeds).toEqual([
      { title: 'Who?', description: '**Nobody.**\n\n-# Archive', color: ACCENT_COLOUR },
    ]);
  });

  it('shows a question that is too long for a title whole, above the text', () => {
    const heading = `${'Who said *what* to whom '.repeat(16)}?`;
    const [message] = renderDiscord({ ...EMPTY_REPLY, heading });
    const [embed] = message?.embeds ?? [];
    expect(embed?.title).toBeUndefined();
    expect(textOf(readMarkdown(embed?.description ?? '').others)).toBe(heading.replaceAll(' ', ''));
  });

  it('shows an instant in the reader’s own time', () => {
    const footer = [{ text: 'index built ' }, { text: '6 April 2019', instant: '2019-04-06T00:00:00.000Z' }];
    const [message] = renderDiscord({ ...EMPTY_REPLY, footer });
    expect(message?.embeds[0]?.description).toBe('-# index built <t:1554508800:R>');
  });

  describe('when an excerpt is too long', () => {
    const sentence = 'The committee met in Ghadames and put off its vote once more. ';

    it('drops context before it touches the quote', () => {
      const description = descriptionOf({
        paragraphs: [
          { kind: 'context', runs: [{ text: sentence.repeat(30) }] },
          { kind: 'quote', runs: [{ text: sentence.repeat(40) }] },
          { kind: 'context', runs: [{ text: sentence.repeat(30) }] },
        ],
      });
      expect(description).toBe(`> ${sentence.repeat(40).trim()}`);
    });

    it('drops the context that follows before the context that leads up to it', () => {
      const description = descriptionOf({
        paragraphs: [
          { kind: 'context', runs: [{ text: 'Before it. ' }] },
          { kind: 'quote', runs: [{ text: sentence.repeat(60) }] },
          { kind: 'context', runs: [{ text: sentence.repeat(30) }] },
        ],
      });
      expect(description).toBe(`> -# Before it.\n> ${sentence.repeat(60).trim()}`);
    });

    it('shortens the quote at a sentence’s end and says so outside of the quote', () => {
      const description = descriptionOf(cardOf(sentence.repeat(100)));
      expect(description).toMatch(
        /^> (?:The committee met in Ghadames and put off its vote once more\. ?)+ \\\[…\\\]$/u,
      );
      expect(description.length).toBeGreaterThan(0.9 * DISCORD_LIMITS.embedDescription);
    });

    it('shortens a quote without sentences at a word’s end', () => {
      const words = Array.from({ length: 2000 }, (_, index) => `word${String(index)}`);
      const shown = descriptionOf(cardOf(words.join(' ')))
        .replace(/^> | \\\[…\\\]$/gu, '')
        .split(' ');
      expect(shown).toEqual(words.slice(0, shown.length));
    });

    it('shortens all of five long quotes alike and keeps them in one message', () => {
      const cards = Array.from({ length: 3 }, () => cardOf(sentence.repeat(300)));
      const messages = renderDiscord({ ...EMPTY_REPLY, cards });
      expect(messages).toHaveLength(1);
      const lengths = messages.flatMap(({ embeds }) =>
        embeds.map(({ description = '' }) => description.length),
      );
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(10);
    });

    it('goes on in a further message rather than losing a card', () => {
      const cards = Array.from({ length: 23 }, (_, index) => cardOf(`Sentence ${String(index)}.`));
      const messages = renderDiscord({
        ...EMPTY_REPLY,
        heading: 'All?',
        cards,
        footer: [{ text: 'Archive' }],
      });
      expect(messages.map(({ embeds }) => embeds.length)).toEqual([10, 10, 5]);
      expect(messages[2]?.embeds.at(-1)?.description).toBe('-# Archive');
    });
  });

  describe('links', () => {
    const source = (text: string, url: string): string =>
      descriptionOf({ paragraphs: [{ kind: 'source', runs: [{ text }], url }] });

    it.each([
      ['A title', 'https://example.org/a', '[A title](<https://example.org/a>)'],
      ['Seven [updated]', 'https://example.org/a', '[Seven \\[updated\\]](<https://example.org/a>)'],
      ['A title', 'https://example.org/a_(b)', '[A title](<https://example.org/a_%28b%29>)'],
      ['Half a ] bracket', 'https://example.org/', 'Half a \\] bracket [→](<https://example.org/>)'],
      ['See https://a.b', 'https://example.org/', 'See https\\://a.b [→](<https://example.org/>)'],
    ])('links %j to %s', (text, url, expected) => {
      expect(source(text, url)).toBe(expected);
    });

    it.each([
      'javascript:alert(1)',
      'not an address',
      'ftp://example.org',
      `https://example.org/${'a'.repeat(500)}`,
    ])('leaves out %s', (url) => {
      expect(source('A title', url)).toBe('A title');
    });
  });

  it('sends a file with its description', () => {
    const data = new Uint8Array([1, 2, 3]);
    const [message] = renderDiscord({
      ...EMPTY_REPLY,
      heading: 'A timeline',
      attachments: [{ name: 'timeline.png', data, description: 'word '.repeat(300) }],
    });
    const [file] = message?.files ?? [];
    expect(file?.name).toBe('timeline.png');
    expect([...(file?.attachment ?? [])]).toEqual([1, 2, 3]);
    expect(file?.description).toMatch(/word$/u);
    expect(file?.description.length).toBeLessThanOrEqual(DISCORD_LIMITS.attachmentDescription);
  });
});
