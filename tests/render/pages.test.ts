import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MOST_PAGED_CARDS, renderDiscord } from '../../src/render/discord.js';
import { pageOf } from '../../src/render/pages.js';
import type { Reply } from '../../src/render/reply.js';

function replyOf(cards: number): Reply {
  return {
    kind: 'answer',
    paragraphs: [],
    cards: Array.from({ length: cards }, (_, index) => ({
      number: index + 1,
      paragraphs: [{ kind: 'quote', runs: [{ text: `Ship ${String(index + 1)} came in. `.repeat(200) }] }],
    })),
    buttons: [{ label: 'Sources', action: 'sources' }],
  };
}

const turn = { action: 'page', args: ['ships'] };

function labelsOf(reply: Reply): readonly string[] {
  return (reply.buttons ?? []).map(({ label, isDisabled }) => (isDisabled === true ? `(${label})` : label));
}

describe('pageOf', () => {
  it.each([
    [0, ['(◀)', '(1 / 3)', '▶', 'Sources'], [1, 2, 3, 4, 5]],
    [1, ['◀', '(2 / 3)', '▶', 'Sources'], [6, 7, 8, 9, 10]],
    [2, ['◀', '(3 / 3)', '(▶)', 'Sources'], [11]],
    [99, ['◀', '(3 / 3)', '(▶)', 'Sources'], [11]],
    [-1, ['(◀)', '(1 / 3)', '▶', 'Sources'], [1, 2, 3, 4, 5]],
  ])('shows page %i with the way to its neighbours', (page, labels, numbers) => {
    const shown = pageOf(replyOf(11), page, turn);
    expect(labelsOf(shown)).toEqual(labels);
    expect(shown.cards.map(({ number }) => number)).toEqual(numbers);
    expect(shown.target).toBe('update');
  });

  it('turns no pages where one holds all', () => {
    expect(labelsOf(pageOf(replyOf(5), 0, turn))).toEqual(['Sources']);
    expect(pageOf(replyOf(0), 0, turn).cards).toEqual([]);
  });

  it('shows every card on one page, and each page as one message', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 30 }), (count, perPage) => {
        const reply = replyOf(count);
        const held = Math.min(perPage, MOST_PAGED_CARDS);
        const pages = Math.max(1, Math.ceil(count / held));
        const shown = Array.from({ length: pages }, (_, page) => pageOf(reply, page, { ...turn, perPage }));
        expect(shown.flatMap(({ cards }) => cards)).toEqual(reply.cards);
        if (pages === 1) return;
        for (const page of shown) {
          const customIdOf = (button: object) => JSON.stringify(button).slice(0, 100);
          const messages = renderDiscord(page, { customIdOf });
          expect(messages).toHaveLength(1);
          expect(messages[0]?.components.map(({ components }) => components.length)).toEqual([3, 1]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
