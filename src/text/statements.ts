import { isStopWord, termsOf } from './terms.js';
import { splitSentences } from './sentences.js';

/** What a message states, sentence by sentence. */
export interface MessageStatements {
  readonly statements: readonly string[];
  /** Further statements, and overlong ones, that are left out. */
  readonly leftOut: number;
}

/** Statements of one message that are looked at: each takes an eighth of a second, and a phone shows no more. */
export const MOST_STATEMENTS = 8;
/** UTF-16 units of a statement that the model reads whole. */
const STATEMENT_LENGTH = 400;
/** Longest message that Discord takes; what comes from elsewhere is read as far. */
const MESSAGE_LENGTH = 4000;
/** Fewer content words state nothing that could be looked for. */
const LEAST_WORDS = 2;

/** What Discord writes into a message and nobody says. */
const CODE_BLOCKS = /```[\s\S]*?(?:```|$)/gu;
const STRUCK = /~~[^~\n]{1,2000}?~~/gu;
const LABELLED_LINKS =
  /\[(?<label>[^\]\n]{1,300})\]\(<?(?:https?:\/\/|mailto:)[^)\s]*>?(?:\s+"[^"\n]*")?\)/giu;
const LINKS = /<?\b(?:https?|ftp):\/\/[^\s<>]+>?|\bwww\.[^\s<>]+/giu;
const MENTIONS = /<(?:@[!&]?|#|a?:\w{1,64}:|\/[^:>\n]{1,100}:|t:|id:)[^>\s]{0,64}>|@(?:everyone|here)/gu;
const EMOJI_NAMES = /(?<![\p{L}\p{N}]):[a-z0-9_+-]{2,32}:/giu;
const LINE_MARKS = /^[ \t]*(?:(?:>>>|>|-#|#{1,3}|[-*•]|\d{1,3}[.)])[ \t]+)+/u;
const STYLE_MARKS = /\*{1,3}|_{2,3}|\|\||~~|`+|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const ESCAPES = /\\(?=[!-/:-@[-`{-~])/gu;
const PICTOGRAMS = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{20E3}/gu;
/** Marks that show nothing or turn the direction of reading. */
const INVISIBLE = /[\p{Cf}\u034F\u180E]/gu;
const CONTROLS = /[^\S\n]|(?!\n)\p{Cc}/gu;
const BROKEN = /\p{Surrogate}/gu;

/** What people put before a statement. */
const LEADS =
  /^(?:(?:(?:hi|hello|hey)(?:\s+(?:guys|all|everyone|there|folks|team))?|well|so|ok(?:ay)?|btw|fyi|by the way|actually|apparently|honestly|yes|yeah|no|guys|everyone|all)\s*[,:!–-]\s*)+|^(?:(?:and|but)\s+)?(?:i|we)\s+(?:think|heard|read|believe|guess|know|saw)\s+(?:that\s+)?/iu;
const GREETING =
  /^(?:hi|hello|hey|good (?:morning|evening|afternoon|night)|thanks?(?: you)?|thx|welcome|greetings|cheers|bye|goodbye|see you|lol|please|dear|happy \w+)\b/iu;
/** Longer sentences that begin with a greeting still state something. */
const GREETING_WORDS = 5;
const QUESTION = /[?？؟]["'”’»)\]]*$/u;
const ENCLOSING = /^["'“‘«„]+(?<inner>[^"“”«»„]*?)["'”’»“]+$/u;

/**
 * Splits a message into its statements: sentences without greetings, questions, links, mentions and Discord's marks,
 * each once, in order.
 */
export function readStatements(message: string): MessageStatements {
  const text = plainMessage(message.slice(0, MESSAGE_LENGTH));
  const found: string[] = [];
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line, { start: 0, end: line.length })) {
      const statement = statementIn(line.slice(start, end));
      if (statement !== null && !found.includes(statement)) found.push(statement);
    }
  }
  const fitting = found.filter(({ length }) => length <= STATEMENT_LENGTH).slice(0, MOST_STATEMENTS);
  return { statements: fitting, leftOut: found.length - fitting.length };
}

/** The message's own words, a line each as its author broke them. */
function plainMessage(message: string): string {
  return message
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(BROKEN, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROLS, ' ')
    .replaceAll(CODE_BLOCKS, '\n')
    .replaceAll(MENTIONS, ' ')
    .replaceAll(LABELLED_LINKS, '$<label>')
    .replaceAll(LINKS, ' ')
    .replaceAll(STRUCK, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(LINE_MARKS, '')
        .replaceAll(STYLE_MARKS, '')
        .replaceAll(ESCAPES, '')
        .replaceAll(MENTIONS, ' ')
        .replaceAll(EMOJI_NAMES, ' ')
        .replaceAll(PICTOGRAMS, ' ')
        .replaceAll(/ +/gu, ' ')
        .replaceAll(/ (?=[.,;!?])/gu, '')
        .trim(),
    )
    .join('\n');
}

function statementIn(sentence: string): string | null {
  const whole = sentence.trim();
  if (QUESTION.test(whole)) return null;
  const inner = ENCLOSING.exec(whole)?.groups?.['inner'] ?? whole;
  const led = inner.replace(LEADS, '').trim();
  const statement = led === inner ? inner.trim() : `${led.charAt(0).toUpperCase()}${led.slice(1)}`;
  const content = termsOf(statement).filter(({ word }) => !isStopWord(word));
  if (content.length < LEAST_WORDS) return null;
  return GREETING.test(statement) && content.length < GREETING_WORDS ? null : statement;
}
