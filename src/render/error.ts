import { BotError, type ErrorCode } from '../core/errors.js';
import type { RenderOptions } from './ask.js';
import type { Reply } from './reply.js';
import { languageFor } from './texts/language.js';

/** Faults that the person who asked can mend alone; a reference would only puzzle them. */
const OWN_TO_MEND: ReadonlySet<ErrorCode> = new Set([
  'usage',
  'question-empty',
  'subject-missing',
  'question-too-long',
  'date-invalid',
  'date-range-reversed',
  'busy',
  'restarting',
  'interrupted',
  'rate-limited',
  'button-expired',
  'content-gone',
  'archive-busy',
  'file-name',
  'file-type',
  'file-too-large',
  'file-taken',
  'file-unreadable',
  'file-facts',
  'file-unknown',
  'file-unclear',
  'file-foreign',
  'file-fetch',
  'trash-empty',
  'not-operator',
]);

/**
 * What a person gets when something failed: the sentence of the error's code, or a neutral one.
 * The error's own message stays in the log; `reference` (the interaction's id) leads to it.
 */
export function renderError(
  error: unknown,
  reference: string,
  options: Pick<RenderOptions, 'locale'> = {},
): Reply {
  const { texts } = languageFor(options.locale);
  const code = error instanceof BotError ? error.code : undefined;
  const sentence = code === undefined ? texts.unexpected : texts.errors[code];
  const detail = error instanceof BotError ? error.detail : undefined;
  const seconds = error instanceof BotError ? error.retryAfterSeconds : undefined;
  return {
    kind: 'error',
    paragraphs: [
      {
        kind: 'text',
        runs: [{ text: seconds === undefined ? sentence : `${sentence} ${texts.tryAgainIn(seconds)}` }],
      },
      ...(detail === undefined ? [] : [{ kind: 'note' as const, runs: [{ text: detail }] }]),
    ],
    cards: [],
    ...(code !== undefined && OWN_TO_MEND.has(code)
      ? {}
      : { footer: [{ text: texts.reference(reference) }] }),
  };
}
