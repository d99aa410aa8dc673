import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ArticlePage } from '../../src/answers/article-answer.js';
import { markPassage } from '../../src/core/passage-mark.js';
import { articleChoice, renderArticle } from '../../src/render/article.js';
import { articleArgs, citedOf } from '../../src/render/article-args.js';
import { renderDiscord } from '../../src/render/discord.js';
import { DISCORD_LIMITS } from '../../src/render/limits.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { cutPages } from '../../src/text/reading-pages.js';
import { hostileText } from './arbitrary-answer.js';
import { readMarkdown, shownOf } from './discord-reader.js';

const coverage = { articles: 1, from: null, to: null, undated: 1, builtAt: '2026-08-12T14:03:00Z' };
const source = { article: 'bridge.txt', title: 'Cracks', outlet: 'Gazette', date: null };
const PAGE_LENGTH = 1800;

function page(text: string, extra: Partial<ArticlePage> = {}): ArticlePage {
  return { source, page: 0, pages: 1, start: 0, end: text.length, text, mark: null, ...extra };
}

function descriptionOf(article: ArticlePage): string {
  const messages = renderDiscord(renderArticle({ outcome: 'found', article, coverage }), {
    customIdOf: ({ page: to }) => String(to),
  });
  expect(messages).toHaveLength(1);
  return messages[0]?.embeds[0]?.description ?? '';
}

describe('renderArticle', () => {
  it('shows a page’s words as they stand and exactly the mark in bold, whatever the text', () => {
    const long = fc.array(hostileText(), { minLength: 1, maxLength: 30 }).map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(long, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }), (body, from, length, pages) => {
        const [span] = cutPages(body, PAGE_LENGTH);
        if (span === undefined) return;
        const text = body.slice(span.start, span.end);
        // A passage begins and ends between characters.
        const characters = Array.from(text);
        const at = from % characters.length;
        const start = span.start + characters.slice(0, at).join('').length;
        const marked = characters.slice(at, at + 1 + (length % characters.length)).join('');
        const mark = { start, end: start + marked.length };
        const description = descriptionOf(page(text, { ...span, mark, pages }));
        expect(description.length).toBeLessThanOrEqual(DISCORD_LIMITS.embedDescription);
        const read = readMarkdown(description);
        const facts = shownOf('Gazette · date not known', () => false);
        const told =
          pages === 1 ? facts : [...facts, ...shownOf(`· Page 1 of ${String(pages)}`, () => false)];
        expect(read.others).toEqual([
          ...told,
          ...shownOf(text, (index) => index >= mark.start - span.start && index < mark.end - span.start),
        ]);
        expect(read.specials).toEqual([]);
      }),
    );
  });

  it('fits a message with the longest page there is, every character escaped', () => {
    const text = `${'*'.repeat(899)}\n${'_'.repeat(900)}`;
    expect(readMarkdown(descriptionOf(page(text))).others.slice(-1799)).toHaveLength(1799);
  });

  it('turns pages with the passage still marked, in ids that need no store', () => {
    const mark = markPassage('The bridge is closed.', { start: 0, end: 21 });
    const cited = { number: 2, mark };
    const reply = renderArticle(
      { outcome: 'found', article: page('The bridge is closed.', { page: 1, pages: 3, mark }), coverage },
      { cited },
    );
    expect(renderTerminal(reply, { colours: false, width: 80 })).toContain('excerpt 2 is in bold');
    const args = articleArgs('bridge.txt', cited);
    expect(reply.buttons?.map((button) => button.args)).toEqual([args, args, args]);
    expect(reply.buttons?.map((button) => button.page)).toEqual([0, 1, 2]);
    expect(args).toEqual(['bridge.txt', '0', '21', mark.key, '2']);
    expect(citedOf(args)).toEqual(cited);
    expect(citedOf(articleArgs('bridge.txt'))).toBeUndefined();
  });

  it('shows an article in a terminal as it is printed', () => {
    const reply = renderArticle({
      outcome: 'found',
      article: page('Cracks\n\nIt is closed. \nLate.'),
      coverage,
    });
    expect(renderTerminal(reply, { colours: false, width: 80 })).toMatch(
      /^ {4}Cracks\n {4}Gazette · date not known\n\n {4}Cracks\n\n {4}It is closed\.\n\n {4}Late\.\n\n/u,
    );
  });
});

describe('articleChoice', () => {
  it.each([
    ['Cracks', 'Gazette', 'Cracks · Gazette · date not known'],
    ['Cracks', 'An outlet with a name that nobody would want to read', 'Cracks · date not known'],
    ['Cracks\u202E and\n more', null, 'Cracks and more · outlet not stated · date not known'],
  ])('names %j of %j with its facts', (title, outlet, expected) => {
    expect(articleChoice({ ...source, title, outlet }, 'en-US')).toBe(expected);
  });

  it('has at most a hundred characters, and keeps the date', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 60, maxLength: 300 }), fc.string(), (title, outlet) => {
        const name = articleChoice({ ...source, title, outlet }, 'ru');
        expect(name.length).toBeLessThanOrEqual(DISCORD_LIMITS.autocompleteChoiceText);
        expect(name).toContain('дата неизвестна');
      }),
    );
  });
});
