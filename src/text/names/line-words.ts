import type { Span } from '../../core/span.js';
import { foldLetters } from '../persons/fold-letters.js';

/** A word of a line as the rules for names look at it; the span leaves a possessive out. */
export interface LineWord extends Span {
  /** As written, without possessive; an initial or "Jr." keeps its stop. */
  readonly text: string;
  /** In lower case and plain letters, without stops. */
  readonly folded: string;
  readonly capital: boolean;
  /** Followed by 's or ’s or a bare apostrophe. */
  readonly possessive: boolean;
  /** What stands between the word before and this one; the line's beginning for the first. */
  readonly gap: string;
  /** First of its line or of a sentence, after a stop or an opening quote: its capital proves nothing. */
  readonly opens: boolean;
}

const WORD =
  /(?:\p{L}\.-?){2,}(?:\p{L}(?![\p{L}\p{M}]))?|\p{Lu}\.(?=[\s-])|[\p{L}\p{M}\p{N}]+(?:[’'ʻ`‐-][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /(?<=.)['’][sS]$/u;
/** Short forms that keep their stop; a word before a stop is else without it. */
const STOPPED = /^(?:jr|sr|st|mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|sgt|sen|rep|gov|adm|yu|ya|ye)$/iu;
const SENTENCE_END = /[.!?:;…]["'”’»)\]]*\s+["'“‘«([]*$|["“‘«]$|[•*–—]\s+$/u;

/** The words of the line `line` of `body`, in order. */
export function wordsOfLine(body: string, line: Span): readonly LineWord[] {
  const text = body.slice(line.start, line.end);
  const words: LineWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    let word = match[0];
    const at = match.index;
    const possessive = POSSESSIVE.test(word);
    if (possessive) word = word.replace(POSSESSIVE, '');
    if (STOPPED.test(word) && text.charAt(at + word.length) === '.') word += '.';
    const gap = text.slice(end, at);
    words.push({
      start: line.start + at,
      end: line.start + at + word.length,
      text: word,
      folded: foldLetters(word).replaceAll('.', ''),
      capital: /^\p{Lu}/u.test(word) || /^(?:[aeiu][lnrstdz]|d|l|ash|esh|mc|mac)[-'’]\p{Lu}/u.test(word),
      possessive: possessive || /^['’](?![\p{L}\p{N}])/u.test(text.slice(at + word.length)),
      gap,
      opens: words.length === 0 ? true : SENTENCE_END.test(gap),
    });
    end = at + word.length + (possessive ? 2 : 0);
  }
  return words;
}

/** Whether the word at `at` follows the one before with nothing but a space, so that both may be one name. */
export function joinsPrevious(words: readonly LineWord[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  return word !== undefined && before !== undefined && !before.possessive && /^[ \u00A0]$/u.test(word.gap);
}
