import { ButtonStyle } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderDiscord } from '../../src/render/discord.js';
import { renderButtons } from '../../src/render/discord-buttons.js';
import { DISCORD_LIMITS } from '../../src/render/limits.js';
import type { Button, Card, Reply } from '../../src/render/reply.js';
import { hostileText } from './arbitrary-answer.js';

const idOf = ({ action, page }: Button): string => `${action} ${String(page)}`;

function labelsOf(buttons: readonly Button[]): readonly (readonly (string | undefined)[])[] {
  return renderButtons(buttons, idOf).map((row) => row.components.map(({ label }) => label));
}

describe('renderButtons', () => {
  it('begins a new row where it is told to, and where one is full', () => {
    const buttons = 'abcdefgh'
      .split('')
      .map((action) => ({ label: action, action, ...(action === 'c' ? { startsRow: true } : {}) }));
    expect(labelsOf(buttons)).toEqual([['a', 'b'], ['c', 'd', 'e', 'f', 'g'], ['h']]);
  });

  it('leaves out what has no id, no label, or does the same as one before it', () => {
    const buttons: readonly Button[] = [
      { label: ' ', action: 'blank', startsRow: true },
      { label: 'a', action: 'same' },
      { label: 'b', action: 'same' },
      { label: 'c', action: 'lost' },
      { label: 'd', action: 'same', page: 1 },
    ];
    const rows = renderButtons(buttons, (button) => (button.action === 'lost' ? null : idOf(button)));
    expect(rows.flatMap((row) => row.components.map(({ label }) => label))).toEqual(['a', 'd']);
  });

  it('has a style for each, a quiet one where none is said', () => {
    const [row] = renderButtons(
      [
        { label: 'a', action: 'a' },
        { label: 'b', action: 'b', style: 'danger', isDisabled: true },
      ],
      idOf,
    );
    expect(row?.components).toMatchObject([
      { style: ButtonStyle.Secondary, custom_id: 'a undefined' },
      { style: ButtonStyle.Danger, disabled: true },
    ]);
  });

  it('keeps any buttons within the limits', () => {
    const button = fc.record({ label: hostileText(40), action: fc.string(), startsRow: fc.boolean() });
    fc.assert(
      fc.property(fc.array(button, { maxLength: 40 }), (buttons) => {
        const rows = renderButtons(buttons, idOf);
        expect(rows.length).toBeLessThanOrEqual(DISCORD_LIMITS.actionRows);
        for (const { components } of rows) {
          expect(components.length).toBeGreaterThan(0);
          expect(components.length).toBeLessThanOrEqual(DISCORD_LIMITS.buttonsInRow);
          for (const { label = '' } of components) {
            expect(label.trim()).not.toBe('');
            expect(label.length).toBeLessThanOrEqual(DISCORD_LIMITS.buttonLabel);
          }
        }
      }),
    );
  });
});

const LONG_CARD: Card = {
  paragraphs: [{ kind: 'quote', runs: [{ text: 'The ferry was late again. '.repeat(99) }] }],
};

describe('renderDiscord', () => {
  const buttons: readonly Button[] = [{ label: 'a', action: 'a' }];
  const long: Reply = { kind: 'answer', paragraphs: [], cards: Array.from({ length: 12 }, () => LONG_CARD) };

  it('puts the buttons on the last message', () => {
    const messages = renderDiscord({ ...long, buttons }, { customIdOf: idOf });
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.map(({ components }) => components.length)).toEqual([
      ...messages.slice(1).map(() => 0),
      1,
    ]);
  });

  it('makes one message of a reply with pages', () => {
    const paged: Reply = {
      ...long,
      heading: 'Q? '.repeat(80),
      footer: [{ text: 'Archive' }],
      buttons: [{ label: '▶', action: 'a', page: 1 }],
    };
    const messages = renderDiscord(paged, { customIdOf: idOf });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.embeds.length).toBeLessThanOrEqual(DISCORD_LIMITS.embeds);
  });

  it('has no buttons where nothing can be pressed', () => {
    expect(renderDiscord({ ...long, buttons }).every(({ components }) => components.length === 0)).toBe(true);
  });
});
