import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MOST_STATEMENTS, readStatements } from '../../src/text/statements.js';
import { hostileText } from '../render/arbitrary-answer.js';

describe('the statements of a message', () => {
  it.each<[name: string, message: string, statements: readonly string[]]>([
    ['one sentence', 'The bridge was closed on Monday.', ['The bridge was closed on Monday.']],
    [
      'several, each once',
      'The bridge was closed. Divers found cracks.\nThe bridge was closed.',
      ['The bridge was closed.', 'Divers found cracks.'],
    ],
    ['no question', 'Is the bridge closed? It reopens in May.', ['It reopens in May.']],
    [
      'no greeting',
      'Good morning everyone!\nHi all\nThanks a lot!\nThe bridge is closed.',
      ['The bridge is closed.'],
    ],
    ['what follows a greeting', 'Hey guys, the bridge is closed.', ['The bridge is closed.']],
    ['what somebody heard', 'I heard that the bridge is closed.', ['The bridge is closed.']],
    [
      'no link',
      'See https://gazette.example/a?b=c for more\nThe bridge is closed.',
      ['The bridge is closed.'],
    ],
    [
      'the label of a link',
      '[The bridge is closed](https://gazette.example/bridge) since Monday.',
      ['The bridge is closed since Monday.'],
    ],
    ['no mention', '<@123> <@&5> <#7> @everyone the bridge is closed.', ['the bridge is closed.']],
    ['no emoji', 'The bridge is closed 🚧 <a:alarm:99> :rotating_light:', ['The bridge is closed']],
    ['no Markdown', '# **The bridge** is __closed__ since `Monday`.', ['The bridge is closed since Monday.']],
    [
      'no mark of a quote',
      '> The bridge is closed.\n>>> Divers found cracks.',
      ['The bridge is closed.', 'Divers found cracks.'],
    ],
    [
      'a list',
      '- The bridge is closed.\n- Divers found cracks.',
      ['The bridge is closed.', 'Divers found cracks.'],
    ],
    ['no spoiler bars', '||The bridge is closed||.', ['The bridge is closed.']],
    ['not what was struck out', '~~The bridge is open.~~ The bridge is closed.', ['The bridge is closed.']],
    ['no code', '```\nclosed = bridge()\n```\nThe bridge is closed.', ['The bridge is closed.']],
    ['no quotation marks around', '“The bridge is closed.”', ['The bridge is closed.']],
    ['nothing that is hidden', 'The bri\u200Bdge is \u202Eclosed\uD800.', ['The bridge is closed.']],
    [
      'a snake_case word as it is',
      'The file bridge_report_2 was lost.',
      ['The file bridge_report_2 was lost.'],
    ],
    ['nothing in a shrug', 'lol\n¯\\_(ツ)_/¯\n...', []],
    ['nothing in nothing', '', []],
  ])('are %s', (_name, message, statements) => {
    expect(readStatements(message).statements).toEqual(statements);
  });

  it('are counted where they are too many or too long', () => {
    const many = Array.from({ length: MOST_STATEMENTS + 3 }, (_, at) => `Bridge ${String(at)} is closed.`);
    const long = `The bridge is closed ${'and closed '.repeat(60)}again.`;
    const read = readStatements([long, ...many].join('\n'));
    expect(read.statements).toEqual(many.slice(0, MOST_STATEMENTS));
    expect(read.leftOut).toBe(4);
  });

  it('are few, short and well formed whatever is written', () => {
    fc.assert(
      fc.property(hostileText(), (message) => {
        const { statements } = readStatements(message.repeat(3));
        expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
        for (const statement of statements) {
          expect(statement.length).toBeLessThanOrEqual(400);
          expect(statement).not.toMatch(/\p{Surrogate}|[\u200B-\u200F\u202A-\u202E]|<@|@everyone/u);
        }
      }),
    );
  });
});
