import { describe, expect, it } from 'vitest';

import { BotError, type ErrorCode } from '../../src/core/errors.js';
import { renderDiscord } from '../../src/render/discord.js';
import { renderError } from '../../src/render/error.js';
import { english } from '../../src/render/texts/en.js';

const REFERENCE = '1180249231020572672';
const SECRET = '/home/bot/.env holds MTIzNDU2.abc.def';

const CODES = Object.keys(english.errors).filter(isErrorCode);

function isErrorCode(code: string): code is ErrorCode {
  return code in english.errors;
}

function shownFor(error: unknown): string {
  return JSON.stringify(renderDiscord(renderError(error, REFERENCE)));
}

describe('renderError', () => {
  it.each(CODES)('has a sentence for %s and shows nothing of its message', (code) => {
    const error = new BotError(code, SECRET, { cause: new Error(SECRET) });
    expect(renderError(error, REFERENCE).paragraphs).toEqual([
      { kind: 'text', runs: [{ text: english.errors[code] }] },
    ]);
    expect(shownFor(error)).not.toContain('MTIzNDU2');
  });

  it.each([new Error(SECRET), new TypeError(SECRET), SECRET, null, undefined, { message: SECRET }])(
    'gives a neutral sentence and the reference for anything else',
    (error) => {
      const reply = renderError(error, REFERENCE);
      expect(reply.paragraphs).toEqual([{ kind: 'text', runs: [{ text: english.unexpected }] }]);
      expect(reply.footer).toEqual([{ text: english.reference(REFERENCE) }]);
      expect(shownFor(error)).toContain(REFERENCE);
      expect(shownFor(error)).not.toContain('MTIzNDU2');
    },
  );

  it('gives no reference for what the person can mend alone', () => {
    expect(renderError(new BotError('question-empty', ''), REFERENCE).footer).toBeUndefined();
    expect(renderError(new BotError('subject-missing', ''), REFERENCE).footer).toBeUndefined();
    expect(renderError(new BotError('index-corrupt', ''), REFERENCE).footer).toBeDefined();
  });

  it('goes only to the one who asked', () => {
    expect(renderError(new BotError('busy', ''), REFERENCE).kind).toBe('error');
  });
});
