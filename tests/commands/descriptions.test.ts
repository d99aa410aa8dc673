import { describe, expect, it } from 'vitest';

import { commandPayloads, operatorPayloads } from '../../commands/index.js';
import { startStandIn } from '../../src/playground/stand-in/stand-in.js';
import { createRawBot } from '../support/raw-bot.js';

const LOCALES = ['de', 'es-419', 'es-ES', 'fr', 'ru', 'tr'];

interface Described {
  readonly path: string;
  readonly description: string;
  readonly localizations: Readonly<Record<string, string>>;
}

/** Everything in a payload that is described, by its path. */
function describedIn(part: object, path = ''): readonly Described[] {
  const fields: Readonly<Record<string, unknown>> = { ...part };
  const here = `${path}/${String(fields['name'])}`;
  const { description, options } = fields;
  return [
    ...(typeof description === 'string'
      ? [{ path: here, description, localizations: { ...Object(fields['description_localizations']) } }]
      : []),
    ...(Array.isArray(options) ? options.flatMap((option: object) => describedIn(option, here)) : []),
  ];
}

const payloads = [...commandPayloads, ...operatorPayloads];
const described = payloads.flatMap((payload) => describedIn(payload));

describe('the descriptions of commands', () => {
  it.each(described)('of $path are there in each language', ({ description, localizations }) => {
    expect(Object.keys(localizations).sort()).toEqual(LOCALES);
    for (const text of Object.values(localizations)) {
      expect(text).not.toBe(description);
      expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  it('are taken by Discord, the names in English everywhere', async () => {
    const standIn = await startStandIn();
    expect(await createRawBot(standIn).register(payloads)).toMatchObject({ status: 200 });
    await standIn.close();
    expect(JSON.stringify(payloads)).not.toContain('name_localizations');
  });
});
