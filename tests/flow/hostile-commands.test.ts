import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { COMMAND_TYPE, OPTION_TYPE } from '../../src/playground/stand-in/command-form.js';
import { hostileText } from '../render/arbitrary-answer.js';
import { startBotFixture } from '../support/bot-fixture.js';

/** Seeds are fixed, so that a fault that was found is found again. */
const SEED = 20_260_813;
const TEXTS = 60;
const LONGEST = 6000;
const NEVER = /<@|@everyone|@here|at \w+ \(|node_modules|Error:/u;

describe('hostile input to every registered command', () => {
  it('gets a whole reply each time, and suggestions that never fail', async () => {
    const fixture = await startBotFixture();
    const { standIn, log } = fixture;
    const texts = fc.sample(hostileText(), { numRuns: TEXTS, seed: SEED });
    const typed = standIn.commands(null).filter(({ type }) => type === COMMAND_TYPE.chatInput);
    expect(typed.length).toBeGreaterThan(0);
    for (const command of typed) {
      const strings = command.options.filter(({ type }) => type === OPTION_TYPE.string);
      const fill = (text: string) =>
        Object.fromEntries(
          strings.map(({ name, choices, min_length: least, max_length: most }) => [
            name,
            choices?.[0]?.value ?? text.padEnd(least ?? 1, '*').slice(0, most ?? LONGEST),
          ]),
        );
      const handles = texts.map((text) => standIn.invoke({ command: command.name, options: fill(text) }));
      for (const handle of handles) {
        const { embeds } = await handle.waitForReply(60_000);
        const shown = embeds.flatMap(({ title = '', description = '' }) => [title, description]).join('\n');
        expect(shown.replaceAll(/\\./gu, ''), command.name).not.toMatch(NEVER);
      }
      for (const { name } of strings.filter(({ autocomplete }) => autocomplete === true)) {
        const offered = texts.map((text) =>
          standIn.autocomplete({ command: command.name, options: { [name]: text }, focused: name }),
        );
        await Promise.all(offered.map((handle) => handle.waitForChoices(60_000)));
      }
    }
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    await fixture.close();
  });
});
